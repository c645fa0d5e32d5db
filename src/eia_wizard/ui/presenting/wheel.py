"""The wheel beside a slide: where in the cycle it is."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment, paint_wheel, segment_at
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.wheel import wheel_colours
from eia_wizard.ui.parts.heard_as import HeardAsPicture


class ShownWheel(QWidget, HeardAsPicture):
    """Shows one stage lit; a click on another leads to it."""

    chosen = Signal(int)  # the number of a stage

    def __init__(self, stages: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shown-wheel")
        self._stages = stages
        self._segments = tuple(
            WheelSegment(number, title, number) for number, title in enumerate(stages)
        )[1:]
        self._picture = WheelPicture(self._segments)

    def show_stage(self, number: int | None) -> None:
        """Light a stage, or none."""
        last = len(self._segments)
        if number is None or not 0 <= number <= last:
            hub: tuple[str, ...] = (_("One cycle,"), _("{n} stages").format(n=last))
            number = None
        elif number == 0:
            hub = (_("Before the stages"), self._stages[0])
        else:
            hub = (_("Stage {n} of {all}").format(n=number, all=last), self._stages[number])
        picture = WheelPicture(self._segments, number, hub if self._segments else ())
        if picture == self._picture:
            return
        self._picture = picture
        self.setAccessibleName(": ".join(hub) if number is not None else " ".join(hub))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stage under the pointer."""
        number = segment_at(event.position(), QRectF(self.rect()), self._picture)
        if number is not None:
            self.chosen.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wheel."""
        if self._segments:
            colours = wheel_colours(the_look().colours)
            family = self.font().family()
            paint_wheel(QPainter(self), QRectF(self.rect()), self._picture, colours, family)

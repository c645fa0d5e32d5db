"""The whole cycle as a picture, where nobody is at work in it yet."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment, paint_wheel
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.wheel import wheel_colours

EDGE = 200
"""Pixels at the usual text size."""


class CyclePicture(QWidget):
    """Every stage in its place and colour; the words beside it say what it is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The commissioning cycle"))
        self._picture = WheelPicture(())
        self.fit()

    def show_stages(self, stages: tuple[tuple[str, str], ...]) -> None:
        """Draw these stages, ids and titles; the first of them stands at the hub."""
        segments = tuple(
            WheelSegment(number, title, number) for number, (_id, title) in enumerate(stages)
        )
        hub = (_("One cycle,"), _("{n} stages").format(n=len(segments) - 1))
        self._picture = WheelPicture(segments[1:], hub=hub if segments else ())
        self.update()

    def fit(self) -> None:
        """As large as the letters ask for."""
        edge = the_look().sizes.scaled(EDGE)
        self.setFixedSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wheel."""
        if self._picture.segments:
            colours = wheel_colours(the_look().colours)
            family = self.font().family()
            paint_wheel(QPainter(self), QRectF(self.rect()), self._picture, colours, family)

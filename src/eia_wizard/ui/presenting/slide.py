"""One slide: the wheel, a question in large letters, and the answer once it is shown."""

from bisect import bisect_left

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.presenting.presenting import SlideView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.heard_as import HeardAsDocument
from eia_wizard.ui.presenting.foot import icon_size
from eia_wizard.ui.presenting.letters import (
    ANSWER,
    KICKER,
    SCALES,
    TEXT,
    TITLE,
    HeadLine,
    Line,
    Type,
    unit,
)
from eia_wizard.ui.presenting.wheel import ShownWheel

EDGE, WHEEL, BETWEEN, GAP, INSET = 0.035, 0.27, 0.045, 20, 22
"""Parts of the width, and pixels on a screen of 720 lines."""
BUTTON = Type(19, 500)
ROOM = 0.96
"""The part of the height that words may take."""
LARGE = 1.4
"""From here on an icon would be lost beside its words."""


class SlidePage(QWidget, HeardAsDocument):
    """Shows a slide as large as fits, in focus as a whole; it decides nothing."""

    answer_asked = Signal()

    def __init__(self, stages: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slide")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        marked(self, "own_ring")
        self.wheel = ShownWheel(stages, self)
        self.kicker, self.title = Line("kicker", KICKER, self), HeadLine("title", TITLE, self)
        self.words = Line("words", TEXT, self)
        self._behind = QFrame(self)
        self._behind.setAutoFillBackground(True)
        self._behind.setBackgroundRole(QPalette.ColorRole.Window)
        self.answer = Line("answer", ANSWER, self)
        self.button = QPushButton(self)
        self.button.setObjectName("show-answer")
        self.button.clicked.connect(self.answer_asked)
        self._stage: int | None = None
        self._icon = QIcon()

    def show_slide(self, view: SlideView) -> None:
        """Show a slide; its answer only where that is wanted."""
        slide = view.slide
        said = _("{title}, slide {place}").format(title=slide.title, place=view.place)
        self.setAccessibleName(said)
        self._stage = slide.stage
        self.wheel.show_stage(slide.stage)
        self.kicker.say(slide.kicker)
        self.title.say(slide.title)
        self.words.say("\n".join(slide.text))
        self.answer.say("\n".join(slide.answer) if view.is_shown else "")
        self._behind.setVisible(view.is_shown)
        self.button.setVisible(bool(slide.answer))
        self.button.setText(view.way_to_answer)
        self._icon = the_look().icons.icon("hidden" if view.is_shown else "shown")
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size asks for other letters."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Place everything, in the largest letters that leave room for all of it."""
        colours, large = the_look().colours, unit(self.size())
        self._colour(self.kicker, colours.stages[(self._stage or 0) % len(colours.stages)])
        palette = self._behind.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.tint))
        self._behind.setPalette(palette)
        wide, high = self.width(), self.height()
        edge = round(wide * EDGE)
        wheel = min(round(wide * WHEEL), round(high * 0.72))
        self.wheel.setGeometry(edge, (high - wheel) // 2, wheel, wheel)
        left = edge + wheel + round(wide * BETWEEN)
        width = wide - left - edge
        fits = bisect_left(
            SCALES[:-1],
            True,
            key=lambda part: self._needed(part * large, width, large) <= high * ROOM,
        )
        scale = SCALES[fits] * large
        self._place(scale, QRect(left, 0, width, high), large)

    def _needed(self, scale: float, width: int, large: float) -> int:
        gap, inset = round(GAP * scale), round(INSET * scale)
        high = sum(
            part.height_at(scale, width) + gap
            for part in (self.kicker, self.title, self.words)
            if part.text()
        )
        if self.answer.text():
            high += self.answer.height_at(scale, width - 2 * inset) + 2 * inset + gap
        return high + (round(48 * large) if not self.button.isHidden() else 0)

    def _place(self, scale: float, room: QRect, large: float) -> None:
        gap, inset = round(GAP * scale), round(INSET * scale)
        top = max(0, (room.height() - self._needed(scale, room.width(), large)) // 2)
        for part in (self.kicker, self.title, self.words):
            if part.text():
                high = part.height_at(scale, room.width())
                part.setFont(part.font_at(scale))
                part.setGeometry(room.left(), top, room.width(), high + 2)
                top += high + gap
        if self.answer.text():
            high = self.answer.height_at(scale, room.width() - 2 * inset)
            self.answer.setFont(self.answer.font_at(scale))
            box = QRect(room.left(), top, room.width(), high + 2 * inset)
            self._behind.setGeometry(box)
            self.answer.setGeometry(box.adjusted(inset, inset, -inset, -inset + 2))
            top += box.height() + gap
        self._place_button(room.left(), top, large)

    def _place_button(self, left: int, top: int, large: float) -> None:
        letters = QFont(self.button.font())
        letters.setPixelSize(max(13, round(BUTTON.pixels * large)))
        self.button.setFont(letters)
        self.button.setIcon(self._icon if large < LARGE else QIcon())
        self.button.setIconSize(icon_size(large))
        wide = self.button.fontMetrics().horizontalAdvance(self.button.text())
        self.button.setGeometry(left, top, wide + round(86 * large), round(48 * large))

    def _colour(self, label: Line, colour: str) -> None:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        label.setPalette(palette)

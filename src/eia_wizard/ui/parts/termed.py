"""Words in which terms of the glossary are dotted: each opens its meaning under the words."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.learning.glossary import Term, TermSpot
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.foldable import Foldable, tell_folded
from eia_wizard.ui.parts.labels import Point, Words

DOT = 1.5


class TermButton(QPushButton, Foldable):
    """Stands exactly over a term, which is painted beneath it."""

    is_folded = True

    def __init__(self, spot: TermSpot, written: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot = spot
        self.setObjectName(f"term:{spot.term.id}")
        self.setAccessibleName(_("{term}: what it means").format(term=written))
        self.setToolTip(spot.term.meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def fold(self, *, is_folded: bool) -> None:
        """Its meaning is shown, or no longer."""
        if is_folded != self.is_folded:
            self.is_folded = is_folded
            tell_folded(self)

    def event(self, event: QEvent) -> bool:
        """Escape closes an open meaning before it leaves the page."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and not self.is_folded
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens and closes, as the space bar does."""
        is_way_out = event.key() == Qt.Key.Key_Escape and not self.is_folded
        if is_way_out or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Leave the words beneath as they are."""


class _Dotted:
    """Mixed into words: keeps a button over each term, and dots under it."""

    def dot(self, words: Words, terms: tuple[TermSpot, ...]) -> None:
        """From now on these are its terms."""
        self._words = words
        self.buttons = [
            TermButton(spot, words.text()[spot.start : spot.end], words) for spot in terms
        ]

    def place(self) -> None:
        """Put each button over the first line that its term stands on."""
        for button in self.buttons:
            rect = next(self._rects(button.spot), QRect())
            button.setGeometry(rect.adjusted(-2, 0, 2, 2) & self._words.rect())

    def paint_dots(self) -> None:
        """Paint the dots."""
        painter = QPainter(self._words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(the_look().colours.action), DOT, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for button in self.buttons:
            for rect in self._rects(button.spot):
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _rects(self, spot: TermSpot) -> Iterator[QRect]:
        """Where a term stands, line by line."""
        room = self._words.contentsRect()
        lines = self._words.broken_in(room.width())
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            first = max(spot.start, line.textStart())
            last = min(spot.end, line.textStart() + line.textLength())
            if first < last:
                # PySide gives the place and how far it got, though it says that it gives an object.
                left, right = (_x(line.cursorToX(at)) for at in (first, last))
                rect = QRectF(
                    room.left() + left, room.top() + line.y(), right - left, line.height()
                )
                yield rect.toAlignedRect()


def _x(place: Any) -> float:
    return float(place[0] if isinstance(place, tuple) else place)


class DottedWords(Words, _Dotted):
    """A paragraph."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere."""
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the dots."""
        super().paintEvent(event)
        self.paint_dots()


class DottedPoint(Point, _Dotted):
    """A point of a list."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere."""
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, then the dots."""
        super().paintEvent(event)
        self.paint_dots()


class TermedWords(QWidget):
    """Words with their terms; one meaning at a time stands under them."""

    opened = Signal(object)  # Term

    def __init__(
        self,
        text: str,
        terms: tuple[TermSpot, ...],
        parent: QWidget,
        *,
        is_point: bool = False,
        scale: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        kind = DottedPoint if is_point else DottedWords
        self._words = kind(text, self, scale=scale)
        self._words.dot(self._words, terms)
        column.addWidget(self._words)
        self._meaning: Meaning | None = None
        for button in self._words.buttons:
            button.clicked.connect(lambda _on=False, b=button: self._turn(b))

    def _turn(self, button: TermButton) -> None:
        is_opening = button.is_folded
        for each in self._words.buttons:
            each.fold(is_folded=each is not button or not is_opening)
        if self._meaning is None:
            self._meaning = Meaning(self)
            self._column.addWidget(self._meaning)
        self._meaning.setVisible(is_opening)
        if is_opening:
            self._meaning.show_term(button.spot.term)
            self.opened.emit(button.spot.term)


class Meaning(QFrame):
    """What a term means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("meaning")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        mark(self, "band", "tint")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        self._name = Words("", self, scale=14 / 15, weight=600)
        self._said = Words("", self, scale=14 / 15)
        column.addWidget(self._name)
        column.addWidget(self._said)

    def show_term(self, term: Term) -> None:
        """Show what it means, and say it."""
        self._name.setText(term.name)
        self._said.setText(term.meaning)
        sentence = f"{term.name}: {term.meaning}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

"""Letters for a room: their size follows the screen, and gives way until everything fits."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.drawing.letters import font
from eia_wizard.ui.parts.heard_as import HeardAsHeading

BASE = QSize(1280, 720)
SCALES = tuple(0.93**step for step in range(12))
"""From the largest letters to the smallest; the place of the first that fit is halved in on."""
LONG_WORD, BREAK, MARK = 24, "\u200b", "• "
WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Type:
    """Pixels on a screen of 720 lines, and weight."""

    pixels: float
    weight: int = 400


KICKER, TITLE, TEXT, ANSWER = Type(23, 700), Type(44, 700), Type(29), Type(29, 500)


class Line(QLabel):
    """Words in one of the sizes; a word without end may be broken."""

    def __init__(self, name: str, kind: Type, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.kind = kind

    def say(self, text: str) -> None:
        """Show these words, or take no room."""
        self.setText(breakable(text))
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def height_at(self, scale: float, width: int) -> int:
        """How high the words are in a width."""
        if not self.text():
            return 0
        return sum(rect.height() for rect, _words in self._paragraphs(self.font_at(scale), width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paragraph by paragraph; the lines of a point hang under each other."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        top = 0
        for rect, words in self._paragraphs(self.font(), self.width()):
            painter.drawText(rect.translated(0, top), WRAP, words)
            if rect.left():
                painter.drawText(QRect(0, top, rect.left(), rect.height()), WRAP, MARK.strip())
            top += rect.height()

    def _paragraphs(self, letters: QFont, width: int) -> Iterator[tuple[QRect, str]]:
        """Each paragraph with its room, as if it were the first; a point begins after its mark."""
        metrics = QFontMetrics(letters)
        for paragraph in self.text().split("\n"):
            left = metrics.horizontalAdvance(MARK) if paragraph.startswith(MARK) else 0
            words = paragraph.removeprefix(MARK) if left else paragraph
            room = QRect(left, 0, width - left, 1 << 20)
            high = metrics.boundingRect(room, WRAP, words or " ").height()
            yield QRect(left, 0, width - left, high), words

    def font_at(self, scale: float) -> QFont:
        """The letters at a scale."""
        return font(self.font().family(), self.kind.pixels * scale, self.kind.weight)


class HeadLine(Line, HeardAsHeading):
    """The line that says what the slide is about."""


def breakable(text: str) -> str:
    """The words, the endless ones among them with places to break at."""
    return " ".join(word if len(word) <= LONG_WORD else _cut(word) for word in text.split(" "))


def unit(size: QSize) -> float:
    """How much larger than 1280 by 720 a screen is."""
    return min(size.width() / BASE.width(), size.height() / BASE.height())


def _cut(word: str) -> str:
    parts = (word[at : at + LONG_WORD] for at in range(0, len(word), LONG_WORD))
    return BREAK.join(parts)

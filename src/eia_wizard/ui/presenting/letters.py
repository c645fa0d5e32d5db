"""Letters for a room: their size follows the screen, and gives way until everything fits."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from eia_wizard.drawing.letters import font

BASE = QSize(1280, 720)
SCALES = tuple(0.93**step for step in range(12))
"""From the largest letters to the smallest; the place of the first that fit is halved in on."""
LONG_WORD, BREAK = 24, "\u200b"
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
        room = QRect(0, 0, width, 1 << 20)
        return QFontMetrics(self.font_at(scale)).boundingRect(room, WRAP, self.text()).height()

    def font_at(self, scale: float) -> QFont:
        """The letters at a scale."""
        return font(self.font().family(), self.kind.pixels * scale, self.kind.weight)


def breakable(text: str) -> str:
    """The words, the endless ones among them with places to break at."""
    return " ".join(word if len(word) <= LONG_WORD else _cut(word) for word in text.split(" "))


def unit(size: QSize) -> float:
    """How much larger than 1280 by 720 a screen is."""
    return min(size.width() / BASE.width(), size.height() / BASE.height())


def _cut(word: str) -> str:
    parts = (word[at : at + LONG_WORD] for at in range(0, len(word), LONG_WORD))
    return BREAK.join(parts)

"""A page in the list under its stage, its name whole on as many lines as it takes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.parts.heard_as import HeardAsPlace
from eia_wizard.ui.parts.wide_button import WideButton

WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT, ROOM = 12, 12
"""Pixels at the right of the words, and above and below them together."""


class PageButton(WideButton, HeardAsPlace):
    """Leads to a page; the present one is marked by weight, tint and a bar."""

    def __init__(self, title: str, left: int, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._left = left
        self._heights: dict[tuple[int, str], int] = {}
        self.setCheckable(True)
        self.setAccessibleName(title)

    def begin_at(self, left: int) -> None:
        """From now on its words begin so many pixels from its left edge."""
        self._left = left
        self._heights.clear()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its words are in the width it has."""
        return QSize(self._left + 120, self.heightForWidth(max(self.width(), self._left + 120)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the column, as low as its words allow."""
        return QSize(self._left, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As high as its words, and never too low to be hit."""
        known = (width, self.font().key())  # one change of page asks a thousand times
        if known not in self._heights:
            room = QRect(0, 0, max(width - self._left - RIGHT, 40), 100_000)
            heaviest = 600 if self.isCheckable() else 400
            high = (
                QFontMetrics(letters_of(self, weight=heaviest))
                .boundingRect(room, WORDS, self.text())
                .height()
            )
            self._heights[known] = high
        return max(self._heights[known] + ROOM, the_look().sizes.scaled(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words over the ground that the style gives a row."""
        self.paint_ground()
        painter = QPainter(self)
        painter.setPen(QColor(the_look().colours.ink))
        painter.setFont(letters_of(self, weight=600 if self.isChecked() else 400))
        painter.drawText(self.rect().adjusted(self._left, 0, -RIGHT, 0), WORDS, self.text())

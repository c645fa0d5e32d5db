"""A button in a line of small words: underlined, as high as they are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.labels import NOTE_SCALE

BEFORE = 10
"""Pixels between the words before it and its own."""


class LinkButton(QPushButton):
    """Reads on from the words at its left, and leads somewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """What its words need."""
        high = max(QFontMetrics(self._letters()).height() + 2, self.fontMetrics().height())
        return QSize(self.width_for(self.text()), high)

    def width_for(self, words: str) -> int:
        """How wide it would like to be with other words."""
        return BEFORE + QFontMetrics(self._letters()).horizontalAdvance(words) + 4

    def minimumSizeHint(self) -> QSize:
        """What its words need where there is no room for any before them."""
        return self.sizeHint() - QSize(BEFORE, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and a line under them."""
        colours = the_look().colours
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours.action_hover if self.underMouse() else colours.action)))
        painter.setFont(self._letters())
        before = min(BEFORE, self.width() - self.minimumSizeHint().width())
        room = self.rect().adjusted(before, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * NOTE_SCALE)
        font.setUnderline(True)
        return font

"""A button whose words wrap where they are longer than there is room for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of

WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
PAD = 16
WEIGHT = 500


class LongButton(QPushButton):
    """Looks like every other button where its words fit in one line; else it is higher."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        metrics = QFontMetrics(letters_of(self, weight=WEIGHT))
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split())
        return QSize(longest + 2 * self._pad(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words are in this width."""
        usual = self.sizeHint()
        if width >= usual.width():
            return usual.height()
        metrics = QFontMetrics(letters_of(self, weight=WEIGHT))
        room = QRect(0, 0, width - 2 * self._pad(), 100_000)
        high = metrics.boundingRect(room, WORDS, self.text()).height()
        return usual.height() + high - metrics.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and over it the words in their lines."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        colours, pad = the_look().colours, self._pad()
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.off))
        painter.setFont(letters_of(self, weight=WEIGHT))
        painter.drawText(self.rect().adjusted(pad, 0, -pad, 0), WORDS, self.text())

    def _pad(self) -> int:
        return the_look().sizes.scaled(PAD)

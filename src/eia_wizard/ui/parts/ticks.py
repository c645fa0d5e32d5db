"""Rounds and boxes to tick whose words wrap, so that none is cut at any width or text size."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from eia_wizard.ui.look.apply import the_look

GAP = 10
WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
LEAST_LETTERS = 8
"""A line of words is at least as wide as this many letters."""


class Round(QRadioButton):
    """One of several; as a segment of a row it is drawn as the style draws it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        _let_wrap(self)

    def heightForWidth(self, width: int) -> int:
        """As high as its words are in this width."""
        return _height(self, width)

    def minimumSizeHint(self) -> QSize:
        """Room for its round and a few letters."""
        return _least(self)

    def hitButton(self, _at: QPoint) -> bool:
        """Its words belong to it, on every line."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the round beside the first line of its words."""
        if self.property("segment"):
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(self, option, QStyle.PrimitiveElement.PE_IndicatorRadioButton)


class Box(QCheckBox):
    """One that may be ticked beside others."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        _let_wrap(self)

    def heightForWidth(self, width: int) -> int:
        """As high as its words are in this width."""
        return _height(self, width)

    def minimumSizeHint(self) -> QSize:
        """Room for its box and a few letters."""
        return _least(self)

    def hitButton(self, _at: QPoint) -> bool:
        """Its words belong to it, on every line."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box beside the first line of its words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(self, option, QStyle.PrimitiveElement.PE_IndicatorCheckBox)


def _let_wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _paint(
    button: QAbstractButton, option: QStyleOptionButton, element: QStyle.PrimitiveElement
) -> None:
    painter = QPainter(button)
    side = _side()
    words = _words_rect(button, button.width())
    words.moveTop((button.height() - words.height()) // 2)
    line = min(button.fontMetrics().height(), words.height())
    option.rect = QRect(0, words.top() + (line - side) // 2, side, side)
    button.style().drawPrimitive(element, option, painter, button)
    painter.setPen(option.palette.color(button.foregroundRole()))
    painter.drawText(words, WORDS, button.text())


def _words_rect(button: QAbstractButton, width: int) -> QRect:
    left = _side() + GAP
    room = QRect(left, 0, max(width - left - 2, 1), 100_000)
    return QRect(
        left,
        0,
        room.width() + 2,
        button.fontMetrics().boundingRect(room, WORDS, button.text()).height(),
    )


def _height(button: QAbstractButton, width: int) -> int:
    return max(the_look().sizes.scaled(28), _words_rect(button, width).height() + 6)


def _least(button: QAbstractButton) -> QSize:
    width = _side() + GAP + LEAST_LETTERS * button.fontMetrics().averageCharWidth()
    return QSize(width, the_look().sizes.scaled(28))


def _side() -> int:
    return the_look().sizes.scaled(20)

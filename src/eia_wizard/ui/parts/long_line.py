"""A line to type in that says when it holds more than can be seen."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

BESIDE = 2
"""Pixels that Qt leaves at each side of the words of a line."""


class LongLine(QLineEdit):
    """Ends in dots where its words go on, until somebody comes to them; none is cut in two."""

    measured = Signal()  # its words, its letters or its width are others now

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.textChanged.connect(self.measured)

    @property
    def holds_more(self) -> bool:
        """Whether its words are longer than it is."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for its words, or not."""
        super().resizeEvent(event)
        self.measured.emit()

    def changeEvent(self, event: QEvent) -> None:
        """In other letters they are shorter or longer."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.measured.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the beginning and the dots, or leave it to Qt."""
        if self.hasFocus() or not self.holds_more:
            super().paintEvent(event)
            return
        option, room = self._option(), self._room()
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(option.palette.color(self.foregroundRole()))
        dots = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), dots, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option

    def _room(self) -> QRect:
        inside = (
            self.style()
            .subElementRect(QStyle.SubElement.SE_LineEditContents, self._option(), self)
            .marginsRemoved(self.textMargins())
        )
        return inside.adjusted(BESIDE, 0, -BESIDE, 0)

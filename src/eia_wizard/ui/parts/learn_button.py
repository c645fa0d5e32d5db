"""The way to a learning package, beside a question."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.parts.edged_button import EdgedButton

EDGE, ICON, GAP = 12, 20, 10


class LearnButton(EdgedButton):
    """Has the picture of learning before its words, so that nobody takes it for a field."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, EDGE + the_look().sizes.scaled(ICON) + GAP, parent)
        self.setCheckable(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the picture before them."""
        super().paintEvent(event)
        side = the_look().sizes.scaled(ICON)
        square = QRectF(EDGE, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), square, "learn", the_look().colours.action)

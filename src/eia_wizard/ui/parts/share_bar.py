"""A share as a bar; its words stand beside it, and a screen reader hears them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.drawing.share import paint_share
from eia_wizard.ui.look.apply import the_look

HEIGHT = 14


class ShareBar(QWidget):
    """So many of so many."""

    def __init__(self, name: str, said: str, share: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"share:{name}")
        self.setAccessibleName(said)
        self._share = share
        self.setFixedHeight(the_look().sizes.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        colours = the_look().colours
        painter, room = QPainter(self), QRectF(self.rect())
        paint_share(painter, room, self._share, colours.action, colours.hairline)

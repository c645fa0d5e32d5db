"""A row to press whose words wrap, with an edge so that it looks like a button."""

from PySide6.QtGui import QPainter, QPaintEvent

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.page_button import PageButton

CORNER = 8


class EdgedButton(PageButton):
    """Drawn as a row, and an edge round it; what is chosen has the colour of what is done."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, and the edge."""
        super().paintEvent(event)
        colours = the_look().colours
        edge = colours.action if self.isChecked() else colours.edge
        box(QPainter(self), self.rect(), CORNER, None, edge)

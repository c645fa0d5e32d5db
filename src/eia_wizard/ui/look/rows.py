"""What tells one row of a list from the others, where a tint does not."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from eia_wizard.ui.look.tokens import Colours

LINE = 2


def enclose(painter: QPainter, rect: QRect, colours: Colours) -> None:
    """Lines above and below what is selected, which run on from cell to cell of a row."""
    for top in (rect.top(), rect.bottom() - LINE + 1):
        painter.fillRect(rect.left(), top, rect.width(), LINE, QColor(colours.action))


def as_heading(row: QStyleOptionViewItem, palette: QPalette, colours: Colours) -> None:
    """A row that cannot be chosen, among others that can: heavier than they, and no fainter."""
    faint = QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
    palette.setColor(*faint, QColor(colours.quiet_ink))
    font = QFont(row.font)
    font.setWeight(QFont.Weight.DemiBold)
    row.font = font

"""What a slot of a table stands in, by which slots that are called alike are told apart."""

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.sight import Sight


def role_of(cell: Cell, grid: Grid, see: Sight) -> str:
    """Whose row a label stands in, where that is named first and asks for nothing itself."""
    first = grid.at(cell.row, 0)
    if first is None or first is cell or not see.is_label(first) or first.text[-1] in ":?":
        return ""
    return see.say(first)


def first_of(cell: Cell, grid: Grid, see: Sight, band: str) -> str:
    """The label that a cell's row begins with; where that is its own, the band over the row."""
    cells = grid.across(cell.row)
    first = next((c for c in cells if c is not cell and see.is_label(c)), None)
    if first is not None and band and first.column + first.span == cell.column:
        return band
    return see.say(first) if first else ""

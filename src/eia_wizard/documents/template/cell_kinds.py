"""What kind of answer an empty cell of a table is there for."""

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.heads import Heads, options_of
from eia_wizard.documents.template.wording import is_only_number, is_rating, kind_for
from eia_wizard.domain.slots import CHOICE, LONG_TEXT, TEXT, TICK


def kind_of_cell(
    cell: Cell, label: str, heads: Heads, grid: Grid, *, is_large: bool
) -> tuple[str, tuple[str, ...]]:
    """The kind that heads, rows and room call for, and what there is to choose from."""
    lowest = heads.lowest.get(cell.column, "")
    choices = options_of(lowest)
    if choices:
        return CHOICE, choices
    if heads.of(cell) and (is_rating(lowest) or _is_turned(cell, grid)):
        return TICK, ()
    kind = kind_for(label, is_large=is_large)
    has_room = len(cell.lines) > 2 or cell.span >= grid.width > 1
    return (LONG_TEXT if kind == TEXT and has_room else kind), ()


def _is_turned(cell: Cell, grid: Grid) -> bool:
    """Whether the rows are ratings, and the heads are what is rated."""
    first = [own[0] for own in grid.own if own]
    rated = [c for c in first if is_rating(c.text) and not is_only_number(c.text)]
    return len(rated) > 1 and any(each.row == cell.row for each in rated)

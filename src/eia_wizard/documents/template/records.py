"""Rows of a table that are nothing but places to fill, of which there may be as many as needed."""

import re

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.heading_rows import HeadingRows
from eia_wizard.documents.template.sight import Sight
from eia_wizard.documents.template.wording import is_only_number, is_rating

_FEWEST_TO_GROW = 3
_OF_ONE = re.compile(
    r"\W*(?:(?:your|full|job|print(?:ed)?|post|e|tele)[ -]?)*(?:name|title|role|post|"
    r"position|mail|email|phone|telephone|extension|signature|signed|date|directorate|department|team|service|division|"
    r"organisation|reference|ref|version|contact)\b[^?]{0,20}\Z",
    re.IGNORECASE,
)
"""Heads that tell of one person or one form, under which a lone empty row does not grow."""


class Records:
    """Tells rows that grow from rows of labels."""

    def __init__(self, grid: Grid, see: Sight, heading: HeadingRows) -> None:
        self._grid, self._see, self._heading = grid, see, heading

    def is_record(self, row: int) -> bool:
        """Whether a row is nothing but places to fill, each under a head."""
        if not self._see.heads.of_column:
            return False
        cells = self._grid.across(row)
        own = [c for c in cells if c.row == row]
        above = [c for c in cells if c.row != row]
        filled = [c for c in own if self._is_name(c)]
        names = [c for c in (*above, *own) if self._is_name(c)]
        if filled or len(own) < 2:
            return False
        if not names:
            return any(self._see.is_open(c) or self._see.holds(c) for c in own)
        merged = names[0]
        return len(names) == 1 and merged.column == 0 and merged.height > 1 and len(own) > 1

    def from_row(self, row: int) -> list[int]:
        """This row and those like it that follow."""
        rows = [row]
        while rows[-1] + 1 < len(self._grid.rows) and self._goes_on(row, rows[-1] + 1):
            rows.append(rows[-1] + 1)
        return rows

    def is_one(self, rows: list[int]) -> bool:
        """Whether the only row under heads is there once: two cells, marks, or one person's."""
        if len(rows) != 1:
            return False
        cells = self._grid.across(rows[0])
        heads = [self._see.heads.of(c) for c in cells]
        return (
            len(cells) < _FEWEST_TO_GROW
            or all(is_rating(head) for head in heads)
            or all(_OF_ONE.match(head) or head.endswith("?") for head in heads)
            or self._is_pair_again(rows[-1] + 1)
        )

    def _is_name(self, cell: Cell) -> bool:
        return self._see.is_label(cell) and not is_only_number(cell.text)

    def _goes_on(self, first: int, row: int) -> bool:
        if not self.is_record(row) or self._heading.is_head(row):
            return False
        shape = [(c.column, c.span) for c in self._grid.own[first]]
        mine = [(c.column, c.span) for c in self._grid.own[row]]
        return mine == shape or mine == shape[1:] or shape == mine[1:]

    def _is_pair_again(self, row: int) -> bool:
        if row + 1 >= len(self._grid.rows):
            return False
        cells, below = self._grid.across(row), self._grid.across(row + 1)
        is_named = len(cells) > 1 and all(self._see.is_label(c) for c in cells)
        return is_named and all(self._see.is_open(c) for c in below)

"""Which rows of a table are its heads."""

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.guided import is_grey_label, room_under_guidance
from eia_wizard.documents.template.heads import gutter_between
from eia_wizard.documents.template.sight import Sight, is_aligned
from eia_wizard.documents.template.unmeant import is_example
from eia_wizard.documents.template.wording import is_only_number


class HeadingRows:
    """Tells heads from rows of labels and from rows to fill."""

    def __init__(self, grid: Grid, see: Sight) -> None:
        self._grid, self._see = grid, see

    def is_head(self, row: int) -> bool:
        """Whether a row names the columns of the rows under it."""
        cells = self._grid.across(row)
        named = [c for c in cells if c.text and not self._waits(c)]
        if any(is_grey_label(c) for c in named):
            return False
        if is_example(cells) or any(self._see.asks_to_choose(c) for c in named):
            return False
        if any(c.has_room and c.text.rstrip().endswith("?") for c in named):
            return False
        if any(c.height > 1 and is_only_number(c.text) for c in named):
            return False
        if any(room_under_guidance(c, self._grid, "") for c in named):
            return False
        if any(self._see.offers(c) for c in named) and not self._stands_out(row, named):
            return False
        if not self._are_heads(cells, named):
            return False
        below = [c for c in self._first_below(row, cells) if not self._see.is_shut(c) or c.text]
        if len(below) < 2:
            return False
        if self._see.heads.of_column and not self._see.looks_like_heads(named):
            return False
        if all(self._see.is_label(c) for c in below):
            return row + 2 < len(self._grid.rows) and self.is_head(row + 1)
        waiting = [c for c in below if self._see.is_open(c) or self._see.holds(c)]
        return bool(waiting) and is_aligned(cells, below)

    def _waits(self, cell: Cell) -> bool:
        return cell.has_holes or self._see.prompts(cell) or self._see.lists_labels(cell)

    def _are_heads(self, cells: list[Cell], named: list[Cell]) -> bool:
        """Whether every cell has words, but for a corner and cells that are closed."""
        blank = [c for c in cells if c.is_blank and not self._see.is_shut(c)]
        gutter = gutter_between(cells)
        blank = [c for c in blank if c is not gutter]
        is_corner = blank in ([], cells[:1])
        others = len(cells) - len(named) - sum(c.is_blank for c in cells)
        return len(named) > 1 and is_corner and not others

    def _stands_out(self, row: int, named: list[Cell]) -> bool:
        """Whether a row looks like heads: bold or coloured as the rows under it are not."""
        below = self._grid.across(row + 1) if row + 1 < len(self._grid.rows) else []
        said = [c for c in below if c.text]
        is_bold = all(c.is_bold for c in named) and not all(c.is_bold for c in said)
        is_coloured = {c.shade for c in named}.isdisjoint({c.shade for c in below})
        return bool(below) and (is_bold or is_coloured)

    def _first_below(self, row: int, cells: list[Cell]) -> list[Cell]:
        """The next row of several cells: one that names a band between is stepped over."""
        is_stepped_over = False
        for further in range(row + 1, len(self._grid.rows)):
            below = self._grid.across(further)
            if is_example(below):
                continue
            if len(below) > 1:
                return below
            if is_stepped_over or (below and not self._see.is_label(below[0])):
                return []
            is_stepped_over = True
        return []

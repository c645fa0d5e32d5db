"""The rows of one cell that part a table: where heads end, and where somebody else's rows begin."""

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.heads import Heads, first_line
from eia_wizard.documents.template.others import is_for_others


class Bands:
    """Remembers the bands of a table as they are met from above."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._over_heads = self._others = ""

    def keep_for_others(self, cells: list[Cell]) -> bool:
        """Whether a band keeps these rows for somebody else, until one of another colour comes."""
        if len(cells) == 1 and is_for_others(first_line(cells[0])):
            self._others = cells[0].shade or "none"
        elif len(cells) == 1 and self._others and cells[0].shade != self._others:
            self._others = ""
        return bool(self._others)

    def stand_over(self, row: int) -> None:
        """Heads stand in this row: the band over them, if there is one, is that of their part."""
        above = self._grid.across(row - 1) if row else []
        self._over_heads = above[0].shade if len(above) == 1 else self._over_heads

    def ends(self, heads: Heads, row: int, band: Cell) -> bool:
        """Whether heads end at a band: it is like the one over them, and other columns follow."""
        below = self._grid.across(row + 1) if row + 1 < len(self._grid.rows) else []
        is_like = bool(band.shade) and band.shade == self._over_heads
        return is_like and {c.column for c in below} != heads.begins

"""The heads of a table's columns: what each is called, and what is to be put under it."""

from collections.abc import Sequence
from dataclasses import field

from eia_wizard.documents.template.grid import Cell
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(slots=True)
class Heads:
    """The heads of columns that hold for the rows below; ``row`` is the last row of them.

    ``begins`` is where each head begins, ``gutters`` what only keeps the same heads apart that are
    there twice. ``lowest`` are those of that row alone, which say enough where no two are alike;
    ``words`` is the first line of each whole, such as what there is to choose from.
    """

    of_column: dict[int, str] = field(default_factory=dict)
    lowest: dict[int, str] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    row: int = -1
    shade: str = ""
    is_bold: bool = False
    begins: frozenset[int] = frozenset()
    gutters: frozenset[int] = frozenset()

    def of(self, cell: Cell) -> str:
        """The head that a cell stands under."""
        return self.of_column.get(cell.column, "")

    def begins_again(self, column: int) -> bool:
        """Whether the heads begin again here, as in two lists side by side."""
        first = self.of_column.get(0, "")
        return bool(first) and column in self.begins and self.of_column.get(column) == first


def heads_of(
    before: Heads | None, row: int, cells: Sequence[Cell], said: Sequence[str], widest: int
) -> Heads:
    """Heads taken from a row, under those of the row before where there are some.

    ``said`` is what each cell is called; a head that spans others is told only where the lower ones
    would be alike without it.
    """
    whole = dict(before.of_column) if before else {}
    lowest = dict(before.lowest) if before else {}
    owner: dict[int, Cell] = {}
    spoken = dict(before.words) if before else {}
    for cell, words in zip(cells, said, strict=True):
        for column in range(cell.column, min(cell.column + cell.span, widest)):
            above = whole.get(column, "")
            whole[column] = words if not above or above == words or not words else ""
            whole[column] = whole[column] or f"{above} / {words}"
            lowest[column] = words or above
            owner[column] = cell
            spoken[column] = first_line(cell) or spoken.get(column, "")
    told = {
        column: words if _is_alone(words, column, lowest, owner) else whole[column]
        for column, words in lowest.items()
    }
    named = [cell for cell in cells if cell.text]
    begins = frozenset(cell.column for cell in cells)
    gutter = gutter_between(cells)
    gutters = frozenset({gutter.column} if gutter else ())
    is_bold = all(c.is_bold for c in named)
    return Heads(told, lowest, spoken, row, named[0].shade, is_bold, begins, gutters)


def first_line(cell: Cell) -> str:
    """The first line of a cell with words."""
    return next((line.text for line in cell.lines if line.text.strip()), "")


def gutter_between(cells: Sequence[Cell]) -> Cell | None:
    """The empty cell between heads that are there twice, side by side."""
    middle = len(cells) // 2
    said = [cell.text for cell in cells]
    is_twice = len(cells) % 2 == 1 and len(cells) > 2 and said[:middle] == said[middle + 1 :]
    return cells[middle] if is_twice and all(said[:middle]) and not said[middle] else None


def _is_alone(words: str, column: int, lowest: dict[int, str], owner: dict[int, Cell]) -> bool:
    """Whether no other head has the same words."""
    mine = owner.get(column)
    return not any(said == words and owner.get(other) is not mine for other, said in lowest.items())

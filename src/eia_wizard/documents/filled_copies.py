"""Rooms that a person copied: a sheet, a table or a row more than was printed."""

from collections.abc import Mapping, Sequence

from eia_wizard.documents.filled_pieces import Said, marks
from eia_wizard.documents.word_in.model import Row


class Copies:
    """Tells the rooms that were printed from their copies, in the order of the document.

    ``there`` are the bookmarks that stand where they were printed; a ``unit`` is what is copied
    whole, and every copy of it gets a number.
    """

    def __init__(self, there: frozenset[str], units: Mapping[str, str]) -> None:
        self._there, self._units = there, units
        self._met: set[str] = set()
        self._unit, self._names, self._number = "", set[str](), 0

    def is_ours(self, row: Row) -> bool:
        """Whether a row has a room that was printed there."""
        return any(not self._is_copy(each) for cell in row.cells for each in marks(cell.blocks))

    def is_one_unit(self, rows: Sequence[Sequence[Sequence[str]]]) -> bool:
        """Whether all rooms of a table belong together, so that it is copied as a whole."""
        units = {self._units.get(name, "") for row in rows for cell in row for name in cell}
        return len(units) == 1 and "" not in units

    def named(self, mark: Said) -> str:
        """The name of a room, numbered where it is a copy."""
        name, unit = mark.mark, self._units.get(mark.mark, "")
        if not self._is_copy(mark):
            self._met.add(name)
            self._unit = ""
            return name
        if not unit:
            return name
        if unit != self._unit or name in self._names:
            self._unit, self._names = unit, set()
            self._number += 1
        self._names.add(name)
        return f"{name}+{self._number}"

    def _is_copy(self, mark: Said) -> bool:
        return mark.mark in self._met or (mark.is_copied and mark.mark in self._there)

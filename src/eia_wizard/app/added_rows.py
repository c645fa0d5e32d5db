"""Rows that a person added to a table of a form: an item each, read by its columns."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from eia_wizard.app.salvage import Lost
from eia_wizard.documents.filled import AddedRow, plain
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Blank
from eia_wizard.domain.reading import Reading
from eia_wizard.report.blank.lists import NEW

COPY = "+"
"""What stands between the name of a room and the number of a copy of it."""

Rooms = Mapping[str, Blank]
Columns = tuple[Blank | None, ...]


@dataclass(slots=True)
class Rows:
    """What added rows say, at places of their own; and those that fit no table of items."""

    words: dict[AnswerKey, str] = field(default_factory=dict)
    ticks: dict[AnswerKey, list[str]] = field(default_factory=dict)
    loose: list[tuple[str, str]] = field(default_factory=list)

    def lost(self, reading: Reading) -> Iterator[Lost]:
        """Each row that fits nowhere, with the question before it."""
        for before, said in self.loose:
            question = reading.form.question(before)
            yield Lost(question.text if question else "", said)


def own_name(name: str) -> str:
    """The bookmark of the room that was printed, of it or of a copy."""
    return name.partition(COPY)[0]


def added_rows(
    added: Iterable[AddedRow], rooms: Rooms, own: frozenset[str], lists: Container[str]
) -> Rows:
    """The rows as items to come; ``own`` are the lines that were printed, as ``plain`` has them.

    A room of one of the ``lists`` is for the name of something in it, which may well be printed.
    """
    found = Rows()
    for number, row in enumerate(added, 1):
        columns = _columns(row, rooms)
        names = [each is not None and each.key.question in lists for each in columns]
        if columns and _fits(row, columns, names, own):
            _take(found, row, columns, f"{NEW}{COPY}{number}")
        else:
            before = rooms[row.after].key.question if row.after in rooms else ""
            said = " | ".join(" ".join(cell.split()) for cell in row.cells if cell)
            found.loose.append((before, said))
    return found


def _columns(row: AddedRow, rooms: Rooms) -> Columns:
    """What each column of a table asks of a new item; nothing where its rows differ in that."""
    asked = {tuple(map(rooms.get, names)) for names in row.like if _is_for_new(names, rooms)}
    kinds = {tuple((b.key.question, b.option) if b else None for b in blanks) for blanks in asked}
    columns = next(iter(asked), ())
    return columns if len(kinds) == 1 and len(columns) == len(row.cells) else ()


def _is_for_new(names: tuple[str, ...], rooms: Rooms) -> bool:
    return any(name in rooms and rooms[name].key.item.startswith(NEW) for name in names)


def _fits(row: AddedRow, columns: Columns, names: Sequence[bool], own: frozenset[str]) -> bool:
    """Whether every word stands in a column that asks for words, and is not one of ours."""
    cells = zip(row.cells, row.ticks, columns, names, strict=True)
    for cell, is_ticked, blank, is_name in cells:
        said = plain(cell)
        if blank and blank.option:
            is_fit = is_ticked or not said
        else:
            is_fit = not said or (blank is not None and (is_name or said not in own))
        if not is_fit:
            return False
    return True


def _take(found: Rows, row: AddedRow, columns: Columns, place: str) -> None:
    for cell, is_ticked, blank in zip(row.cells, row.ticks, columns, strict=True):
        if blank is None:
            continue
        key = AnswerKey(blank.key.question, place)
        if blank.option and is_ticked:
            found.ticks.setdefault(key, []).append(blank.option)
        elif not blank.option and plain(cell):
            found.words[key] = cell

"""A form that was filled: what stands in each room, what is ticked, and words beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from eia_wizard.documents.filled_copies import Copies
from eia_wizard.documents.filled_pieces import Said, has_tick, marks, parted, spread, texts
from eia_wizard.documents.word_in.model import Block, Group, Paragraph, Reading, Row, Table
from eia_wizard.domain.lazy_dataclass import dataclass

TICKED, UNTICKED = "☒☑✓✔✗✘", "☐"
_TYPED_TICKS = ("x", "X")


@dataclass(frozen=True, slots=True)
class AddedRow:
    """A row that a person added to a table: its cells, and the rooms in each row that we printed.

    ``after`` is the bookmark of the last room before it.
    """

    after: str
    cells: tuple[str, ...]
    ticks: tuple[bool, ...]
    like: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Filled:
    """What a person put into a form, by the bookmark at each room.

    ``loose`` are words that stand in no room, each with the bookmark of the room before it. A room
    that was copied is named after its own, with ``+`` and a number; ``added`` are rows of tables.
    """

    words: dict[str, list[str]] = field(default_factory=dict)
    ticked: set[str] = field(default_factory=set)
    loose: list[tuple[str, str]] = field(default_factory=list)
    added: list[AddedRow] = field(default_factory=list)


def is_form(reading: Reading) -> bool:
    """Whether a Word file is a form of ours to be filled."""
    return any(True for _each in marks(reading.body))


def places_in(reading: Reading) -> frozenset[str]:
    """The bookmarks of all rooms that are still there."""
    return frozenset(each.mark for each in marks(reading.body))


def read_filled(
    reading: Reading,
    ticks: frozenset[str],
    own: frozenset[str],
    hints: frozenset[str],
    units: Mapping[str, str],
) -> Filled:
    """What was filled in, every tracked change accepted.

    ``ticks`` are the bookmarks of boxes to tick; ``own`` are the lines that were printed, as
    ``plain`` gives them; ``hints`` the words that stand in empty rooms; ``units`` say of a bookmark
    on which sheet, row or table it stands, where a person may copy that whole.
    """
    copies = Copies(frozenset(m.mark for m in marks(reading.body) if not m.is_copied), units)
    course = _Course(ticks, own, hints, copies)
    course.blocks(reading.body)
    return course.filled


def plain(text: str) -> str:
    """Words as they are compared: without boxes, and with single spaces."""
    return " ".join(text.translate(_NO_SIGNS).split())


_NO_SIGNS = str.maketrans(dict.fromkeys(TICKED + UNTICKED + "\u200b\ufeff", " "))


class _Course:
    """What has been read so far, and the room that the next words belong to."""

    def __init__(
        self, ticks: frozenset[str], own: frozenset[str], hints: frozenset[str], copies: Copies
    ) -> None:
        self.filled, self._copies = Filled(), copies
        self._ticks, self._own, self._hints = ticks, own, hints
        self._last, self._open = "", ""

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(block)
                case Group(blocks=inner):
                    self.blocks(inner)
                case Table():
                    self._table(block)

    def _table(self, table: Table) -> None:
        """The rooms of a cell end with it; a row that somebody added stays whole."""
        self._open = ""
        rooms = [_rooms(row) for row in table.rows]
        like = tuple(tuple(cell[0] if len(cell) == 1 else "" for cell in row) for row in rooms)
        for row, names in zip(table.rows, rooms, strict=True):
            is_unit = self._copies.is_one_unit(rooms) or self._copies.is_one_unit([names])
            if any(names) and (is_unit or self._copies.is_ours(row)):
                for cell in row.cells:
                    self.blocks(cell.blocks)
                    self._open = ""
            else:
                self._added(row, like)

    def _added(self, row: Row, like: tuple[tuple[str, ...], ...]) -> None:
        """A row of somebody's own; one with nothing but what we printed says nothing."""
        said = tuple("\n".join(filter(None, texts(cell.blocks))).strip() for cell in row.cells)
        ticks = tuple(
            has_tick(cell.blocks) or bool(set(t) & set(TICKED)) or t in _TYPED_TICKS
            for cell, t in zip(row.cells, said, strict=True)
        )
        known = self._own | self._hints | {""}
        if any(ticks) or any(plain(each) not in known for each in said):
            cells = tuple(self._without_hints(each) for each in said)
            self.filled.added.append(AddedRow(self._last, cells, ticks, like))

    def _paragraph(self, paragraph: Paragraph) -> None:
        pieces = list(spread(paragraph.pieces))
        if paragraph.level:
            self._open = ""
        parts = parted(pieces)
        before = parts.pop(0)[1]
        self._beside(before, is_ours=bool(paragraph.level) or _is_listed_by_us(paragraph))
        for mark, inside in parts:
            self._last, name = mark.mark, self._copies.named(mark)
            if mark.mark in self._ticks:
                self._tick(name, inside)
            else:
                self._open = name
                self._say(name, inside)

    def _tick(self, name: str, inside: list["Said"]) -> None:
        self._open = ""
        text = "".join(each.text for each in inside)
        if any(each.is_ticked for each in inside) or any(sign in text for sign in TICKED):
            self.filled.ticked.add(name)
        rest = plain(text)
        for sign in _TYPED_TICKS:
            if rest not in self._own and rest.removeprefix(f"{sign} ") in self._own:
                self.filled.ticked.add(name)
                return
        if rest in _TYPED_TICKS:
            self.filled.ticked.add(name)
        elif rest and rest not in self._own:
            self.filled.loose.append((name, rest))

    def _beside(self, said: list["Said"], *, is_ours: bool) -> None:
        """Words before any room of their paragraph: ours, or more of the room before, or loose."""
        text = "".join(each.text for each in said).strip()
        if not text:
            return
        if plain(text) in self._own or is_ours:
            self._open = ""
        elif self._open:
            self._add(self._open, text)
        else:
            self.filled.loose.append((self._last, text))

    def _say(self, name: str, inside: list["Said"]) -> None:
        self._add(name, "".join(each.text for each in inside if not each.is_waiting))

    def _add(self, name: str, text: str) -> None:
        kept = self._without_hints(text)
        if kept:
            self.filled.words.setdefault(name, []).append(kept)

    def _without_hints(self, text: str) -> str:
        kept = text.strip()
        for hint in self._hints:
            kept = kept.removeprefix(hint).removesuffix(hint).strip()
        return kept


def _rooms(row: Row) -> list[list[str]]:
    return [[each.mark for each in marks(cell.blocks)] for cell in row.cells]


def _is_listed_by_us(paragraph: Paragraph) -> bool:
    return paragraph.style.casefold().replace(" ", "").startswith(("toc", "caption"))

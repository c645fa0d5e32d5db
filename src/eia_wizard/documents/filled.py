"""A form that was filled: what stands in each room, what is ticked, and words beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from eia_wizard.documents.word.names import BLANK_PREFIX
from eia_wizard.documents.word_in.model import (
    Block,
    Control,
    Group,
    Held,
    Mark,
    Paragraph,
    Piece,
    Reading,
    Table,
    Words,
)

TICKED, UNTICKED = "☒☑✓✔✗✘", "☐"
_TYPED_TICKS = ("x", "X")


@dataclass(slots=True)
class Filled:
    """What a person put into a form, by the bookmark at each room.

    ``loose`` are words that stand in no room, each with the bookmark of the room before it.
    """

    words: dict[str, list[str]] = field(default_factory=dict)
    ticked: set[str] = field(default_factory=set)
    loose: list[tuple[str, str]] = field(default_factory=list)


def is_form(reading: Reading) -> bool:
    """Whether a Word file is a form of ours to be filled."""
    return any(name.startswith(BLANK_PREFIX) for name in _marks(reading.body))


def places_in(reading: Reading) -> frozenset[str]:
    """The bookmarks of all rooms that are still there."""
    return frozenset(name for name in _marks(reading.body) if name.startswith(BLANK_PREFIX))


def read_filled(
    reading: Reading, ticks: frozenset[str], own: frozenset[str], hints: frozenset[str]
) -> Filled:
    """What was filled in, every tracked change accepted.

    ``ticks`` are the bookmarks of boxes to tick; ``own`` are the lines that were printed, as
    ``plain`` gives them; ``hints`` the words that stand in empty rooms.
    """
    course = _Course(ticks, own, hints)
    course.blocks(reading.body)
    return course.filled


def plain(text: str) -> str:
    """Words as they are compared: without boxes, and with single spaces."""
    return " ".join(text.translate(_NO_SIGNS).split())


_NO_SIGNS = str.maketrans(dict.fromkeys(TICKED + UNTICKED + "\u200b\ufeff", " "))


class _Course:
    """What has been read so far, and the room that the next words belong to."""

    def __init__(self, ticks: frozenset[str], own: frozenset[str], hints: frozenset[str]) -> None:
        self.filled = Filled()
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
        """The rooms of a cell end with it; a row without any, which somebody added, stays whole."""
        self._open = ""
        for row in table.rows:
            cells = [cell.blocks for cell in row.cells]
            if any(True for blocks in cells for _name in _marks(blocks)):
                for blocks in cells:
                    self.blocks(blocks)
                    self._open = ""
            else:
                self._added(cells)

    def _added(self, cells: list[tuple[Block, ...]]) -> None:
        said = [" ".join(_texts(blocks)).strip() for blocks in cells]
        known = self._own | self._hints | {""}
        if any(plain(each) not in known or set(each) & set(TICKED) for each in said):
            self.filled.loose.append((self._last, " | ".join(filter(None, said))))

    def _paragraph(self, paragraph: Paragraph) -> None:
        pieces = list(_spread(paragraph.pieces))
        if paragraph.level:
            self._open = ""
        parts = _parts(pieces)
        before = parts.pop(0)[1]
        self._beside(before, is_ours=bool(paragraph.level) or _is_listed_by_us(paragraph))
        for name, inside in parts:
            self._last = name
            if name in self._ticks:
                self._tick(name, inside)
            else:
                self._open = name
                self._say(name, inside)

    def _tick(self, name: str, inside: list["_Said"]) -> None:
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

    def _beside(self, said: list["_Said"], *, is_ours: bool) -> None:
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

    def _say(self, name: str, inside: list["_Said"]) -> None:
        self._add(name, "".join(each.text for each in inside if not each.is_waiting))

    def _add(self, name: str, text: str) -> None:
        kept = text.strip()
        for hint in self._hints:
            kept = kept.removeprefix(hint).removesuffix(hint).strip()
        if kept:
            self.filled.words.setdefault(name, []).append(kept)


@dataclass(frozen=True, slots=True)
class _Said:
    """Words, or a control with what it holds."""

    text: str = ""
    is_ticked: bool = False
    is_waiting: bool = False
    mark: str = ""


def _is_listed_by_us(paragraph: Paragraph) -> bool:
    return paragraph.style.casefold().replace(" ", "").startswith(("toc", "caption"))


def _parts(pieces: list[_Said]) -> list[tuple[str, list[_Said]]]:
    """A paragraph cut at its rooms; the first part stands before any."""
    parts: list[tuple[str, list[_Said]]] = [("", [])]
    for piece in pieces:
        if piece.mark:
            parts.append((piece.mark, []))
        else:
            parts[-1][1].append(piece)
    return parts


def _spread(pieces: tuple[Piece, ...], held: Control | None = None) -> Iterator[_Said]:
    for piece in pieces:
        match piece:
            case Mark("bookmark", name) if name.startswith(BLANK_PREFIX):
                yield _Said(mark=name)
            case Words(text, changes=changes) if not any(each.is_away for each in changes):
                yield _Said(text, is_waiting=bool(held and held.is_waiting))
            case Held(control, inner):
                if control.kind == "tick box" and control.is_ticked:
                    yield _Said(is_ticked=True)
                yield from _spread(inner, control)
            case _:
                pass


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(pieces=pieces):
                yield "".join(each.text for each in _spread(pieces))
            case Group(blocks=inner):
                yield from _texts(inner)
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from _texts(cell.blocks)


def _marks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(pieces=pieces):
                yield from (each.mark for each in _spread(pieces) if each.mark)
            case Group(blocks=inner):
                yield from _marks(inner)
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from _marks(cell.blocks)

"""A reviewed document as passages in reading order: each paragraph as it was and as it is now."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from eia_wizard.documents.review.exported import cell_label, one_line
from eia_wizard.documents.word.names import HOME_PREFIX
from eia_wizard.documents.word_in.model import (
    Block,
    Cell,
    Change,
    Drawing,
    Group,
    Held,
    Listed,
    Mark,
    Paragraph,
    Piece,
    Reading,
    Row,
    Table,
    Words,
)
from eia_wizard.domain.lazy_dataclass import dataclass

_OURS = ("toc", "caption", "figure")
"""Styles of what an export adds of its own: contents, captions."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words with the changes that they are part of."""

    text: str
    changes: tuple[Change, ...] = ()

    @property
    def was_there(self) -> bool:
        """Whether they stood there before the tracked changes."""
        return all(change.is_away for change in self.changes)

    @property
    def is_there(self) -> bool:
        """Whether they stay once every change is accepted."""
        return not any(change.is_away for change in self.changes)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in its place; ``path`` are the headings above it with its own.

    ``cell`` and ``table`` number the innermost cell and the outermost table it stands in, 0 for
    none; ``label`` is how a cell is known again.
    """

    said: tuple[Said | Mark, ...]
    path: tuple[str, ...] = ()
    level: int = 0
    style: str = ""
    listed: Listed | None = None
    cell: int = 0
    table: int = 0
    label: str = ""
    end: tuple[Change, ...] = ()

    @property
    def before(self) -> str:
        """The words as they stood before the tracked changes."""
        return "".join(s.text for s in self.said if isinstance(s, Said) and s.was_there)

    @property
    def after(self) -> str:
        """The words with every tracked change accepted."""
        return "".join(s.text for s in self.said if isinstance(s, Said) and s.is_there)

    @property
    def homes(self) -> tuple[str, ...]:
        """The bookmarks of answers that begin here."""
        marks = (each for each in self.said if isinstance(each, Mark))
        names = (each.name for each in marks if each.kind == "bookmark")
        return tuple(dict.fromkeys(name for name in names if name.startswith(HOME_PREFIX)))

    @property
    def is_ours(self) -> bool:
        """Whether it is one of the lines that an export adds of its own."""
        return self.style.startswith(_OURS)

    @property
    def is_note(self) -> bool:
        """Whether it stands in the small print under an answer."""
        return self.style == "note"

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing, before or after."""
        return not (self.before.strip() or self.after.strip())


def passages(reading: Reading) -> tuple[Passage, ...]:
    """Every paragraph of the body, in reading order."""
    return tuple(_Walk().take(reading.body, Passage(())))


class _Walk:
    def __init__(self) -> None:
        self._path: tuple[tuple[int, str], ...] = ()
        self._cells = count(1)
        self._tables = count(1)

    def take(self, blocks: tuple[Block, ...], like: Passage) -> Iterator[Passage]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield self._paragraph(block, like)
                case Table():
                    yield from self._table(block, like)
                case Group():
                    yield from self.take(block.blocks, like)

    def _paragraph(self, it: Paragraph, like: Passage) -> Passage:
        said = tuple(_told(it.pieces, like.end))
        found = replace(
            like,
            said=said,
            style="".join(it.style.split()).casefold(),
            listed=it.listed,
            end=(*like.end, *it.mark_changes),
        )
        if it.level and not like.cell and not found.is_blank:
            text = one_line(found.before) or one_line(found.after)
            self._path = (*(each for each in self._path if each[0] < it.level), (it.level, text))
            found = replace(found, level=it.level)
        return replace(found, path=tuple(text for _level, text in self._path))

    def _table(self, table: Table, like: Passage) -> Iterator[Passage]:
        number = like.table or next(self._tables)
        heads = [_words_of(cell) for cell in table.rows[0].cells] if table.rows else []
        for row in table.rows:
            yield from self._row(row, heads, replace(like, table=number))

    def _row(self, row: Row, heads: list[str], like: Passage) -> Iterator[Passage]:
        first = _words_of(row.cells[0]) if row.cells else ""
        inside = replace(like, end=(*like.end, *row.changes))
        for place, cell in enumerate(row.cells):
            label = cell_label(first, heads[place] if place < len(heads) else "")
            yield from self.take(cell.blocks, replace(inside, cell=next(self._cells), label=label))


def _told(pieces: tuple[Piece, ...], around: tuple[Change, ...]) -> Iterator[Said | Mark]:
    """Words and marks alone, each with the changes of the row around it."""
    for piece in pieces:
        match piece:
            case Words():
                yield Said(piece.text, (*around, *piece.changes))
            case Mark():
                yield piece
            case Held(pieces=inner):
                yield from _told(inner, around)
            case Drawing(blocks=blocks):
                for block in blocks:
                    if isinstance(block, Paragraph):
                        yield from (each for each in _told(block.pieces, around) if _is_mark(each))


def _is_mark(each: Said | Mark) -> bool:
    return isinstance(each, Mark)


def _words_of(cell: Cell) -> str:
    found = _Walk().take(cell.blocks, Passage(()))
    return one_line(" ".join(each.before or each.after for each in found))

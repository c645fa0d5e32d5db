"""Every word that a Word file shows, line by line, so that two files can be held against another.

Nothing is let pass because of how it is styled: words in text boxes, notes and margins count, and
so does the alternative text of pictures. The table of contents counts where it is no heading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from eia_wizard.documents.homes import homes_in
from eia_wizard.documents.word_in.model import (
    Block,
    Change,
    Drawing,
    Group,
    Held,
    Paragraph,
    Piece,
    Reading,
    Table,
    Words,
)
from eia_wizard.domain.lazy_dataclass import dataclass

_NUMBER = re.compile(r"\d+")
_MARGINS = ("header", "footer")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is read; ``homes`` are the bookmarks of the answers that it is a part of.

    ``under`` is the heading above it. A line that tracked changes would alter is ``pending``: it
    is read as if they were accepted, but nobody has done so.
    """

    text: str
    homes: tuple[str, ...] = ()
    under: str = ""
    pending: bool = False

    @property
    def sign(self) -> tuple[str, bool]:
        """What two lines share that say the same."""
        return (self.text, self.pending)


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a document in reading order, and those above and under its pages."""

    lines: tuple[PrintedLine, ...]
    margins: frozenset[str]
    headings: frozenset[str]


def printed(reading: Reading) -> Printed:
    """All that a Word file says."""
    walk = _Walk()
    lines = [line for block in reading.body for line in walk.take(block)]
    beside = (story for story in reading.stories if story.kind not in _MARGINS)
    lines += [line for story in beside for block in story.blocks for line in walk.take(block)]
    headings = frozenset(walk.headings)
    kept = (each for each in lines if not (each.is_contents and _entry(each.line) in headings))
    return Printed(tuple(each.line for each in kept), frozenset(_margins(reading)), headings)


def margin_words(reading: Reading) -> str:
    """The words above and under the pages, as they stand there."""
    stories = [story for story in reading.stories if story.kind in _MARGINS]
    return "\n".join(each.line.text for s in stories for b in s.blocks for each in _Walk().take(b))


@dataclass(frozen=True, slots=True)
class _Found:
    line: PrintedLine
    is_contents: bool = False


class _Walk:
    def __init__(self) -> None:
        self.headings: list[str] = []
        self._homes: tuple[str, ...] = ()
        self._under = ""

    def take(self, block: Block, around: tuple[Change, ...] = ()) -> Iterator[_Found]:
        match block:
            case Paragraph():
                yield from self._paragraph(block, around)
            case Group(blocks=blocks):
                for each in blocks:
                    yield from self.take(each, around)
            case Table():
                yield from self._table(block, around)

    def _table(self, table: Table, around: tuple[Change, ...]) -> Iterator[_Found]:
        if any(homes_in(table)):
            self._homes = ()
        for row in table.rows:
            for cell in row.cells:
                outside = self._homes
                for each in cell.blocks:
                    yield from self.take(each, (*around, *row.changes))
                self._homes = outside

    def _paragraph(self, it: Paragraph, around: tuple[Change, ...]) -> Iterator[_Found]:
        homes, text = tuple(homes_in(it)), _one_line(_text(it.pieces))
        if it.level and text:
            self.headings.append(text)
            self._under = text
        if homes or it.level:
            self._homes = homes
        pending = any((*around, *it.mark_changes, *_changes(it.pieces)))
        line = PrintedLine(text, self._homes, self._under, pending)
        if text or pending:
            yield _Found(line, it.style.casefold().startswith("toc"))
        for drawing in _drawings(it.pieces):
            if drawing.alt:
                yield _Found(replace(line, text=_one_line(drawing.alt)))
            for block in drawing.blocks:
                yield from self.take(block, (*around, *drawing.changes))


def _margins(reading: Reading) -> Iterator[str]:
    """Lines of headers and footers; the number of a page is not the same in every program."""
    for story in reading.stories:
        if story.kind in _MARGINS:
            for block in story.blocks:
                if isinstance(block, Paragraph):
                    said, tab, pages = _text(block.pieces).rpartition("\t")
                    line = _one_line(f"{said}{tab}{_NUMBER.sub('#', pages) if tab else pages}")
                    if line:
                        yield line
                else:
                    yield from (each.line.text for each in _Walk().take(block))


def _entry(line: PrintedLine) -> str:
    """An entry of the contents without the page number that a word processor adds."""
    return line.text if not line.pending else ""


def _text(pieces: tuple[Piece, ...]) -> str:
    """The words, every tracked change accepted."""
    said = []
    for piece in pieces:
        match piece:
            case Words(text, changes=changes) if not any(each.is_away for each in changes):
                said.append(text)
            case Held(pieces=inner):
                said.append(_text(inner))
            case _:
                pass
    return "".join(said)


def _changes(pieces: tuple[Piece, ...]) -> Iterator[Change]:
    for piece in pieces:
        match piece:
            case Words(changes=changes) | Drawing(changes=changes):
                yield from changes
            case Held(pieces=inner):
                yield from _changes(inner)
            case _:
                pass


def _drawings(pieces: tuple[Piece, ...]) -> Iterator[Drawing]:
    for piece in pieces:
        match piece:
            case Drawing():
                yield piece
            case Held(pieces=inner):
                yield from _drawings(inner)
            case _:
                pass


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""A report in the pieces that the preview lays down one by one: words, and tables of a few rows."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Block,
    Bullets,
    Cell,
    Figure,
    Grid,
    Line,
    Numbers,
    Paragraph,
    Reference,
    Text,
    line,
    words,
)
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Contents, Fact, Heading, Home, Part, Report, TitleBlock

MOST_CELLS = 60
"""Cells that are laid out together: a long table would hold the window up."""
MOST_LETTERS = 20_000
"""Letters of one paragraph that are shown: more than anybody writes, if not than one can paste."""
LINE_BREAK = "\u2028"
_BREAKS = re.compile("\r\n|[\r\n\u2029\x0b\x0c\x85]")
TITLE, SUBTITLE, MARKING, CAPTION, FACT, FOOT = (
    *("title", "subtitle", "marking"),
    *("caption", "fact", "foot"),
)
BULLET, NUMBER = "bullet", "number"


class Span(NamedTuple):
    """Words in one look: ``plain``, ``strong``, or ``link``, which leads to an answer's home."""

    text: str
    look: str = "plain"
    to: AnswerKey | None = None


class Words(NamedTuple):
    """One paragraph: its style, what it says, the answer it belongs to; a heading has a level."""

    style: str
    spans: tuple[Span, ...]
    key: AnswerKey | None = None
    level: int = 0
    homes: tuple[AnswerKey, ...] = ()


class CellWords(NamedTuple):
    """One cell of a table, and the answer that has its home there, if it is one."""

    spans: tuple[Span, ...]
    key: AnswerKey | None = None


class Table(NamedTuple):
    """Some rows of a table; one without a header goes on with the table before it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[CellWords, ...], ...]
    widths: tuple[int, ...]
    has_row_heads: bool = False
    key: AnswerKey | None = None
    homes: tuple[AnswerKey, ...] = ()


Piece = Words | Table
Homes = tuple[AnswerKey, ...]
Made = Callable[[Part, AnswerKey | None, Homes], tuple[Piece, ...]]
"""Gives the pieces of a part that belongs to an answer, and is the home of some."""


def pieces_of(report: Report) -> tuple[Piece, ...]:
    """Every piece of a report in reading order; the outline stands in for its contents."""
    return _pieces(report, _made)


class PieceMemory:
    """Pieces from one report to the next: a part that is the very same has the very same ones."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, AnswerKey | None, Homes], tuple[Part, tuple[Piece, ...]]] = {}

    def pieces_of(self, report: Report) -> tuple[Piece, ...]:
        """Every piece of a report; those of parts that are gone are forgotten."""
        before, self._known = self._known, {}

        def made(part: Part, key: AnswerKey | None, homes: Homes) -> tuple[Piece, ...]:
            name = (id(part), key, homes)
            found = before.get(name) or (part, _made(part, key, homes))
            self._known[name] = found
            return found[1]

        return _pieces(report, made)


def homes_in(piece: Piece) -> Iterator[AnswerKey]:
    """The answers that have their home in a piece."""
    yield from piece.homes
    if isinstance(piece, Table):
        yield from (cell.key for row in piece.rows for cell in row if cell.key)


def _title(block: TitleBlock) -> Iterator[Piece]:
    if block.marking:
        yield Words(MARKING, (Span(block.marking),))
    yield Words(TITLE, (Span(_one_block(block.title)),), level=1)
    yield Words(SUBTITLE, (Span(block.subtitle),))
    for label, said in block.facts:
        yield Words(FACT, (Span(f"{label}: ", "strong"), *_spans(said)))


def _foot(report: Report) -> Piece:
    return Words(FOOT, (Span(report.foot),))


def _pieces(report: Report, made: Made) -> tuple[Piece, ...]:
    return (*_title(report.title_block), *_parts(report.parts, made), _foot(report))


def _parts(parts: Iterable[Part], made: Made) -> Iterator[Piece]:
    waiting: Homes = ()
    key: AnswerKey | None = None
    for part in parts:
        match part:
            case Home(of):
                key, waiting = of, (*waiting, of)
                continue
            case Contents():
                continue
            case Heading():
                key = key if waiting else None
        yield from made(part, key, waiting)
        waiting = ()


def _made(part: Part, key: AnswerKey | None, homes: Homes) -> tuple[Piece, ...]:
    match part:
        case Heading(level, text):
            return (Words("heading", (Span(_one_block(text)),), key, level + 1, homes),)
        case Home() | Contents():
            return ()
        case _:
            return tuple(_first_with(_set(part, key), homes))


def _first_with(pieces: Iterator[Piece], homes: tuple[AnswerKey, ...]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece._replace(homes=homes) if homes else piece
        homes = ()


def _set(part: Fact | Block, key: AnswerKey | None) -> Iterator[Piece]:
    match part:
        case Paragraph(said, tone):
            yield Words(tone, _spans(said), key)
        case Fact(name, said):
            yield Words(FACT, (Span(f"{name}: ", "strong"), *_spans(said)), key)
        case Bullets(items):
            yield from (Words(BULLET, (Span("•\t"), *_spans(item)), key) for item in items)
        case Numbers(items):
            for number, item in enumerate(items, 1):
                yield Words(NUMBER, (Span(f"{number}.\t"), *_spans(item)), key)
        case Grid():
            yield from _tables(part, key)
        case Figure(alt=alt, caption=caption):
            yield Words("note", (Span(_("Drawing: {words}").format(words=alt)),), key)
            if caption.strip():
                yield Words(CAPTION, _spans(line(caption)), key)


def _tables(grid: Grid, key: AnswerKey | None) -> Iterator[Piece]:
    """A table in as many pieces as it takes to lay out each within a moment."""
    step = max(1, MOST_CELLS // max(1, len(grid.header)))
    rows = tuple(tuple(map(_cell, row)) for row in grid.rows)
    for start in range(0, max(1, len(rows)), step):
        is_first = start == 0
        yield Table(
            grid.caption if is_first else "",
            grid.header if is_first else (),
            rows[start : start + step],
            grid.widths or (1,) * len(grid.header),
            grid.row_heads,
            key,
        )


def _cell(cell: Cell) -> CellWords:
    said = [each for each in cell.lines if words(each).strip()]
    if not said:
        return CellWords((Span(_("No answer")),), cell.home)
    spans = list(_spans(said[0]))
    for each in said[1:]:
        spans += [Span(LINE_BREAK), *_spans(each)]
    return CellWords(tuple(spans), cell.home)


def _spans(said: Line) -> tuple[Span, ...]:
    return tuple(
        Span(
            _one_block(_short(run.text)), _look(run), run.to if isinstance(run, Reference) else None
        )
        for run in said
        if run.text
    )


def _short(text: str) -> str:
    """So much of a paragraph as a window can lay out at once."""
    if len(text) <= MOST_LETTERS:
        return text
    more = _("The document holds {n} letters more here.").format(n=len(text) - MOST_LETTERS)
    return f"{text[:MOST_LETTERS]}… [{more}]"


def _look(run: object) -> str:
    match run:
        case Text(strong=True):
            return "strong"
        case Reference():
            return "link"
        case _:
            return "plain"


def _one_block(text: str) -> str:
    """Words that stay one paragraph, whatever breaks they hold."""
    return _BREAKS.sub(LINE_BREAK, text)

"""Format-neutral prose: what an answer says, before Word, Markdown or the screen sets it."""

from typing import TypeAlias

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a line; ``strong`` marks labels of ours, never a person's emphasis."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to where an answer or item has its home in the document."""

    text: str
    to: AnswerKey


@dataclass(frozen=True, slots=True)
class WebLink:
    """Words that lead to an address outside; ``tip`` says what is found there."""

    text: str
    address: str
    tip: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Room in a form to be filled: for words, or a tick where ``option`` says what it chooses.

    ``title`` is what a screen reader calls it, ``text`` what stands there until it is filled.
    """

    key: AnswerKey
    title: str
    text: str
    option: str = ""
    lines: int = 1


Run: TypeAlias = Text | Reference | WebLink | Blank
Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``tone`` is ``plain``, ``note`` (small, secondary) or ``lead`` (opening).

    Three more are for a form to be filled: ``help`` stays with the room under it, ``box`` is drawn
    round, ``tick`` is one of several lines.
    """

    line: Line
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list in order, counted from one."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its lines, and the answer whose home it is, if it is one."""

    lines: tuple[Line, ...]
    home: AnswerKey | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with one header row; every row has as many cells as the header.

    ``widths`` are relative column widths (equal where empty); ``row_heads`` says that the first
    cell of each row names the row.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    row_heads: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: its name for the painter, what it shows in words, and the caption under it."""

    name: str
    alt: str
    caption: str
    width_mm: int = 160


Block: TypeAlias = Paragraph | Bullets | Numbers | Grid | Figure
Prose: TypeAlias = tuple[Block, ...]


def line(text: str) -> Line:
    """A line of plain words."""
    return (Text(text),)


def words(runs: Line) -> str:
    """The bare words of a line."""
    return "".join(run.text for run in runs)

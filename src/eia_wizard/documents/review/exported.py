"""The homes of a report as they were exported: where each answer stood, and in which words."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import count

from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word.runs import is_said
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Numbers, Paragraph, Text, words
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Fact, Heading, Home, Part, Report


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where answers have their home; several may share one, the last is the closest.

    ``path`` are the headings above it with its own; ``label`` are our own words at its start, or
    the row and column of a cell. ``lines`` are what stood there, a paragraph each.
    """

    number: int
    keys: tuple[AnswerKey, ...]
    path: tuple[str, ...]
    level: int = 0
    label: str = ""
    is_cell: bool = False
    lines: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The bookmarks that begin here."""
        return tuple(home_name(key) for key in self.keys)

    @property
    def heading(self) -> str:
        """The heading that begins here, or nothing."""
        return self.path[-1] if self.level else ""


@dataclass(frozen=True, slots=True)
class Exported:
    """Everything that a reviewed copy is held against."""

    spots: tuple[Spot, ...]
    headings: frozenset[str]


def exported(report: Report) -> Exported:
    """Where a report says what."""
    walk = _Walk()
    for part in report.parts:
        walk.take(part)
    headings = (part.text for part in report.parts if isinstance(part, Heading))
    return Exported(tuple(walk.done()), frozenset(one_line(text) for text in headings))


def one_line(text: str) -> str:
    """Words without the spaces that programs add and take away."""
    return " ".join(text.split())


@dataclass(slots=True)
class _Open:
    """A spot that still grows."""

    keys: tuple[AnswerKey, ...]
    path: tuple[str, ...]
    level: int = 0
    label: str = ""
    is_cell: bool = False
    lines: list[str] = field(default_factory=list)


class _Walk:
    def __init__(self) -> None:
        self._spots: list[_Open] = []
        self._current: _Open | None = None
        self._path: tuple[tuple[int, str], ...] = ()
        self._waiting: list[AnswerKey] = []
        self._met: set[AnswerKey] = set()

    def done(self) -> Iterator[Spot]:
        numbers = count()
        for each in self._spots:
            yield Spot(
                next(numbers),
                each.keys,
                each.path,
                each.level,
                each.label,
                each.is_cell,
                tuple(each.lines),
            )

    def take(self, part: Part) -> None:
        match part:
            case Home(key):
                self._waiting.append(key)
            case Heading(level, text) if text.strip():
                self._path = (*(each for each in self._path if each[0] < level), (level, text))
                self._current = None
                self._settle("", level)
            case Fact(name, said) if is_said(said):
                self._settle(f"{name}\t")
                self._say(f"{name}\t{words(said)}")
            case Paragraph(line, tone) if is_said(line):
                is_begun = self._settle(_label(line))
                if tone != "note" or is_begun:
                    self._say(words(line))
            case Bullets(items):
                self._list([(f"- {words(item)}", item) for item in items])
            case Numbers(items):
                self._list([(f"{n}. {words(item)}", item) for n, item in enumerate(items, 1)])
            case Grid():
                self._grid(part)

    def _settle(self, label: str, level: int = 0) -> bool:
        """Begin a spot for the homes that wait; of two homes of one answer the first counts."""
        keys = tuple(dict.fromkeys(key for key in self._waiting if key not in self._met))
        self._waiting = []
        if keys:
            self._current = self._begin(keys, label, level=level)
        return bool(keys)

    def _begin(
        self, keys: tuple[AnswerKey, ...], label: str, *, level: int = 0, is_cell: bool = False
    ) -> _Open:
        self._met.update(keys)
        path = tuple(one_line(text) for _level, text in self._path)
        spot = _Open(keys, path, level, label, is_cell)
        self._spots.append(spot)
        return spot

    def _say(self, text: str) -> None:
        if self._current:
            self._current.lines.append(text)

    def _list(self, items: Sequence[tuple[str, Line]]) -> None:
        for text, item in items:
            if is_said(item):
                self._settle("")
                self._say(text)

    def _grid(self, grid: Grid) -> None:
        if self._waiting:
            self._settle("")
        if any(cell.home for row in grid.rows for cell in row):
            self._current = None
            self._homes_of(grid)
            return
        for head in grid.header:
            self._say(head.strip() or _("Column"))
        for row in grid.rows:
            for cell in row:
                for text in _said_in(cell):
                    self._say(text)

    def _homes_of(self, grid: Grid) -> None:
        for row in grid.rows:
            head = one_line(" ".join(_said_in(row[0])))
            for column, cell in zip(grid.header, row, strict=True):
                if cell.home and cell.home not in self._met:
                    spot = self._begin((cell.home,), cell_label(head, column), is_cell=True)
                    spot.lines += _said_in(cell)


def cell_label(row: str, column: str) -> str:
    """How a cell is known again: by the first cell of its row and the head of its column."""
    return f"{one_line(row)}\n{one_line(column)}"


def _label(line: Line) -> str:
    match line[0]:
        case Text(text, strong=True):
            return text
    return ""


def _said_in(cell: Cell) -> list[str]:
    return [words(line) for line in cell.lines if is_said(line)] or [_("No answer")]

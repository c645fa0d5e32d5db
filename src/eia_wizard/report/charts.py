"""Charts of what an assessment says: bars with their numbers, and the same in words."""

from collections.abc import Iterator
from decimal import Decimal

from eia_wizard.domain.answers import NumberTable
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.summary import Affected, affected

MOST_BARS = 40
"""More than this many bars are too small to be read on a page."""
_LONGEST = 900


@dataclass(frozen=True, slots=True)
class Bar:
    """One number: what it counts, how much it is, and how it is written."""

    name: str
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class Bars:
    """The numbers of one group or category; where there are none, ``nothing`` says so."""

    label: str
    bars: tuple[Bar, ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars on one scale under a title of their own."""

    title: str
    rows: tuple[Bars, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Panels under each other; ``alt`` says the same to who cannot see them."""

    panels: tuple[Panel, ...]
    alt: str


def chart_of(panels: tuple[Panel, ...]) -> Chart | None:
    """The panels as a chart, or nothing where it would be empty, or too full to be read."""
    bars = sum(max(len(row.bars), 1) for panel in panels for row in panel.rows)
    if not any(row.bars for panel in panels for row in panel.rows) or bars > MOST_BARS:
        return None
    told = " ".join(_told(panel) for panel in panels)
    return Chart(panels, told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…")


def who_is_affected(reading: Reading) -> Chart | None:
    """How many impacts of each direction fall on each group, or nothing where none do."""
    found = affected(reading)
    return chart_of((_impacts(found),)) if found else None


def panel_of_table(title: str, table: NumberTable) -> Panel:
    """A table of numbers as bars: a row of it is a group of bars; empty cells have none."""
    return Panel(title, tuple(_row(table.columns, label, cells) for label, cells in table.rows))


def _impacts(found: Affected) -> Panel:
    rows = []
    for name, by_direction in found.groups:
        pairs = zip(found.directions, by_direction, strict=True)
        bars = tuple(Bar(o.label, len(each), str(len(each))) for o, each in pairs if each)
        rows.append(Bars(name, bars, _("None recorded")))
    return Panel(_("Impacts by group and direction"), tuple(rows))


def _row(columns: tuple[str, ...], label: str, cells: tuple[Decimal | None, ...]) -> Bars:
    is_one = len(columns) == 1
    pairs = zip(columns, cells, strict=False)
    bars = (Bar("" if is_one else c, float(n), f"{n:,f}") for c, n in pairs if n is not None)
    return Bars(label, tuple(bars), _("No figure"))


def _told(panel: Panel) -> str:
    said = "; ".join(f"{row.label}: {', '.join(_counts(row))}" for row in panel.rows)
    return f"{panel.title}. {said}."


def _counts(row: Bars) -> Iterator[str]:
    if not row.bars:
        yield row.nothing
    for bar in row.bars:
        yield f"{bar.name} {bar.said}".strip()

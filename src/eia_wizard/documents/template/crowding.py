"""Answers too long for a narrow cell: their beginning there, all of them behind the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eia_wizard.documents.template.find import Met
from eia_wizard.documents.template.places import Grown
from eia_wizard.documents.template.whole_again import title_apart, told_apart
from eia_wizard.documents.template.widths import width_of, widths_of_columns
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import CHOICE, TICK, Entry, Filling, Leftover, Slot
from eia_wizard.domain.words import gettext as _

NARROW = 2_840
"""Twentieths of a point: in a cell of five centimetres or more, long words read well."""
MOST_LINES = 15
"""Lines of a narrow cell: more take a third of a page, and stretch all that stands beside."""
_LETTERS = 113
"""Twentieths of a point for a letter, as wide as one is on average at eleven points."""
_MARGINS = 216
"""What a cell keeps free at its sides, in twentieths of a point."""
_GIST_LINES = 8
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MARK = re.compile(r"(?:[-•]|\d{1,3}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Apart:
    """What goes into the form, and what stands whole behind it; ``slots`` have only the gist."""

    fillings: tuple[Filling, ...]
    whole: tuple[Leftover, ...]
    slots: tuple[str, ...]


def taken_apart(met: Sequence[Met], fillings: Sequence[Filling]) -> Apart:
    """Leave the beginning of what would crowd a narrow cell, with where the rest stands."""
    wanted = {each.slot: each for each in fillings}
    behind = _Behind()
    for each in met:
        filling = wanted.get(each.slot.id)
        if filling is not None and not filling.picture and each.slot.kind not in (TICK, CHOICE):
            wanted[each.slot.id] = _lightened(each, filling, behind)
    said = {each.slot: each for each in fillings}
    changed = tuple(name for name, each in wanted.items() if each is not said[name])
    told = tuple(each.slot.id for each in met if each.slot.id in changed)
    return Apart(tuple(wanted.values()), tuple(behind.whole), told)


def room_for(width: int) -> int:
    """The letters that a line takes in a cell of this width."""
    return max(1, (width - _MARGINS) // _LETTERS)


def crowds(lines: Sequence[str], width: int) -> bool:
    """Whether words would stand in a narrow cell as a column that nobody wants to read."""
    if not 0 < width < NARROW:
        return False
    return sum(-(-len(line) // room_for(width)) for line in lines) > MOST_LINES


def gist_of(lines: Sequence[str], letters: int) -> str:
    """As many first sentences, or points of a list, as fit; at least the beginning of one."""
    said = [line.strip() for line in lines if line.strip()]
    points = [_MARK.sub("", line, count=1) for line in said if _MARK.match(line)]
    is_list = len(points) == len(said) > 1
    first = _MARK.sub("", said[0], count=1) if said else ""
    parts, between = (points, "; ") if is_list else (_SENTENCE.split(first), " ")
    gist = ""
    for part in parts:
        longer = f"{gist}{between}{part}" if gist else part
        if len(longer) > letters:
            break
        gist = longer
    if gist:
        return f"{gist} …" if is_list else gist
    return f"{first[: letters + 1].rsplit(' ', 1)[0][:letters].rstrip(' ,;:.–-')} …"


class _Behind:
    """What stands behind the form so far; the same words stand there once."""

    def __init__(self) -> None:
        self.whole: list[Leftover] = []
        self._numbers: dict[tuple[str, ...], int] = {}

    def gist(
        self, lines: tuple[str, ...], home: str, title: str, width: int
    ) -> tuple[str, ...] | None:
        """What goes into a cell of this width in place of too many words."""
        if not crowds(lines, width):
            return None
        if lines not in self._numbers:
            self._numbers[lines] = len(self.whole) + 1
            number = self._numbers[lines]
            self.whole.append(Leftover(title_apart(number, title), lines, home))
        told = told_apart(self._numbers[lines])
        return (f"{gist_of(lines, room_for(width) * _GIST_LINES)} {told}",)


def _lightened(met: Met, filling: Filling, behind: _Behind) -> Filling:
    place = met.found.place
    if isinstance(place, Grown):
        widths = widths_of_columns(place)
        rows = tuple(
            tuple(_entries(met, number, row, widths, behind))
            for number, row in enumerate(filling.rows, 1)
        )
        return filling if rows == filling.rows else replace(filling, rows=rows)
    gist = behind.gist(filling.lines, filling.home, _title(met.slot), width_of(place))
    return replace(filling, lines=gist, home="") if gist else filling


def _entries(
    met: Met, number: int, row: Sequence[Entry], widths: Sequence[int], behind: _Behind
) -> Iterator[Entry]:
    for at, entry in enumerate(row):
        head = met.slot.columns[at] if at < len(met.slot.columns) else _title(met.slot)
        title = _("{column}, row {number}").format(column=head, number=number)
        width = widths[at] if at < len(widths) else 0
        gist = behind.gist(entry.lines, entry.home, title, width)
        yield Entry(gist) if gist else entry


def _title(slot: Slot) -> str:
    return slot.label or slot.section

"""Where two documents do not say the same, line for line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from eia_wizard.documents.printed import Printed, PrintedLine
from eia_wizard.domain.lazy_dataclass import dataclass

_PAIRS = 25_000_000
"""Lines times lines that are still put in order; beyond, they are only counted."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """Lines of one answer, or of one place, that are others: as they ought to read, and as found.

    ``homes`` are the bookmarks of the answer, nothing where it is no answer's.
    """

    homes: tuple[str, ...]
    under: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def differences(expected: Printed, found: Printed) -> tuple[Reworded, ...]:
    """Every line that only one of the two has, in the order of the one that was expected."""
    return tuple((*_in_body(expected.lines, found.lines), *_in_margins(expected, found)))


def is_same(expected: Printed, found: Printed) -> bool:
    """Whether two documents say the same, line for line: quick, however much they hold."""
    ours, theirs = ([line.sign for line in each.lines] for each in (expected, found))
    return ours == theirs and expected.margins == found.margins


def count_differing(expected: Printed, found: Printed) -> int:
    """How many lines only one of the two has, wherever they stand: quick, and no order."""
    ours, theirs = (Counter(line.sign for line in each.lines) for each in (expected, found))
    return ((ours - theirs) + (theirs - ours)).total()


def _in_body(expected: Sequence[PrintedLine], found: Sequence[PrintedLine]) -> Iterator[Reworded]:
    start = _shared(expected, found)
    end = _shared(expected[start:][::-1], found[start:][::-1])
    ours, theirs = expected[start : len(expected) - end], found[start : len(found) - end]
    before = expected[start - 1] if start else PrintedLine("")
    for taken, put in _changed(ours, theirs):
        yield from _told(ours[slice(*taken)], theirs[slice(*put)], _above(ours, taken[0], before))


def _shared(one: Sequence[PrintedLine], other: Sequence[PrintedLine]) -> int:
    """How many lines both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a.sign != b.sign), min(len(one), len(other)))


def _changed(
    ours: Sequence[PrintedLine], theirs: Sequence[PrintedLine]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    if len(ours) * len(theirs) > _PAIRS:
        yield (0, len(ours)), (0, len(theirs))
        return
    signs = [line.sign for line in ours], [line.sign for line in theirs]
    matcher = SequenceMatcher(None, *signs)  # lines that stand everywhere hold nothing together
    for how, a, b, c, d in matcher.get_opcodes():
        if how != "equal":
            yield (a, b), (c, d)


def _above(ours: Sequence[PrintedLine], at: int, before: PrintedLine) -> PrintedLine:
    return ours[at - 1] if at else before


def _told(
    ours: Sequence[PrintedLine], theirs: Sequence[PrintedLine], above: PrintedLine
) -> Iterator[Reworded]:
    """One stretch, divided by whose words it alters; what was only put in goes with those above."""
    if not ours:
        at = next((line for line in theirs if line.homes), above)
        yield Reworded(at.homes, at.under, (), tuple(line.text for line in theirs))
        return
    gathered: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for line in ours:
        gathered.setdefault((line.homes, line.under), []).append(line.text)
    after = tuple(line.text for line in theirs)
    for (homes, under), before in gathered.items():
        yield Reworded(homes, under, tuple(before), after)


def _in_margins(expected: Printed, found: Printed) -> Iterator[Reworded]:
    missing, more = expected.margins - found.margins, found.margins - expected.margins
    if missing or more:
        yield Reworded((), "", tuple(sorted(missing)), tuple(sorted(more)))

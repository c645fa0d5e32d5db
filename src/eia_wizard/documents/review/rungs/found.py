"""Where an answer was found to begin, and what every rung asks of what was not found yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias, TypeVar

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass

BOOKMARK, HEADINGS, WORDS, ORDER = "bookmark", "headings", "words", "order"
K = TypeVar("K")
T = TypeVar("T")
_COMPARED = 200
"""Letters that are compared: comparing takes the square of the time."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the answers of a spot begin in a document, and how that is known.

    A spot that the export did not have is known by its bookmark alone.
    """

    keys: tuple[AnswerKey, ...]
    placed_by: str
    spot: Spot | None = None

    @property
    def key(self) -> AnswerKey:
        """The answer that is closest."""
        return self.keys[-1]


Beginnings: TypeAlias = Mapping[int, Found]
"""What begins at which passage."""


def missing(exported: Exported, begun: Beginnings) -> Iterator[Spot]:
    """The spots with words to know them by that were not found yet."""
    there = {each.spot.number for each in begun.values() if each.spot}
    lost = (spot for spot in exported.spots if spot.number not in there)
    return (spot for spot in lost if spot.level or spot.lines)


def paired(spots: Sequence[Spot], places: Sequence[int]) -> Iterator[tuple[Spot, int]]:
    """Each spot with its place, if there are as many of the one as of the other."""
    if len(spots) == len(places):
        yield from zip(spots, places, strict=True)


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """What goes under each sign, in order."""
    found: dict[K, list[T]] = {}
    for sign, each in pairs:
        found.setdefault(sign, []).append(each)
    return found


def alike(one: str, other: str) -> float:
    """How alike two texts begin, from 0 to 1."""
    begun = one_line(one[:_COMPARED]), one_line(other[:_COMPARED])
    return SequenceMatcher(None, *begun, autojunk=False).ratio()

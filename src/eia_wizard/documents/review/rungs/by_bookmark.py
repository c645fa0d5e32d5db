"""The first rung: answers whose bookmarks are there."""

from collections.abc import Mapping, Sequence

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.rungs.found import BOOKMARK, Found, alike
from eia_wizard.domain.answers import AnswerKey


def by_bookmark(
    passages: Sequence[Passage], exported: Exported, known: Mapping[str, AnswerKey]
) -> dict[int, Found]:
    """The spots whose bookmarks are there.

    Where an answer was deleted, its bookmark may have fallen to the next one: then only the spot
    whose words stand there begins there.
    """
    spot_of = {name: spot for spot in exported.spots for name in spot.names}
    begun: dict[int, Found] = {}
    met: set[str] = set()
    for at, passage in enumerate(passages):
        names = [name for name in passage.homes if name not in met]
        met.update(names)
        named = dict.fromkeys(spot_of[name] for name in names if name in spot_of)
        spots = [spot for spot in named if not _has_fallen(spot, passage, exported)]
        place = _past_blank(passages, at, spots)
        if spots:
            spot = _whose(spots, passages[place])
            begun[place] = Found(spot.keys, BOOKMARK, spot)
        elif keys := tuple(known[name] for name in names if name in known):
            begun[at] = Found(keys, BOOKMARK)
    return begun


def _has_fallen(spot: Spot, passage: Passage, exported: Exported) -> bool:
    """Whether a bookmark stands at somebody else's heading, because its own words are gone."""
    there = one_line(passage.path[-1]) if passage.level else ""
    return there in exported.headings and there != spot.heading


def _past_blank(passages: Sequence[Passage], at: int, spots: Sequence[Spot]) -> int:
    """The heading itself, where a line was put in between it and its bookmark."""
    after = at + 1
    if not spots or not passages[at].is_blank or after >= len(passages):
        return at
    is_next = passages[after].level and not passages[after].homes
    return after if is_next and any(each.level for each in spots) else at


def _whose(spots: Sequence[Spot], passage: Passage) -> Spot:
    """The spot whose words stand at a place; of two that fit as well, the later one."""
    if len(spots) == 1:
        return spots[0]
    return max(spots, key=lambda spot: (_fit(spot, passage), spot.number))


def _fit(spot: Spot, passage: Passage) -> float:
    """How well the words at a place are those of a spot."""
    first = spot.heading or next(iter(spot.lines), "")
    return max(alike(first, passage.before), alike(first, passage.after))

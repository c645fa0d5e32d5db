"""The last rung: the place of an answer between neighbours that were found."""

from collections.abc import Sequence
from itertools import groupby

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.rungs.found import (
    HEADINGS,
    ORDER,
    Beginnings,
    Found,
    alike,
    paired,
)

_ALIKE = 0.85
"""How alike two headings have to be for one to be the other, retyped in part."""
_PAIRS = 2500
"""Pairs of headings that are compared between two neighbours; nobody retypes more."""


def by_order(
    passages: Sequence[Passage], exported: Exported, begun: Beginnings
) -> dict[int, Found]:
    """Spots whose heading was retyped, known by the neighbours that were found."""
    place_of = {each.spot.number: at for at, each in begun.items() if each.spot}
    found: dict[int, Found] = {}
    gaps = groupby(exported.spots, key=lambda spot: spot.number in place_of)
    before = -1
    spots_in_order = [(is_found, list(group)) for is_found, group in gaps]
    for index, (is_found, spots) in enumerate(spots_in_order):
        if is_found:
            before = place_of[spots[-1].number]
            continue
        is_last = index + 1 == len(spots_in_order)
        until = len(passages) if is_last else place_of[spots_in_order[index + 1][1][0].number]
        free = [at for at in range(before + 1, until) if at not in begun]
        found |= _in_gap(spots, free, passages, exported)
    return found


def _in_gap(
    spots: Sequence[Spot], free: Sequence[int], passages: Sequence[Passage], exported: Exported
) -> dict[int, Found]:
    """Retyped headings that are still alike; then headings, and short answers, in their order."""
    found: dict[int, Found] = {}
    headed = [spot for spot in spots if spot.level]
    places = [at for at in free if _is_retyped(passages[at], headed, exported)]
    for spot in list(headed) if len(headed) * len(places) <= _PAIRS else ():
        near = [at for at in places if alike(spot.heading, passages[at].path[-1]) >= _ALIKE]
        if len(near) == 1:
            found[near[0]] = Found(spot.keys, HEADINGS, spot)
            headed.remove(spot)
            places.remove(near[0])
    short = [spot for spot in spots if spot.label.endswith("\t")]
    lines = [at for at in free if passages[at].style == "fact" and not passages[at].is_blank]
    pairs = (*paired(headed, places), *paired(short, lines))
    return found | {at: Found(spot.keys, ORDER, spot) for spot, at in pairs}


def _is_retyped(each: Passage, spots: Sequence[Spot], exported: Exported) -> bool:
    levels = {spot.level for spot in spots}
    return each.level in levels and one_line(each.path[-1]) not in exported.headings

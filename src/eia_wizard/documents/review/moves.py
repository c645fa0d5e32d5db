"""Answers that a reviewer moved with tracking on: taken to be where they went."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from eia_wizard.documents.review.exported import one_line
from eia_wizard.documents.review.passages import Passage, Said


def settled(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages without those that moved; where they went, they stand as if always there.

    Only whole paragraphs that begin an answer count, with those that moved along; what moved inside
    an answer, or in a table, stays a change of it.
    """
    went = _went(passages)
    came = {there: here for here, there in went.items()}
    return tuple(
        _arrived(each, passages[came[at]]) if at in came else each
        for at, each in enumerate(passages)
        if at not in went
    )


def _went(passages: Sequence[Passage]) -> Mapping[int, int]:
    """Where each passage that moved has gone."""
    arrivals: dict[str, list[int]] = {}
    for at, each in enumerate(passages):
        if not each.cell and not each.before.strip() and each.after.strip():
            arrivals.setdefault(one_line(each.after), []).append(at)
    went: dict[int, int] = {}
    for at, each in enumerate(passages):
        if not _has_left(each):
            continue
        places = arrivals.get(one_line(each.before), [])
        along = went.get(at - 1, -2) + 1
        if along in places:
            went[at] = along
        elif each.homes and len(places) == 1:
            went[at] = places[0]
    return went


def _has_left(each: Passage) -> bool:
    return bool(not each.cell and each.before.strip() and not each.after.strip())


def _arrived(there: Passage, here: Passage) -> Passage:
    marks = tuple(each for each in here.said if not isinstance(each, Said))
    said = (replace(each, changes=()) if isinstance(each, Said) else each for each in there.said)
    return replace(there, said=(*marks, *said), end=())

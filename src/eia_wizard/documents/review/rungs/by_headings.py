"""The second rung: the path of headings above an answer, and our own words before it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.rungs.found import (
    HEADINGS,
    Beginnings,
    Found,
    grouped,
    missing,
    paired,
)

Sign: TypeAlias = tuple[tuple[str, ...], int, bool, str]
"""What a spot is known by without its bookmark: headings, level, whether in a cell, our words."""


def by_headings(
    passages: Sequence[Passage],
    exported: Exported,
    begun: Beginnings,
    sign_of: Callable[[Spot], Sign],
) -> dict[int, Found]:
    """Spots whose bookmark is gone, known by the path of headings and our own words there.

    Where several have the same, they are told apart only if they are as many as they were.
    """
    wanted = grouped((sign_of(spot), spot) for spot in missing(exported, begun))
    starts: list[tuple[Sign, int]] = []
    for at, each in enumerate(passages):
        if at not in begun and not each.is_blank:
            starts += [(sign, at) for sign in _signs(each, passages, at)]
    there = grouped(starts)
    return {
        at: Found(spot.keys, HEADINGS, spot)
        for sign, spots in wanted.items()
        for spot, at in paired(spots, there.get(sign, []))
    }


def sign(spot: Spot) -> Sign:
    """What a spot is known by: its own first words stand in for words of ours before it."""
    words = spot.label or next(iter(spot.lines), "")
    return (spot.path, spot.level, spot.is_cell, "" if spot.level else one_line(words))


def loose_sign(spot: Spot) -> Sign:
    """What has no words of ours before it is known by standing right under its heading."""
    return (spot.path, spot.level, spot.is_cell, one_line(spot.label))


def _signs(each: Passage, passages: Sequence[Passage], at: int) -> Iterator[Sign]:
    """What a passage could be known by, if an answer begins here."""
    if each.level:
        yield each.path, each.level, False, ""
    elif each.cell:
        if passages[at - 1].cell != each.cell:
            yield each.path, 0, True, one_line(each.label)
    else:
        for words in {label for text in (each.before, each.after) for label in _labels(text)}:
            yield each.path, 0, False, one_line(words)
        if at and passages[at - 1].level:
            yield each.path, 0, False, ""


def _labels(text: str) -> Iterator[str]:
    """What could be our own words at the start of a text, and the text itself."""
    yield text
    for end in ("\t", ": ", ". "):
        label, found, _said = text.partition(end)
        if found:
            yield label + end

"""What of a preview is other than it was, so that only this is laid out anew."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from eia_wizard.presenters.preview_pieces import Piece, Words

MOST_COMPARED = 600
"""Pieces up to which the middle is compared piece by piece; beyond, it is laid out anew."""


class Edit(NamedTuple):
    """At a place, so many pieces go and these come."""

    at: int
    gone: int
    pieces: tuple[Piece, ...]


def edits(before: Sequence[Piece], after: Sequence[Piece], near: int = 0) -> tuple[Edit, ...]:
    """What leads from one to the other, to be done in this order.

    Where there was nothing, the pieces near a place come first: somebody waits for these.
    """
    if not before:
        return _from_nothing(tuple(after), near)
    begin, end = _same(before, after)
    middle, wanted = before[begin : len(before) - end], after[begin : len(after) - end]
    if len(middle) + len(wanted) > MOST_COMPARED:
        return _by_runs(begin, middle, wanted)
    return _by_piece(begin, middle, wanted)


def _from_nothing(after: tuple[Piece, ...], near: int) -> tuple[Edit, ...]:
    first, last = max(0, near - _BEFORE), near + _AFTER
    around = (Edit(0, 0, after[first:last]), Edit(last - first, 0, after[last:]))
    return tuple(each for each in (*around, Edit(0, 0, after[:first])) if each.pieces)


_BEFORE, _AFTER = 6, 40


def _same(before: Sequence[Piece], after: Sequence[Piece]) -> tuple[int, int]:
    """How many pieces are the same at the beginning, and at the end."""
    most = min(len(before), len(after))
    begin = next((n for n in range(most) if _differ(before[n], after[n])), most)
    rest = most - begin
    end = next((n for n in range(rest) if _differ(before[-1 - n], after[-1 - n])), rest)
    return begin, end


def _differ(one: Piece, other: Piece) -> bool:
    """Most pieces are the very same ones, which needs no look into them."""
    return one is not other and one != other


def _by_piece(begin: int, before: Sequence[Piece], after: Sequence[Piece]) -> tuple[Edit, ...]:
    """From the end to the beginning, so that no place moves before its turn."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(
        Edit(begin + i1, i2 - i1, tuple(after[j1:j2]))
        for tag, i1, i2, j1, j2 in reversed(codes)
        if tag != "equal"
    )


def _by_runs(begin: int, before: Sequence[Piece], after: Sequence[Piece]) -> tuple[Edit, ...]:
    """The same by the runs from heading to heading, which are far fewer than the pieces."""
    old, new = _runs(before), _runs(after)
    starts, new_starts = _starts(old), _starts(new)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found: list[Edit] = []
    for tag, i1, i2, j1, j2 in reversed(codes):
        if tag != "equal":
            at, to = starts[i1], starts[i2]
            inside = after[new_starts[j1] : new_starts[j2]]
            found += _inside(begin + at, before[at:to], inside)
    return tuple(found)


def _inside(at: int, before: Sequence[Piece], after: Sequence[Piece]) -> tuple[Edit, ...]:
    """What differs between two runs, or all of it where that is too much to compare."""
    begin, end = _same(before, after)
    middle, wanted = before[begin : len(before) - end], after[begin : len(after) - end]
    if len(middle) + len(wanted) <= MOST_COMPARED:
        return _by_piece(at + begin, middle, wanted)
    return (Edit(at + begin, len(middle), tuple(wanted)),)


def _runs(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    runs: list[list[Piece]] = []
    for piece in pieces:
        if not runs or (isinstance(piece, Words) and piece.level):
            runs.append([])
        runs[-1].append(piece)
    return [tuple(run) for run in runs]


def _starts(runs: Sequence[Sequence[Piece]]) -> list[int]:
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run))
    return starts

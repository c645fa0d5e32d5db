"""What a preview lays out anew: as little as leads to the document wanted, in any case to it."""

from random import Random

import pytest

from eia_wizard.presenters.preview_edits import Edit, edits
from eia_wizard.presenters.preview_pieces import Piece, Span, Words


def words(text: str, level: int = 0) -> Words:
    return Words("heading" if level else "plain", (Span(text),), level=level)


def done(before: tuple[Piece, ...], steps: tuple[Edit, ...]) -> tuple[Piece, ...]:
    pieces = list(before)
    for edit in steps:
        pieces[edit.at : edit.at + edit.gone] = edit.pieces
    return tuple(pieces)


def document(count: int, dice: Random) -> tuple[Piece, ...]:
    return tuple(
        words(f"{dice.randint(0, count // 2)}", 2 if dice.random() < 0.2 else 0)
        for _each in range(count)
    )


@pytest.mark.parametrize("seed", range(12))
def test_the_edits_lead_from_one_document_to_the_other(seed: int) -> None:
    dice = Random(seed)  # noqa: S311 — no secret hangs on it
    before = document(dice.choice((0, 3, 60, 900)), dice)
    after = document(dice.choice((0, 3, 60, 900)), dice)
    assert done(before, edits(before, after, near=dice.randint(0, 900))) == after


def test_one_changed_paragraph_is_one_edit() -> None:
    before = document(900, Random(1))  # noqa: S311 — no secret hangs on it
    after = (*before[:450], words("another"), *before[451:])
    assert edits(before, after) == (Edit(450, 1, (words("another"),)),)


def test_two_changes_far_apart_leave_everything_between_alone() -> None:
    before = tuple(words(str(n), 2 if n % 9 == 0 else 0) for n in range(2000))
    after = (words("first"), *before[1:-1], words("last"))
    assert sum(edit.gone + len(edit.pieces) for edit in edits(before, after)) == 4


def test_what_somebody_waits_for_comes_first() -> None:
    after = tuple(words(str(n)) for n in range(500))
    first = edits((), after, near=300)[0]
    assert after[300] in first.pieces
    assert len(first.pieces) < 60

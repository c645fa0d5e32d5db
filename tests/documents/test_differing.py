"""Where two documents do not say the same, and that a hostile one cannot make it take long."""

from time import process_time

import pytest

from eia_wizard.documents.differing import Reworded, differences, is_same
from eia_wizard.documents.printed import Printed, PrintedLine

OURS = [("None" if number % 6 == 0 else f"line {number}") for number in range(1800)]


def lines(*texts: str, margins: tuple[str, ...] = ()) -> Printed:
    return Printed(tuple(map(PrintedLine, texts)), frozenset(margins), frozenset())


def words(found: tuple[Reworded, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(each.before, each.after) for each in found]


def test_equal_documents_differ_nowhere() -> None:
    assert differences(lines(*OURS), lines(*OURS)) == ()
    assert is_same(lines(*OURS), lines(*OURS))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (("a", "x", "c"), [(("b",), ("x",))]),
        (("a", "c"), [(("b",), ())]),
        (("a", "b", "c", "d"), [((), ("d",))]),
        (("c", "a", "b"), [((), ("c",)), (("c",), ())]),
        ((), [(("a", "b", "c"), ())]),
    ],
)
def test_what_was_altered_taken_out_put_in_or_moved_is_told(
    found: tuple[str, ...], told: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert words(differences(lines("a", "b", "c"), lines(*found))) == told
    assert not is_same(lines("a", "b", "c"), lines(*found))


def test_other_words_in_the_margins_are_told() -> None:
    found = differences(lines("a", margins=("check 1",)), lines("a", margins=("check 2",)))
    assert words(found) == [(("check 1",), ("check 2",))]


def test_a_line_that_waits_to_be_accepted_is_another() -> None:
    waiting = Printed((PrintedLine("a", pending=True),), frozenset(), frozenset())
    assert not is_same(lines("a"), waiting)
    assert differences(lines("a"), waiting)


@pytest.mark.parametrize(
    "found",
    [
        ["None"] * 7000,
        [each for number in range(3500) for each in ("None", f"line {number % 1800}")],
        OURS[::-1] * 3,
        ["None"] * 120_000,
    ],
    ids=["one line often", "one line between", "backwards", "very long"],
)
def test_no_document_makes_the_comparison_take_long(found: list[str]) -> None:
    begun = process_time()
    assert differences(lines(*OURS), lines(*found))
    assert process_time() - begun < 8

"""Answers that fill a box and say nothing, and short ones that say something."""

from datetime import date

import pytest

from eia_wizard.quality.phrases import is_put_off, says_nothing
from quality.case import case


@pytest.mark.parametrize(
    "said",
    [
        *("", "–", "N/A", "n.a.", "None identified.", "Unknown", "Not known at present", "tbd"),
        *("See summary", "Covered elsewhere", "As described above", "Refer to section below"),
        *("To be agreed", "Not yet decided", "Awaiting confirmation", "Vacant"),
        *("We do not know why.", "It is hard to say", "Nothing yet", "As appropriate", "Ongoing"),
        *("This is regrettable but unavoidable.", "The service is open to all.", "Out of scope."),
        *("Nothing that we are aware of", "No information available", "Further work is needed"),
        *("We treat everyone the same", "No impact on any group is expected at this time."),
    ],
)
def test_a_place_holder_says_nothing(said: str) -> None:
    assert says_nothing(said)


@pytest.mark.parametrize(
    "said",
    [
        *("By post", "GM", "Paper form", "By hand", "Nothing online.", "Own count", "A ramp"),
        *("Not known for certain, but nights are when it fails.", "Data runs out", "No lift"),
        *("Everyone on the list was rung.", "Nobody lives there."),
    ],
)
def test_a_short_answer_may_say_something(said: str) -> None:
    assert not says_nothing(said)


def test_the_words_of_the_question_say_nothing_new() -> None:
    asked = "How does it bear on good relations between people who differ"
    assert says_nothing("Good relations are not affected.", asked)
    assert not says_nothing("Good relations are not affected.")
    assert not says_nothing("Neighbours may mind the queue.", asked)


def test_to_point_elsewhere_is_a_reference() -> None:
    assert not is_put_off("Report on the group's page")
    assert is_put_off("TBC")
    told = case().has("evidence", "e1", title="Survey", published_on=date(2026, 1, 1))
    told = told.has("evidence", "e1", publisher="Unknown", reference="N/A")
    assert "no publisher and no place" in told.finds("R24")[0].message
    assert not told.has("evidence", "e1", publisher="Us", reference="Shelf 3").finds("R24")

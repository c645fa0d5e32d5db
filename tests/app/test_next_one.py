"""The next assessment of the same thing begins with what holds and what was left open."""

import pytest

from eia_wizard.app.editing import begin, edit
from eia_wizard.app.next_one import begin_next
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import RECORDED_AT
from eia_wizard.store.library import Library


@pytest.fixture
def first(library: Library, room: Workroom) -> str:
    made = begin(library, room, "Walking groups")
    session = edit(library, made)
    session.answer_typed(AnswerKey("lead"), "Ann Roe")
    session.answer_typed(AnswerKey("proposal"), "Walk at ten")
    session.answer_typed(AnswerKey("affects"), "patients, staff")
    session.add_item("groups", "young-women")
    session.answer_typed(AnswerKey("group.name", "young-women"), "Young women")
    session.answer_typed(AnswerKey("group.members", "young-women"), "age, sex")
    session.add_item("actions", "a1")
    session.answer_typed(AnswerKey("action.summary", "a1"), "Light the path")
    return made


def test_it_knows_which_one_came_before(library: Library, room: Workroom, first: str) -> None:
    made = open_assessment(library, begin_next(library, room, first))
    assert made.reading.text("previous-id") == first
    assert made.reading.text("title") == "Walking groups"
    assert made.reading.text("lead") == "Ann Roe"
    assert made.facts.listing.title == "Walking groups"


def test_what_was_found_then_is_not_copied_as_if_found_anew(
    library: Library, room: Workroom, first: str
) -> None:
    made = open_assessment(library, begin_next(library, room, first))
    assert made.reading.text("proposal") == ""


def test_the_groups_of_ones_own_and_what_was_left_open_are_there(
    library: Library, room: Workroom, first: str
) -> None:
    reading = open_assessment(library, begin_next(library, room, first)).reading
    assert reading.text("group.members", "young-women") == "age, sex"
    assert [reading.label(i) for i in reading.items("past-actions")] == ["Light the path"]
    assert [reading.label(i) for i in reading.items("actions")] == ["Light the path"]
    item = reading.items("past-actions")[0]
    assert reading.text(f"past-actions{RECORDED_AT}", item) == "review"


def test_the_one_before_stays_as_it_was(library: Library, room: Workroom, first: str) -> None:
    before = library.answers(first)
    begin_next(library, room, first)
    assert library.answers(first) == before
    assert library.verify() == []


def test_on_a_form_that_does_not_look_back_the_title_is_there_all_the_same(
    library: Library, room: Workroom
) -> None:
    made = begin(library, room, "Quick check", "equity-check")
    again = open_assessment(library, begin_next(library, room, made))
    assert (again.form.id, again.reading.text("title")) == ("equity-check", "Quick check")

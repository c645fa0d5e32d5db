from datetime import UTC, datetime

import pytest

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from eia_wizard.store.shelf import Listing
from store.store_builders import TITLE, WHY, form_of, opened, values


def test_what_is_written_is_there_when_the_library_is_opened_again(library: Library) -> None:
    library.write("A1", {TITLE: "Moving the clinic", WHY: ["a", {"b": 1}]})
    library.close()
    with opened(library.path) as again:
        assert again.answers("A1") == {WHY: ["a", {"b": 1}], TITLE: "Moving the clinic"}


def test_none_takes_an_answer_away(library: Library) -> None:
    library.write("A1", {TITLE: "Moving"})
    library.write("A1", {TITLE: None})
    assert library.answers("A1") == {}


def test_writing_tells_the_moment_it_was_safe(library: Library) -> None:
    before = library.facts("A1").changed_at
    assert library.write("A1", {TITLE: "x"}) > before


def test_the_list_shows_what_was_given_with_the_answers(library: Library) -> None:
    library.write("A1", {TITLE: "x"}, Listing("A new title", "decide"))
    assert library.facts("A1").listing == Listing("A new title", "decide")


def test_typing_on_overwrites_the_open_visit(library: Library) -> None:
    for typed in ("M", "Mo", "Mov"):
        library.write("A1", {TITLE: typed})
    assert values(library, TITLE) == ["Mov"]


def test_each_closed_visit_is_a_step_of_the_history(library: Library) -> None:
    for left in ("first", "second"):
        library.write("A1", {TITLE: left})
        library.close_visits("A1")
    assert [(each.position, each.value) for each in library.history("A1")] == [
        (1, "first"),
        (2, "second"),
    ]


def test_a_visit_that_ends_as_it_began_is_dropped(library: Library) -> None:
    library.write("A1", {TITLE: "first"})
    library.close_visits("A1")
    library.write("A1", {TITLE: "other"})
    library.write("A1", {TITLE: "first"})
    assert library.close_visits("A1") == 0
    assert values(library, TITLE) == ["first"]
    assert library.verify() == []


def test_an_answer_given_and_taken_away_in_one_visit_leaves_no_trace(library: Library) -> None:
    library.write("A1", {TITLE: "oops"})
    library.write("A1", {TITLE: None})
    library.close_visits("A1")
    assert library.history("A1") == []


def test_a_removed_answer_is_a_step_of_its_own(library: Library) -> None:
    library.write("A1", {TITLE: "first"})
    library.close_visits("A1")
    library.write("A1", {TITLE: None})
    library.close_visits("A1")
    assert library.history("A1")[-1].is_removal


def test_closing_some_visits_leaves_the_others_open(library: Library) -> None:
    library.write("A1", {TITLE: "x", WHY: "y"})
    library.close_visits("A1", [TITLE])
    assert [each.position for each in library.history("A1")] == [1, None]


def test_the_value_there_already_opens_no_visit(library: Library) -> None:
    library.write("A1", {TITLE: "x"})
    library.close_visits("A1")
    library.write("A1", {TITLE: "x"})
    assert len(library.history("A1")) == 1


def test_visits_open_at_a_crash_are_closed_with_the_time_of_their_last_write(
    library: Library,
) -> None:
    library.write("A1", {TITLE: "x"})
    last = library.history("A1")[0].ended_at
    library.close()
    with opened(library.path) as again:
        visit = again.history("A1")[0]
        assert (visit.position, visit.ended_at) == (1, last)


def test_an_earlier_answer_is_brought_back_as_a_new_write(library: Library) -> None:
    for left in ("first", "second"):
        library.write("A1", {TITLE: left})
        library.close_visits("A1")
    assert library.restore("A1", 1) == (TITLE, "first")
    assert library.answers("A1") == {TITLE: "first"}
    assert values(library, TITLE) == ["first", "second", "first"]


def test_a_step_that_is_not_there_cannot_be_brought_back(library: Library) -> None:
    with pytest.raises(EiaError, match="not in the history"):
        library.restore("A1", 7)


def test_answers_can_be_read_as_they_stood(library: Library) -> None:
    library.write("A1", {TITLE: "first", WHY: "because"})
    library.close_visits("A1")
    then = library.facts("A1").changed_at
    library.write("A1", {TITLE: "second", WHY: None})
    library.close_visits("A1")
    assert library.answers_at("A1", then) == {WHY: "because", TITLE: "first"}


def test_an_assessment_that_is_not_there_is_a_refusal(library: Library) -> None:
    with pytest.raises(EiaError, match="not in the library"):
        library.write("A9", {TITLE: "x"})


def test_an_assessment_is_begun_once(library: Library) -> None:
    with pytest.raises(EiaError, match="already"):
        library.begin("A1", form_of(library))


def test_a_form_the_library_does_not_hold_cannot_be_begun_with(library: Library) -> None:
    with pytest.raises(EiaError, match="form"):
        library.begin("A2", "0" * 64)


@pytest.mark.parametrize("value", ["\ud800", 2**60, {"a": ["\udfff"]}])
def test_what_json_cannot_hold_is_refused_and_nothing_is_written(
    library: Library, value: Json
) -> None:
    with pytest.raises(EiaError, match="cannot be stored"):
        library.write("A1", {TITLE: "x", WHY: value})
    assert library.answers("A1") == {}


@pytest.mark.parametrize(
    "text", ["a\x00b", "\u202eevil", "👩‍👩‍👧", "'; DROP TABLE answer; --", "é", "x" * 200_000]
)
def test_any_text_comes_back_as_it_was(library: Library, text: str) -> None:
    library.write("A1", {TITLE: text, AnswerKey(text[:50], text[:50]): text})
    assert set(library.answers("A1").values()) == {text}
    assert library.verify() == []


def test_hiding_and_putting_away_can_be_undone(library: Library) -> None:
    library.archive("A1")
    library.delete("A1")
    facts = library.facts("A1")
    assert facts.archived_at
    assert facts.deleted_at
    library.unarchive("A1")
    library.bring_back("A1")
    facts = library.facts("A1")
    assert (facts.archived_at, facts.deleted_at) == (None, None)
    assert library.verify() == []


def test_another_form_leaves_a_record(library: Library) -> None:
    before = form_of(library)
    after = library.keep_form("commissioning", "2", "Commissioning", {"form.toml": "new"})
    record = library.change_form("A1", after)
    assert record.content == {"from": before, "to": after}
    assert form_of(library) == after


def test_a_library_that_was_moved_away_refuses_to_write(library: Library) -> None:
    library.path.rename(library.path.with_name("elsewhere"))
    with pytest.raises(EiaError, match="no longer at"):
        library.write("A1", {TITLE: "lost"})


def test_the_librarys_own_record_is_never_listed(library: Library) -> None:
    library.begin("library", form_of(library), kind="library")
    assert [each.id for each in library.assessments()] == ["A1"]
    assert [each.id for each in library.assessments("library")] == ["library"]
    assert library.verify() == []


def test_a_story_is_told_by_another_hand_and_clock_for_a_while(library: Library) -> None:
    then = datetime(2025, 5, 1, tzinfo=UTC)
    with library.told_by(lambda: then, "Bea"):
        library.write("A1", {TITLE: "hers"})
        library.close_visits("A1")
    library.write("A1", {TITLE: "ours"})
    library.close_visits("A1")
    hers, ours = library.history("A1")
    assert (hers.who, hers.ended_at, ours.who) == ("Bea", then, "Ann")
    assert library.verify() == []


def test_the_same_answer_again_changes_nothing(library: Library) -> None:
    library.write("A1", {TITLE: "x"})
    changed = library.facts("A1").changed_at
    library.write("A1", {TITLE: "x"})
    library.write("A1", {})
    library.archive("A1")
    assert library.facts("A1").changed_at == changed


@pytest.mark.parametrize("position", [0, -1, 99, 2**63 - 1, 2**63, -(2**70), 10**40])
def test_a_place_that_is_not_in_the_history_is_refused(library: Library, position: int) -> None:
    library.write("A1", {TITLE: "x"})
    library.close_visits("A1")
    with pytest.raises(EiaError, match="not in the history"):
        library.restore("A1", position)


def test_a_history_that_is_not_here_is_refused(library: Library) -> None:
    with pytest.raises(EiaError, match="no history of “elsewhere”"):
        library.restore("A1", 1, "elsewhere")


def test_an_assessment_without_imports_has_its_own_history_alone(library: Library) -> None:
    assert library.origins("A1") == [library.own_origin("A1")]

from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders import reading, room_in, tiny_form
from eia_wizard.app.examples import final_answers, open_example
from eia_wizard.app.notes import Note
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.standing import is_outstanding, outstanding
from eia_wizard.presenters.findings import remarks_on
from eia_wizard.presenters.help import Examples, help_view, main_key
from eia_wizard.presenters.notes import note_rows, open_notes
from eia_wizard.presenters.plain import shortened
from eia_wizard.presenters.visits import MOST_VISITS, visit_rows
from eia_wizard.store.rows import REMOVED, Visit

FORM = tiny_form()
PROPOSAL, BASIS = AnswerKey("proposal"), AnswerKey("proposal.basis")
TEN = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)


def visit(value: Json, *, digest: str = "d", salt: str | None = "s") -> Visit:
    return Visit("us", 1, PROPOSAL, value, salt, digest, TEN, TEN, "Ann", "h")


def test_where_the_form_gives_no_example_the_worked_one_does() -> None:
    told = Examples({PROPOSAL: "Walks for all. And runs."})
    assert help_view(reading(FORM), PROPOSAL, told).example == "Walks for all. And runs."


def test_an_example_of_the_same_item_goes_before_that_of_another() -> None:
    why = AnswerKey("group.why", "age")
    told = Examples({AnswerKey("group.why", "sex"): "Because of sex.", why: "Because of age."})
    assert help_view(reading(FORM), why, told).example == "Because of age."


def test_nobody_is_shown_their_own_words_as_the_example() -> None:
    told = Examples({PROPOSAL: "Walks for all.\n"})
    assert help_view(reading(FORM, {"proposal": "Walks for all."}), PROPOSAL, told).example == ""


def test_an_option_is_no_example() -> None:
    told = Examples({AnswerKey("size"): "full"})
    assert help_view(reading(FORM), AnswerKey("size"), told).example == ""


def test_a_long_example_ends_with_a_sentence() -> None:
    text = "One sentence that says a good deal. " * 20
    assert shortened(text, 100).endswith("good deal.")
    assert len(shortened(text, 100)) <= 100
    assert shortened("x" * 500, 100).endswith("…")


def test_the_story_answers_what_it_said_last(tmp_path: Path) -> None:
    told = final_answers(open_example(room_in(tmp_path), "musculoskeletal"))
    assert told[PROPOSAL].startswith("From January 2026")


def test_what_an_answer_rests_on_has_the_help_of_the_answer() -> None:
    assert main_key(reading(FORM), BASIS) == PROPOSAL
    assert main_key(reading(FORM), AnswerKey("nothing")) == AnswerKey("nothing")


def test_an_open_question_is_a_finding_until_it_is_answered() -> None:
    (found,) = remarks_on(reading(FORM), PROPOSAL, {})
    assert "not answered yet" in found.sentence
    assert remarks_on(reading(FORM, {"proposal": "Walks"}), PROPOSAL, {}) == ()


def test_a_link_to_what_was_removed_is_a_finding() -> None:
    linked = {"impacts": ("i1",), "impact.groups:i1": ("own",), "group.name:own": "Carers"}
    (found,) = remarks_on(reading(FORM, linked), AnswerKey("impact.groups", "i1"), {})
    assert "“Carers”, which was removed" in found.sentence


def test_a_refused_answer_is_a_finding() -> None:
    found = remarks_on(reading(FORM), PROPOSAL, {PROPOSAL: "This is too long."})
    assert found[0].sentence == "This is too long."


def test_outstanding_questions_are_outstanding_one_by_one() -> None:
    read = reading(FORM, {"impacts": ("i1",), "group.triage:sex": "closer", "digital": "yes"})
    keys = {AnswerKey(q, i) for q in FORM.questions for i in ("", "sex", "age", "i1", "i1+sex")}
    assert {key for key in keys if is_outstanding(read, key)} == set(outstanding(read))


def test_open_notes_stand_before_done_ones_and_are_counted() -> None:
    said = [
        Note("1", PROPOSAL, "Old", TEN, "Ann"),
        Note("2", PROPOSAL, "Done", TEN, "Ann", done_by="Ben"),
        Note("3", PROPOSAL, "New", TEN, "Ann"),
        Note("4", BASIS, "Elsewhere", TEN, "Ann"),
    ]
    rows = note_rows(said, PROPOSAL)
    assert [row.text for row in rows] == ["New", "Old", "Done"]
    assert "Marked as done by Ben" in rows[-1].said_by
    assert open_notes(said, PROPOSAL) == 2


def test_the_newest_visit_comes_first_and_the_present_one_is_not_brought_back() -> None:
    read = reading(FORM, {"proposal": "Walks"})
    rows, more = visit_rows(read, PROPOSAL, [visit("Runs"), visit("Walks")])
    assert [(row.said, row.value, row.is_present) for row in rows] == [
        ("Walks", None, True),
        ("Runs", "Runs", False),
    ]
    assert more == 0


def test_what_is_said_again_now_is_the_present_answer_only_once() -> None:
    read = reading(FORM, {"proposal": "Walks"})
    rows, _more = visit_rows(read, PROPOSAL, [visit("Walks"), visit("Runs"), visit("Walks")])
    assert [row.is_present for row in rows] == [True, False, False]


def test_whose_account_it_is_is_not_told_the_name_of_the_account() -> None:
    seen = visit("Walks")
    own, _more = visit_rows(reading(FORM), PROPOSAL, [seen], seen.who)
    others, _more = visit_rows(reading(FORM), PROPOSAL, [seen], "somebody else")
    assert own[0].said_by.endswith("on this computer")
    assert others[0].said_by.endswith(seen.who)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (visit(None, salt=None), "Erased for good."),
        (visit(None, digest=REMOVED, salt=None), "The answer was taken away."),
        (visit(["not", "a", "text"]), "Something that this question cannot hold any more."),
    ],
)
def test_what_cannot_be_brought_back_says_why(seen: Visit, said: str) -> None:
    rows, _more = visit_rows(reading(FORM), PROPOSAL, [seen])
    assert (rows[0].said, rows[0].value) == (said, None)


def test_a_long_history_is_told_in_part() -> None:
    visits = [visit(f"Version {n}") for n in range(MOST_VISITS + 5)]
    rows, more = visit_rows(reading(FORM), PROPOSAL, visits)
    assert (rows[0].said, len(rows), more) == (f"Version {MOST_VISITS + 4}", MOST_VISITS, 5)

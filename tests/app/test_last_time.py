"""The last assessment brought into this one: promises to be answered, and what was left open."""

from collections.abc import Mapping
from datetime import date

import pytest

from builders import DAY, FORMS, reading
from eia_wizard.app.bringing_forward import bring_forward
from eia_wizard.app.last_time import last_time, what_comes
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import CARRIED_FROM
from eia_wizard.domain.reading import Reading

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
CHECK, _CHECK_FILES = open_form(FORMS / "equity-check", FORMS / "shared")
THEN: Mapping[str, Value] = {
    "title": "Exercise groups",
    "decisions": ("d1",),
    "decision.on:d1": date(2025, 6, 2),
    "decision.outcome:d1": "adjust",
    "gaps": ("g1", "g2"),
    "gap.summary:g1": "How Roma families fare",
    "gap.groups:g1": ("race", "gone-group"),
    "gap.status:g1": "open",
    "gap.due-on:g1": date(2025, 9, 1),
    "gap.summary:g2": "What it costs to come",
    "gap.status:g2": "closed",
    "actions": ("a1", "a2"),
    "action.summary:a1": "Run a class for women",
    "action.owner:a1": "Service lead",
    "action.due-on:a1": date(2027, 1, 31),
    "action.status:a1": "under-way",
    "action.for:a1": ("g1", "i9"),
    "action.summary:a2": "Print larger letters",
    "action.due-on:a2": date(2025, 8, 1),
    "action.status:a2": "done",
    "action.outcome:a2": "Every letter since August.",
}


def then(answers: Mapping[str, Value] = THEN) -> Reading:
    found = reading(FORM, answers)
    before = found.assessment
    return Reading(FORM, Assessment("BEFORE", FORM.digest, before.began_at, before.answers), DAY)


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def session(saved: list[Change]) -> Session:
    return Session(reading(FORM, {"size": "standard"}).assessment, FORM, DAY, saved.append)


def brought(session: Session, before: Reading, carried: tuple[str, ...] = ("g1", "a1")) -> None:
    comes = what_comes(last_time(before), session.reading)
    bring_forward(session, comes, carried, "review")


def labels(session: Session, collection: str) -> list[str]:
    return [session.reading.label(item) for item in session.reading.items(collection)]


def of(session: Session, collection: str, place: int, question: str) -> str:
    return session.reading.text(question, session.reading.items(collection)[place])


def test_every_action_comes_in_with_owner_day_and_progress_to_be_answered(
    session: Session,
) -> None:
    brought(session, then())
    assert labels(session, "past-actions") == ["Run a class for women", "Print larger letters"]
    assert of(session, "past-actions", 0, "past.owner") == "Service lead"
    assert of(session, "past-actions", 0, "past.due-on") == "2027-01-31"
    assert of(session, "past-actions", 0, "past.progress") == "Under way"
    assert of(session, "past-actions", 1, "past.progress") == "Done – Every letter since August."
    assert of(session, "past-actions", 0, "past.status") == ""


def test_which_assessment_it_was_is_answered_with_its_reference(session: Session) -> None:
    brought(session, then())
    assert session.reading.text("previous") == "yes"
    assert session.reading.text("previous-reference") == "Exercise groups, decided on 2 June 2025"
    assert session.reading.text("previous-id") == "BEFORE"


def test_what_was_left_open_is_carried_over_and_linked_back(session: Session) -> None:
    brought(session, then())
    (gap,), (action,) = session.reading.items("gaps"), session.reading.items("actions")
    assert session.reading.text("gap.groups", gap) == "race"
    assert session.reading.value(AnswerKey("action.for", action)) == (gap,)
    first = session.reading.items("past-actions")[0]
    assert session.reading.value(AnswerKey("past.now", first)) == (action,)
    note = session.reading.text(f"gaps{CARRIED_FROM}", gap)
    assert note == "Exercise groups, decided on 2 June 2025"


def test_a_day_that_is_over_is_not_promised_again(session: Session) -> None:
    brought(session, then())
    assert of(session, "gaps", 0, "gap.due-on") == ""
    assert of(session, "actions", 0, "action.due-on") == "2027-01-31"


def test_only_what_is_chosen_is_carried_over(session: Session) -> None:
    brought(session, then(), carried=())
    assert (labels(session, "gaps"), labels(session, "actions")) == ([], [])
    assert len(labels(session, "past-actions")) == 2


def test_one_undo_takes_all_of_it_back(session: Session, saved: list[Change]) -> None:
    before = session.assessment
    brought(session, then())
    assert len(saved) == 1
    session.undo()
    assert session.assessment.answers == before.answers


def test_bringing_it_in_again_adds_what_is_new_and_overwrites_nothing(session: Session) -> None:
    brought(session, then())
    first = session.reading.items("past-actions")[0]
    session.answer_typed(AnswerKey("past.status", first), "in-part")
    session.answer_typed(AnswerKey("past.owner", first), "Nobody now")
    more = {**THEN, "actions": ("a1", "a2", "a3"), "action.summary:a3": "Ask again"}
    comes = what_comes(last_time(then(more)), session.reading)
    assert ([each.label for each in comes.promised], comes.here) == (["Ask again"], 4)
    bring_forward(session, comes, ("a3",))
    assert labels(session, "past-actions")[2:] == ["Ask again"]
    assert session.reading.text("past.owner", first) == "Nobody now"
    assert session.reading.text("previous-id") == "BEFORE"


def test_it_does_not_come_before_itself(session: Session) -> None:
    with pytest.raises(EiaError, match="this assessment itself"):
        what_comes(last_time(session.reading), session.reading)


def test_a_form_that_does_not_look_back_says_so() -> None:
    with pytest.raises(EiaError, match="does not ask"):
        what_comes(last_time(then()), reading(CHECK, {}))


def test_an_empty_assessment_brings_nothing(session: Session) -> None:
    comes = what_comes(last_time(then({"title": "Nothing yet"})), session.reading)
    assert not comes.is_anything
    assert comes.before.reference == "Nothing yet, last changed on 1 March 2026"

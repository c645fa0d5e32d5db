"""Evidence taken over: one step, between forms by role, once, and to be checked again."""

from dataclasses import replace

import pytest

from builders import DAY, FORMS, MOMENT, reading
from eia_wizard.app.reusing import take_evidence
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.evidence import is_to_check_again
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import outstanding

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
EHIA, _FILES = open_form(FORMS / "ehia", FORMS / "shared")
CHECK, GROUP_BASIS = AnswerKey("evidence.checked-on", "new"), AnswerKey("population.basis")
SURVEY: dict[str, Value] = {
    "title": "Walks",
    "groups": ("g1",),
    "group.name:g1": "Women in Eastfield",
    "evidence": ("e1",),
    "evidence.title:e1": "GP survey",
    "evidence.publisher:e1": "Ipsos",
    "evidence.type:e1": "survey",
    "evidence.says:e1": "Women wait longer.",
    "evidence.groups:e1": ("sex", "g1"),
    "evidence.says.withheld:e1": "personal",
}


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def session(saved: list[Change]) -> Session:
    return on(FORM, saved)


def on(form: Form, saved: list[Change]) -> Session:
    return Session(Assessment("A2", form.digest, MOMENT), form, DAY, saved.append)


def survey(**more: Value) -> Reading:
    return reading(FORM, SURVEY | more)


def test_its_answers_are_copied_in_one_step_that_undo_takes_back(
    session: Session, saved: list[Change]
) -> None:
    take_evidence(session, survey(), "e1", "new", "understand", GROUP_BASIS)
    now = session.reading
    assert now.role_text("evidence.says", "new") == "Women wait longer."
    assert now.role_text("evidence.reused_from", "new") == "Walks, reference A1"
    assert now.value(GROUP_BASIS) == ("new",)
    assert len(saved) == 1
    session.undo()
    assert not session.assessment.answers


def test_it_is_to_be_checked_again_until_somebody_says_that_it_was(session: Session) -> None:
    take_evidence(session, survey(), "e1", "new")
    assert is_to_check_again(session.reading, "new")
    assert CHECK in outstanding(session.reading)
    session.answer_typed(CHECK, "2026-03-01")
    assert not is_to_check_again(session.reading, "new")


def test_evidence_of_ones_own_is_never_asked_when_it_was_checked_again(session: Session) -> None:
    session.add_item("evidence", "new")
    asked = {key.question for key in outstanding(session.reading)}
    assert "evidence.says" in asked
    assert not asked & {"evidence.checked-on", "evidence.reused-from"}


def test_the_same_source_is_linked_and_not_taken_twice(session: Session) -> None:
    take_evidence(session, survey(), "e1", "new")
    again = take_evidence(session, survey(), "e1", "other", "", GROUP_BASIS)
    assert (again.item, again.is_new) == ("new", False)
    assert session.reading.items("evidence") == ("new",)
    assert session.reading.value(GROUP_BASIS) == ("new",)


def test_an_own_group_that_is_not_here_is_left_out_and_said(session: Session) -> None:
    taken = take_evidence(session, survey(), "e1", "new")
    assert session.reading.role_value("evidence.groups", "new") == ("sex",)
    assert taken.left_out == ("About",)


def test_an_own_group_of_the_same_name_is_linked(session: Session) -> None:
    session.add_item("groups", "here")
    session.answer_typed(AnswerKey("group.name", "here"), "women in eastfield")
    taken = take_evidence(session, survey(), "e1", "new")
    assert session.reading.role_value("evidence.groups", "new") == ("sex", "here")
    assert taken.left_out == ()


def test_what_is_not_for_publication_there_is_not_for_publication_here(session: Session) -> None:
    take_evidence(session, survey(), "e1", "new")
    assert session.reading.value(AnswerKey("evidence.says.withheld", "new")) == "personal"


def test_it_goes_over_to_another_form_by_what_its_answers_are(saved: list[Change]) -> None:
    session = on(EHIA, saved)
    take_evidence(session, survey(), "e1", "new")
    assert session.reading.role_text("evidence.publisher", "new") == "Ipsos"
    assert session.reading.meaning("evidence.type", "new") == "survey"


def test_a_form_without_evidence_takes_none_and_changes_nothing(saved: list[Change]) -> None:
    form, _files = open_form(FORMS / "equity-check", FORMS / "shared")
    session = on(form, saved)
    with pytest.raises(EiaError, match="no place for evidence"):
        take_evidence(session, survey(), "e1", "new")
    assert (session.assessment.answers, saved) == ({}, [])


def test_evidence_that_was_removed_meanwhile_is_refused(session: Session) -> None:
    with pytest.raises(EiaError, match="no longer"):
        take_evidence(session, survey(evidence=()), "e1", "new")


def test_a_form_that_cannot_keep_where_it_came_from_takes_it_and_says_so(
    saved: list[Change],
) -> None:
    before = {role: id_ for role, id_ in FORM.roles.items() if role != "evidence.reused_from"}
    session = on(replace(FORM, roles=before), saved)
    taken = take_evidence(session, survey(), "e1", "new")
    assert not taken.is_origin_kept
    assert session.reading.role_text("evidence.says", "new") == "Women wait longer."

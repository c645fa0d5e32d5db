"""That no assessment is needed is sealed with its reasons, and is a short document of its own."""

from pathlib import Path

import pytest

from builders import MOMENT
from eia_wizard.app.deciding import sealed_points
from eia_wizard.app.editing import begin, edit, record_decision
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.decided import NOT_NEEDED
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library

REASONS = {
    "need": "not-needed",
    "need-reason": "The desks are the same height as the old ones.",
    "not-needed-checked": "We asked the two wheelchair users in the team.",
    "not-needed-again": "If the team moves.",
    "not-needed-by": "Director of estates",
    "not-needed-on": "1 March 2026",
}


def begun(library: Library, room: Workroom, answers: dict[str, str]) -> str:
    made = begin(library, room, "New desks")
    session = edit(library, made)
    for question, typed in answers.items():
        session.answer_typed(AnswerKey(question), typed)
    return made


def told(library: Library, room: Workroom, made: str, to: Path) -> str:
    export(library, room, open_assessment(library, made), Wanted(format="md"), to)
    return to.read_text()


def test_it_is_sealed_with_who_and_when(library: Library, room: Workroom) -> None:
    made = begun(library, room, REASONS)
    record_decision(library, made, NOT_NEEDED)
    (point,) = sealed_points(library, made)
    assert (point.item, point.who, point.at) == (NOT_NEEDED, "Ann", MOMENT)
    assert library.verify() == []


@pytest.mark.parametrize("left_out", ["need-reason", "not-needed-checked", "not-needed-by"])
def test_without_its_reasons_or_its_signature_nothing_is_sealed(
    library: Library, room: Workroom, left_out: str
) -> None:
    made = begun(library, room, {k: v for k, v in REASONS.items() if k != left_out})
    with pytest.raises(EiaError, match="say also"):
        record_decision(library, made, NOT_NEEDED)
    assert sealed_points(library, made) == ()


def test_where_an_assessment_is_needed_its_decisions_are_sealed_instead(
    library: Library, room: Workroom
) -> None:
    made = begun(library, room, REASONS | {"need": "needed"})
    with pytest.raises(EiaError, match="is needed"):
        record_decision(library, made, NOT_NEEDED)


def test_the_document_is_short_and_says_what_was_sealed(
    library: Library, room: Workroom, tmp_path: Path
) -> None:
    made = begun(library, room, REASONS)
    record_decision(library, made, NOT_NEEDED)
    said = told(library, room, made, tmp_path / "record.md")
    assert "Record that no equality impact assessment is needed" in said
    assert all(REASONS[key] in said for key in ("need-reason", "not-needed-again"))
    assert "No assessment is needed" in said
    assert len(said.split()) < 700


def test_the_document_is_the_whole_again_once_one_is_needed(
    library: Library, room: Workroom, tmp_path: Path
) -> None:
    made = begun(library, room, REASONS)
    record_decision(library, made, NOT_NEEDED)
    edit(library, made).answer_typed(AnswerKey("need"), "needed")
    said = told(library, room, made, tmp_path / "whole.md")
    assert "The commissioning cycle" in said
    assert "No assessment is needed" in said

"""Comments of a reviewed document become notes: whose they are, and what they answer, is kept."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.editing import begin
from eia_wizard.app.notes import notes
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.taking_in import note_text, take_in
from eia_wizard.documents.review.model import Edit, Place, Proposal, Remark
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.kinds import DOCUMENT_RETURNED
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

HERE = Place(AnswerKey("proposal"), "bookmark")
FIRST = Remark("1", "Bo Lee", "2026-03-02T10:00:00Z", "At what cost?", HERE)
REPLY = Remark("2", "Cy", "", "None.\n\nReally.", HERE, answers="1")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    room = room_in(tmp_path)
    with open_library(
        tmp_path / "l.db", clock=room.clock, who=room.who, program="test", create=True
    ) as opened:
        yield opened


@pytest.fixture
def assessment(library: Library, tmp_path: Path) -> str:
    return begin(library, room_in(tmp_path), "Clinics nearer home")


def came_home(assessment: str, *remarks: Remark, asked: tuple[Asked, ...] = ()) -> Reviewed:
    return Reviewed(assessment, Path("b.docx"), "d1", MOMENT, "full", False, remarks, asked)


def asked(question: str, after: str, author: str = "") -> Asked:
    edits = (Edit("inserted", author, "", after),) if author else ()
    place = Place(AnswerKey(question), "bookmark")
    return Asked(Proposal(place, "", after, edits, bool(author)), "", after, is_answer=True)


def test_a_note_begins_with_who_and_when_and_what_it_replies_to() -> None:
    assert note_text(FIRST, (FIRST,)) == "Bo Lee, 2 March 2026: At what cost?"
    assert note_text(REPLY, (FIRST, REPLY)) == "Cy, in reply to Bo Lee: None.\nReally."


def test_comments_become_notes_once_and_resolved_ones_are_done(
    library: Library, assessment: str
) -> None:
    resolved = Remark("3", "Di", "", "Fine now.", HERE, is_resolved=True)
    for _time in range(2):
        take_in(library, came_home(assessment, FIRST, resolved), lambda key: False, lambda: MOMENT)
    kept = notes(library, assessment)
    assert [(note.key, note.text, bool(note.done_by)) for note in kept] == [
        (AnswerKey("proposal"), "Bo Lee, 2 March 2026: At what cost?", False),
        (AnswerKey("proposal"), "Di: Fine now.", True),
    ]
    assert len(library.records(assessment, DOCUMENT_RETURNED)) == 1


def test_a_comment_that_has_no_place_is_not_put_anywhere(library: Library, assessment: str) -> None:
    lost = Remark("4", "Di", "", "What a long title.", Place(under=("Summary",)))
    taken = take_in(library, came_home(assessment, lost), lambda key: True, lambda: MOMENT)
    assert (taken.notes, notes(library, assessment)) == (0, ())


def test_each_accepted_proposal_is_a_visit_of_its_own(library: Library, assessment: str) -> None:
    both = (asked("proposal", "Move two clinics.", "Sam"), asked("title", "Clinics close to home"))
    later = MOMENT + timedelta(days=2)
    take_in(library, came_home(assessment, asked=both), lambda key: True, lambda: later)
    last = [
        (visit.key.question, visit.who)
        for visit in library.history(assessment)
        if visit.key.question in ("proposal", "title")
    ]
    assert ("proposal", "Sam (as the reviewed document says)") in last
    assert ("title", "Ann") in last


def test_what_no_answer_can_hold_is_refused_and_the_rest_is_taken(
    library: Library, assessment: str
) -> None:
    both = (asked("size", "enormous"), asked("no-such", "x"), asked("proposal", "Move."))
    taken = take_in(library, came_home(assessment, asked=both), lambda key: True, lambda: MOMENT)
    assert [str(key) for key, _reason in taken.refused] == ["size", "no-such"]
    assert [str(key) for key in taken.answers] == ["proposal"]

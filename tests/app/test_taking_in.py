"""A review is taken in once: comments are kept, proposals that are wanted become answers."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.conversation import Conversation, conversation
from eia_wizard.app.editing import begin
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.taking_in import take_in
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


def known(library: Library, assessment: str) -> Conversation:
    return conversation(library, assessment, open_assessment(library, assessment).reading)


def test_comments_are_kept_once_with_their_replies_and_resolved_ones_are_settled(
    library: Library, assessment: str
) -> None:
    resolved = Remark("3", "Di", "", "Fine now.", HERE, is_resolved=True)
    came = came_home(assessment, FIRST, REPLY, resolved)
    counts = [take_in(library, came, lambda key: False, lambda: MOMENT).notes for _ in range(2)]
    first, second = known(library, assessment).matters
    assert counts == [3, 0]
    assert (first.key, first.opened.who, first.opened.text, first.outcome) == (
        HERE.key,
        "Bo Lee",
        "At what cost?",
        None,
    )
    assert [(each.who, each.text) for each in first.replies] == [("Cy", "None.\n\nReally.")]
    assert second.outcome
    assert len(library.records(assessment, DOCUMENT_RETURNED)) == 1


def test_a_comment_that_has_no_place_is_kept_without_one(library: Library, assessment: str) -> None:
    lost = Remark("4", "Di", "", "What a long title.", Place(under=("Summary",)))
    take_in(library, came_home(assessment, lost), lambda key: True, lambda: MOMENT)
    (matter,) = known(library, assessment).matters
    assert (matter.key, matter.under) == (None, ("Summary",))


def test_what_is_accepted_is_told_as_accepted(library: Library, assessment: str) -> None:
    both = (asked("proposal", "Move two clinics.", "Sam"), asked("title", "Clinics close to home"))
    take_in(library, came_home(assessment, asked=both), lambda key: key.question == "title", _now)
    matters = {each.key: each.outcome for each in known(library, assessment).matters}
    outcome = matters[AnswerKey("title")]
    assert outcome
    assert outcome.how == "accepted"
    assert matters[AnswerKey("proposal")] is None


def _now() -> datetime:
    return MOMENT


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

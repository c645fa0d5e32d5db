"""What reviewers raised stands as it is: placed, answered, settled, and open again where undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.bringing_home import BroughtHome, keep_review
from eia_wizard.app.conversation import Conversation, conversation
from eia_wizard.app.editing import begin, edit, erase
from eia_wizard.app.exchange import copied, leave_to_a_person, open_contents, take_in
from eia_wizard.app.opening import find, open_assessment
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.settling import (
    MOST,
    accepted,
    kept_ours,
    opened_again,
    placed,
    replied,
    settled,
)
from eia_wizard.documents.review.model import Edit, Place, Proposal, Remark
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.matters import ACCEPTED, AGREED, KEPT, SETTLED, Matter, thread
from eia_wizard.store.kinds import REVIEW_ROUND
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

PROPOSAL, TITLE = AnswerKey("proposal"), AnswerKey("title")
AT = Place(PROPOSAL, "bookmark")
COST = Remark("1", "Bo", "2026-03-02T10:00:00Z", "At what cost?", AT, words="two clinics")
WAS, THEIRS = "Move two clinics.", "Move three clinics."


class Desk:
    """A library with one assessment, to which reviews come home."""

    def __init__(self, library: Library, id_: str) -> None:
        self.library, self.id = library, id_

    def home(
        self, *remarks: Remark, asked: tuple[Asked, ...] = (), digest: str = "d"
    ) -> BroughtHome:
        file = Path(f"{digest}.docx")
        came = Reviewed(self.id, file, digest, MOMENT, "full", False, remarks, asked)
        return keep_review(self.library, open_assessment(self.library, self.id), came)

    def known(self) -> Conversation:
        opened = open_assessment(self.library, self.id)
        return conversation(self.library, self.id, opened.reading)

    def only(self) -> Matter:
        (matter,) = self.known().matters
        return matter

    def does(self, told: Json) -> Matter:
        self.library.add_record(self.id, REVIEW_ROUND, told)
        return self.only()

    def answers(self, typed: str) -> None:
        edit(self.library, self.id).answer_typed(PROPOSAL, typed)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    room = room_in(tmp_path)
    path = tmp_path / "l.db"
    with open_library(path, clock=room.clock, who="Ann", program="t", create=True) as opened:
        desk = Desk(opened, begin(opened, room, "Clinics nearer home"))
        desk.answers(WAS)
        yield desk


def change(after: str = THEIRS, key: AnswerKey = PROPOSAL, author: str = "Sam") -> Asked:
    place = Place(key, "bookmark")
    edits = (Edit("inserted", author, "2026-03-03T09:00:00Z", "three"),)
    return Asked(Proposal(place, WAS, after, edits), WAS, after, is_answer=True)


def test_a_change_tells_the_three_texts_and_is_no_conflict_until_the_answer_is_another(
    desk: Desk,
) -> None:
    desk.home(asked=(change(),))
    matter = desk.only()
    assert (matter.before, matter.now, matter.after) == (WAS, WAS, THEIRS)
    assert not matter.is_conflict
    desk.answers("Move one clinic.")
    assert desk.only().is_conflict
    assert desk.only().now == "Move one clinic."


def test_what_the_answer_says_already_is_settled(desk: Desk) -> None:
    desk.answers(THEIRS)
    desk.home(asked=(change(),))
    outcome = desk.only().outcome
    assert outcome
    assert outcome.how == AGREED


def test_an_accepted_change_that_is_undone_is_open_again_and_redone_is_not(desk: Desk) -> None:
    desk.home(asked=(change(),))
    session = edit(desk.library, desk.id)
    before = session.reading
    session.answer_typed(PROPOSAL, THEIRS)
    outcome = desk.does(accepted(desk.only(), before, session.reading)).outcome
    assert outcome
    assert (outcome.how, outcome.who) == (ACCEPTED, "Ann")
    session.undo()
    assert desk.only().outcome is None
    session.redo()
    assert desk.only().outcome
    desk.answers("Something else, later.")
    assert desk.only().outcome


def test_keeping_ours_needs_no_reason_and_tells_one(desk: Desk) -> None:
    desk.home(asked=(change(),))
    assert desk.does(kept_ours(desk.only())).outcome
    outcome = desk.does(kept_ours(desk.only(), "The budget is set.")).outcome
    assert outcome
    assert (outcome.how, outcome.words) == (KEPT, "The budget is set.")
    assert desk.does(opened_again(desk.only())).outcome is None


def test_a_comment_is_replied_to_settled_and_opened_again(desk: Desk) -> None:
    desk.home(COST)
    desk.does(replied(desk.only(), "None at all."))
    settled_now = desk.does(settled(desk.only(), "The cost stands in the plan."))
    assert [(said.who, said.text) for said in thread(settled_now)] == [
        ("Bo", "At what cost?"),
        ("Ann", "None at all."),
        ("Ann", "The cost stands in the plan."),
    ]
    assert settled_now.outcome
    assert settled_now.outcome.how == SETTLED
    assert desk.does(opened_again(settled_now)).outcome is None


def test_a_comment_whose_action_is_gone_is_open_again(desk: Desk) -> None:
    desk.home(COST)
    session = edit(desk.library, desk.id)
    session.add_item("actions", "a1")
    assert desk.does(settled(desk.only(), "An action was made of it.", "a1")).outcome
    session.undo()
    assert desk.only().outcome is None


@pytest.mark.parametrize("typed", ["", " \n", "x" * (MOST + 1)])
def test_a_reply_says_something_and_not_too_much(desk: Desk, typed: str) -> None:
    desk.home(COST)
    with pytest.raises(EiaError):
        replied(desk.only(), typed)


def test_what_was_put_at_a_question_stands_there(desk: Desk) -> None:
    desk.home(replace(COST, place=Place(under=("Summary",))))
    assert desk.only().key is None
    matter = desk.does(placed(desk.only(), TITLE))
    assert (matter.key, matter.placed_by, matter.under) == (TITLE, "hand", ("Summary",))


def test_a_place_that_the_form_does_not_have_is_none(desk: Desk) -> None:
    desk.home(replace(COST, place=Place(AnswerKey("no-such"), "bookmark")))
    assert desk.only().key is None


def test_the_same_file_twice_changes_nothing_and_is_told(desk: Desk) -> None:
    assert desk.home(COST, asked=(change(),)) == BroughtHome("d.docx", 1, 1)
    assert desk.home(COST, asked=(change(),)) == BroughtHome("d.docx", was_here=True)
    assert len(desk.known().matters) == 2


def test_another_file_brings_only_what_is_new_in_it(desk: Desk) -> None:
    desk.home(COST, asked=(change(),))
    reply = replace(COST, number="8", author="Cy", text="Indeed.", answers="7")
    second = desk.home(replace(COST, number="7"), reply, asked=(change(),), digest="e")
    assert (second.comments, second.changes) == (1, 0)
    (matter,) = (each for each in desk.known().matters if each.opened.text)
    assert [each.text for each in matter.replies] == ["Indeed."]
    assert [each.name for each in desk.known().files] == ["d.docx", "e.docx"]


def test_two_comments_that_say_the_same_are_two(desk: Desk) -> None:
    twice = COST, replace(COST, number="2")
    assert desk.home(*twice).comments == 2
    assert desk.home(*twice, digest="e").comments == 0


def test_what_we_said_ourselves_does_not_come_home_as_new(desk: Desk) -> None:
    desk.home(COST)
    desk.does(replied(desk.only(), "None at all."))
    matter = desk.does(settled(desk.only(), "Put in the plan."))
    printed = [
        Remark(str(n), said.who, said.at.isoformat() if said.at else "", said.text, AT)
        for n, said in enumerate(thread(matter))
    ]
    assert desk.home(*printed, digest="e") == BroughtHome("e.docx")
    assert len(thread(desk.only())) == 3


def test_matters_come_in_reading_order_and_without_a_place_last(desk: Desk) -> None:
    lost = replace(COST, number="3", text="Where?", place=Place())
    late = replace(COST, number="2", place=Place(AnswerKey("review-on"), "order"))
    desk.home(lost, late, COST)
    keys = [each.key for each in desk.known().matters]
    assert keys == [PROPOSAL, AnswerKey("review-on"), None]


def test_it_goes_along_in_an_exchange_file(desk: Desk, tmp_path: Path) -> None:
    desk.home(COST, asked=(change(),))
    desk.library.add_record(desk.id, REVIEW_ROUND, replied(desk.known().matters[0], "None."))
    package = open_contents(copied(desk.library, find(desk.library, desk.id)))
    room = room_in(tmp_path, who="Ben")
    other = tmp_path / "other.db"
    with open_library(other, clock=room.clock, who="Ben", program="t", create=True) as theirs:
        take_in(theirs, package, "", leave_to_a_person)
        assert Desk(theirs, desk.id).known() == desk.known()
        assert not theirs.verify()


def test_erasing_an_answer_erases_what_reviews_quote_of_it(desk: Desk) -> None:
    desk.home(COST, replace(COST, number="2", place=Place(TITLE, "bookmark")), asked=(change(),))
    erase(desk.library, desk.id, PROPOSAL, "Named somebody.")
    assert [each.key for each in desk.known().matters] == [TITLE]
    assert not desk.library.verify()
    assert b"three clinics" not in desk.library.path.read_bytes()

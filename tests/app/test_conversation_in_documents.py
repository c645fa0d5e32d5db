"""The conversation prints in the margin of a review copy, and does not come home as new."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.test_conversation import COST, change
from builders import MOMENT, room_in
from documents.test_validators import resaved
from documents.tools import ooxml_validator
from eia_wizard.app.bringing_home import BroughtHome, keep_review
from eia_wizard.app.conversation import Conversation, conversation
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.reviewing import Reviewed, read_review
from eia_wizard.app.settling import kept_ours, replied, settled
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.accessible import check
from eia_wizard.documents.review.model import Place, Remark
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.kinds import REVIEW_ROUND
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

NAMED = AnswerKey("impact.summary", "i1")


class Desk:
    """A library, an assessment that was reviewed, and what is exported of it."""

    def __init__(self, library: Library, room: Workroom, folder: Path) -> None:
        self.library, self.room, self.folder = library, room, folder
        self.id = begin(library, room, "Clinics nearer home")
        session = edit(library, self.id)
        session.answer_typed(AnswerKey("proposal"), "Move two clinics.\nIn May.")
        session.add_item("impacts", "i1")
        session.answer_typed(NAMED, "Shorter journeys")

    def home(self, *remarks: Remark, **given: object) -> None:
        came = Reviewed(self.id, Path("d.docx"), "d", MOMENT, "full", False, remarks, ())
        opened = open_assessment(self.library, self.id)
        keep_review(self.library, opened, replace(came, **given))

    def does(self, *told: object) -> None:
        for each in told:
            self.library.add_record(self.id, REVIEW_ROUND, each)

    def known(self) -> Conversation:
        opened = open_assessment(self.library, self.id)
        return conversation(self.library, self.id, opened.reading)

    def sends(self, layout: str = "full", ending: str = "docx") -> Path:
        opened = open_assessment(self.library, self.id)
        to = self.folder / f"{layout}.{ending}"
        return export(self.library, self.room, opened, Wanted(ending, layout), to)

    def brings(self, file: Path) -> BroughtHome:
        opened = open_assessment(self.library, self.id)
        found = read_review(self.library, opened, file, read_word_file)
        return keep_review(self.library, opened, found)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    room = room_in(tmp_path)
    path = tmp_path / "l.db"
    with open_library(path, clock=room.clock, who="Ann", program="t", create=True) as library:
        desk = Desk(library, room, tmp_path)
        lost = replace(COST, number="3", text="And the title?", place=Place(under=("Summary",)))
        item = replace(
            COST, number="2", text="For whom?\nAnd when?", place=Place(NAMED, "bookmark")
        )
        desk.home(COST, item, lost, asked=(change(),))
        first = next(each for each in desk.known().matters if each.opened.text == COST.text)
        desk.does(replied(first, "None at all."), settled(first, "Put in the plan."))
        yield desk


def test_each_comment_stands_at_its_answer_with_its_replies(desk: Desk) -> None:
    found = read_review(
        desk.library, open_assessment(desk.library, desk.id), desk.sends(), read_word_file
    )
    said = [(each.place.key, each.author, each.text, each.is_resolved) for each in found.remarks]
    assert said == [
        (AnswerKey("proposal"), "Bo", "At what cost?", True),
        (AnswerKey("proposal"), "Ann", "None at all.", True),
        (AnswerKey("proposal"), "Ann", "Put in the plan.", True),
        (NAMED, "Bo", "For whom?\nAnd when?", False),
    ]
    assert [each.answers for each in found.remarks] == ["", "0", "0", ""]
    assert found.remarks[0].date == "2026-03-02T10:00:00Z"
    assert found.remarks[0].words
    assert found.asked == ()


def test_a_table_tells_what_was_asked_and_what_was_done(desk: Desk) -> None:
    changed = next(each for each in desk.known().matters if each.kind == "change")
    desk.does(kept_ours(changed, "The budget is set."))
    text = desk.sends(ending="md").read_text(encoding="utf-8")
    table = text.partition("What was asked and what was done\n")[2].partition("\n# ")[0]
    for words in (
        "Move three clinics.",
        "The answer was kept as it was",
        "The budget is set.",
        "At what cost?",
        "Put in the plan.",
        "And the title?",
        "Still to be settled",
    ):
        assert words in table, words


def test_what_we_printed_does_not_come_home_as_new(desk: Desk) -> None:
    assert desk.brings(desk.sends()) == BroughtHome("full.docx")
    assert len(desk.known().matters) == 4


@pytest.mark.tools
def test_nor_does_it_after_libreoffice_saved_it(desk: Desk, tmp_path: Path) -> None:
    saved = tmp_path / "saved.docx"
    saved.write_bytes(resaved(desk.sends(), tmp_path))
    assert desk.brings(saved) == BroughtHome("saved.docx")
    assert [len(each.replies) for each in desk.known().matters] == [0, 1, 0, 0]


@pytest.mark.tools
def test_the_open_xml_sdk_and_our_checker_find_nothing(desk: Desk) -> None:
    file = desk.sends()
    ran = subprocess.run([ooxml_validator(), file], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []
    assert check(read_word_file(file)) == ()
    integrity = pytest.importorskip("docx_integrity")
    assert integrity.check(str(file)) == []


def test_short_papers_and_public_copies_hold_no_comment(desk: Desk) -> None:
    for layout in ("board", "publication"):
        said = read_word_file(desk.sends(layout))
        assert said.comments == ()
        assert "At what cost?" not in "\n".join(homes(said_bytes(desk, layout)).values())


def said_bytes(desk: Desk, layout: str) -> bytes:
    return (desk.folder / f"{layout}.docx").read_bytes()


def test_a_document_without_a_review_has_no_word_of_one(desk: Desk, tmp_path: Path) -> None:
    other = begin(desk.library, desk.room, "Walking groups")
    to = tmp_path / "other.docx"
    export(desk.library, desk.room, open_assessment(desk.library, other), Wanted(), to)
    assert b"comments" not in to.read_bytes()

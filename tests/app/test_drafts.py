"""A review copy is a draft: it becomes the assessment again, or as much of it as its words tell."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from docx import Document

from builders import MOMENT, room_in
from documents.document_builders import changed
from documents.review.copies import comment, tracked
from documents.tools import soffice
from documents.word_files import p, word_file
from eia_wizard.app.brought_in import told_of_draft
from eia_wizard.app.drafts import Draft, NoDraft, draft_of, open_paper
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exchange import AlreadyHere, BothChanged, leave_to_a_person, take_in
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

PROPOSAL, BODY = AnswerKey("proposal"), AnswerKey("decision.body", "d1")
SAID = "Walks at ten.\n- On Mondays\n- On Fridays"


class Time:
    """One time for all desks, that passes."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Desk:
    """Somebody's computer with a library on it."""

    folder: Path
    room: Workroom
    library: Library

    def sends(self, id_: str, layout: str = "full") -> Path:
        to = self.folder / f"{layout}.docx"
        opened = open_assessment(self.library, id_)
        return export(self.library, self.room, opened, Wanted(layout=layout), to)

    def reads(self, file: Path) -> Draft:
        return draft_of(open_paper(file, read_word_file), self.room, self.library)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    opened: list[Library] = []
    time = Time()

    def desk(name: str) -> Desk:
        folder = tmp_path / name
        folder.mkdir()
        room = replace(room_in(folder, who=name), clock=time)
        library = open_library(
            folder / "l.db", clock=room.clock, who=name, program="t", create=True
        )
        opened.append(library)
        return Desk(folder, room, library)

    yield desk
    for library in opened:
        library.close()


@pytest.fixture
def ann(desk: Callable[[str], Desk]) -> Desk:
    return desk("ann")


@pytest.fixture
def ben(desk: Callable[[str], Desk]) -> Desk:
    return desk("ben")


@pytest.fixture
def id_(ann: Desk) -> str:
    made = begin(ann.library, ann.room, "Walking groups")
    session = edit(ann.library, made)
    session.answer_typed(PROPOSAL, SAID)
    session.add_item("impacts", "gone")
    session.answer_typed(AnswerKey("impact.summary", "gone"), "Taken out")
    session.remove_item("impacts", "gone")
    session.add_item("decisions", "d1")
    session.answer_typed(AnswerKey("decision.title", "d1"), "Begin the walks")
    session.answer_typed(BODY, "The walking committee")
    ann.library.close_visits(made)
    return made


def bare(file: Path) -> Path:
    """The file after somebody had Word take out what only programs read."""
    data = changed(file.read_bytes(), "docProps/custom.xml", "EiaContent", "Gone")
    file.write_bytes(changed(data, "customXml/item1.xml", "urn:eia-wizard", "urn:gone"))
    return file


def test_it_becomes_the_assessment_again_on_another_computer(
    ann: Desk, ben: Desk, id_: str
) -> None:
    draft = ben.reads(ann.sends(id_))
    assert take_in(ben.library, draft.contents, "", leave_to_a_person).how == "new"
    theirs, mine = ben.library.answers(id_), ann.library.answers(id_)
    assert theirs == {k: v for k, v in mine.items() if k.item != "gone"}
    assert ben.library.facts(id_).form_digest == ann.library.facts(id_).form_digest
    assert not ben.library.verify()


@pytest.mark.tools
def test_it_still_does_after_libreoffice_saved_it_three_times(
    ann: Desk, ben: Desk, id_: str, tmp_path: Path
) -> None:
    file = ann.sends(id_)
    before = ben.reads(file)
    for turn in range(3):
        folder = tmp_path / f"saved{turn}"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice(), "--headless", profile, "--convert-to", "docx", "--outdir", folder]
        for _attempt in range(2):
            subprocess.run([*command, file], capture_output=True, check=False, timeout=120)
            if (folder / file.name).is_file():
                break
        file = folder / file.name
    assert ben.reads(file) == before
    assert not before.from_words


def test_words_changed_in_word_and_comments_are_told_and_lead_to_the_review(
    ann: Desk, ben: Desk, id_: str
) -> None:
    file = ann.sends(id_)
    assert (ben.reads(file).changed, ben.reads(file).comments) == (0, 0)
    assert told_of_draft(ben.reads(file)) == []
    document = Document(str(file))
    for reviewing in (tracked("On Fridays", "ins", " too"), comment("On Mondays", "Which?")):
        reviewing(document)
    document.save(str(file))
    draft = ben.reads(file)
    assert (draft.changed, draft.comments) == (1, 1)
    (said,) = told_of_draft(draft)
    assert "1 answer was changed in it and it has 1 comment" in said
    assert draft.contents.answers[PROPOSAL] == SAID


def test_ours_that_comes_back_as_it_went_changes_nothing(ann: Desk, id_: str) -> None:
    file = ann.sends(id_)
    edit(ann.library, id_).answer_typed(PROPOSAL, "Walks at nine.")
    with pytest.raises(AlreadyHere):
        take_in(ann.library, ann.reads(file).contents, "", leave_to_a_person)
    done = take_in(ann.library, ann.reads(file).contents, "merge", leave_to_a_person)
    assert done.changed == 0
    assert ann.library.answers(id_)[PROPOSAL] == "Walks at nine."
    assert AnswerKey("impact.summary", "gone") in ann.library.answers(id_)


def test_what_was_answered_differently_on_both_sides_is_asked(
    ann: Desk, ben: Desk, id_: str
) -> None:
    take_in(ben.library, ben.reads(ann.sends(id_)).contents, "", leave_to_a_person)
    edit(ben.library, id_).answer_typed(PROPOSAL, "Walks at noon.")
    back = ann.reads(ben.sends(id_)).contents
    with pytest.raises(BothChanged, match="proposal"):
        take_in(ann.library, back, "merge", leave_to_a_person)
    assert ann.library.answers(id_)[PROPOSAL] == SAID

    def theirs(conflict: Conflict) -> Json:
        return conflict.theirs

    take_in(ann.library, back, "merge", theirs)
    assert ann.library.answers(id_)[PROPOSAL] == "Walks at noon."
    assert AnswerKey("impact.summary", "gone") in ann.library.answers(id_)


def test_where_only_words_are_left_they_are_read_and_the_rest_is_listed(
    ann: Desk, ben: Desk, id_: str
) -> None:
    draft = ben.reads(bare(ann.sends(id_)))
    assert draft.from_words
    assert draft.contents.assessment_id == id_
    assert draft.contents.answers[PROPOSAL] == SAID
    assert "The walking committee" in [lost.words.strip() for lost in draft.lost]
    assert take_in(ben.library, draft.contents, "", leave_to_a_person).how == "new"
    assert not ben.library.verify()


def test_words_of_an_item_are_known_again_where_the_item_is(ann: Desk, id_: str) -> None:
    file = bare(ann.sends(id_))
    draft = ann.reads(file)
    assert draft.lost == ()
    assert draft.contents.answers == ann.library.answers(id_)
    for _place in ("summary", "home"):
        spoilt = changed(file.read_bytes(), "word/document.xml", "Walks at ten.", "Walks at six.")
        file.write_bytes(spoilt)
    assert ann.reads(file).contents.answers[PROPOSAL] == SAID.replace("ten", "six")


def test_what_is_carried_and_was_changed_by_hand_is_not_believed(
    ann: Desk, ben: Desk, id_: str
) -> None:
    file = ann.sends(id_)
    spoilt = changed(file.read_bytes(), "customXml/item1.xml", "Walks at ten", "Walks at six")
    file.write_bytes(spoilt)
    draft = ben.reads(file)
    assert draft.from_words
    assert draft.contents.answers[PROPOSAL] == SAID


def test_a_copy_for_the_public_and_anybody_elses_file_are_no_drafts(
    ann: Desk, id_: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(word_file(p("Dear all")))
    for file in (ann.sends(id_, "publication"), other):
        with pytest.raises(NoDraft, match="not a review copy"):
            ann.reads(file)

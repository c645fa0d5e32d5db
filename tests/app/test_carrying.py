"""A review copy carries the answers that it shows, so that it is a draft; other papers do not."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from builders import room_in
from eia_wizard.app.editing import begin, edit, record_decision
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.notes import add_note
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.word.names import ASSESSMENT, CONTENT, FORM
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.carried import carried_digest, read_carried
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

CANARY = "Zaunkoenig"

Exported = Callable[[str], Reading]


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    with open_library(
        tmp_path / "l.db", clock=room.clock, who=f"{CANARY} Account", program="t", create=True
    ) as opened:
        yield opened


@pytest.fixture
def id_(library: Library, room: Workroom) -> str:
    made = begin(library, room, "Walking groups")
    session = edit(library, made)
    session.answer_typed(AnswerKey("proposal"), f"{CANARY} once said this.")
    library.close_visits(made)
    session.answer_typed(AnswerKey("proposal"), "Walks at ten.\nWith “tea” & <cake>.")
    session.add_item("impacts", "gone")
    session.answer_typed(AnswerKey("impact.summary", "gone"), f"{CANARY} was taken out")
    session.remove_item("impacts", "gone")
    session.add_item("impacts", "kept")
    session.answer_typed(AnswerKey("impact.summary", "kept"), "More company")
    session.add_item("decisions", "d1")
    add_note(library, made, AnswerKey("proposal"), f"{CANARY} says no.")
    record_decision(library, made, "d1")
    return made


@pytest.fixture
def exported(library: Library, room: Workroom, id_: str, tmp_path: Path) -> Exported:
    def exported(layout: str) -> Reading:
        to = tmp_path / f"{layout}.docx"
        opened = open_assessment(library, id_)
        return read_word_file(export(library, room, opened, Wanted(layout=layout), to))

    return exported


def test_it_carries_the_answers_and_their_form(
    exported: Exported, library: Library, id_: str
) -> None:
    contents = read_carried(exported("full").carried)
    assert contents.assessment_id == id_
    assert contents.answers[AnswerKey("proposal")] == "Walks at ten.\nWith “tea” & <cake>."
    assert contents.answers[AnswerKey("impact.summary", "kept")] == "More company"
    [form] = contents.forms
    assert form.files == library.form_files(library.facts(id_).form_digest)


def test_it_says_at_a_glance_what_it_is(exported: Exported, library: Library, id_: str) -> None:
    found = exported("full")
    assert found.custom == (
        (ASSESSMENT, id_),
        (FORM, library.facts(id_).form_digest),
        (CONTENT, carried_digest(found.carried)),
    )


def test_neither_the_past_nor_notes_nor_what_was_removed_goes_along(exported: Exported) -> None:
    found = exported("full")
    assert CANARY not in found.carried
    contents = read_carried(found.carried)
    assert (contents.history, contents.records) == (None, ())


def test_an_answer_that_is_not_asked_now_stays_at_home(
    exported: Exported, library: Library, id_: str
) -> None:
    session = edit(library, id_)
    asked = {question.id for question in session.form.questions.values() if question.when}
    hidden = next(
        q
        for q in session.form.questions.values()
        if q.id in asked
        and q.kind.name == "long-text"
        and not q.collection
        and not session.reading.is_asked_here(q)
    )
    session.answer_typed(AnswerKey(hidden.id), CANARY)
    assert CANARY not in exported("full").carried


def test_why_an_answer_is_withheld_goes_along_only_beside_the_answer(
    exported: Exported, library: Library, id_: str
) -> None:
    session = edit(library, id_)
    withheld = AnswerKey("population.withheld")
    reason = session.form.questions[withheld.question].terms.options[0]
    session.answer_typed(withheld, reason.id)
    assert withheld not in read_carried(exported("full").carried).answers
    session.answer_typed(AnswerKey("population"), "Four families.")
    assert read_carried(exported("full").carried).answers[withheld] == reason.id


@pytest.mark.parametrize(
    ("layout", "carries", "tracks"),
    [
        ("full", True, True),
        ("nhs-england", False, True),
        ("by-group", False, True),
        ("board", False, False),
    ],
)
def test_only_the_whole_assessment_is_a_draft_and_short_papers_are_not_tracked(
    exported: Exported, layout: str, carries: bool, tracks: bool
) -> None:
    found = exported(layout)
    assert (bool(found.carried), bool(found.custom)) == (carries, carries)
    assert found.settings.tracking is tracks


def test_the_same_answers_give_the_same_document(
    exported: Exported, library: Library, room: Workroom, id_: str, tmp_path: Path
) -> None:
    exported("full")
    again = tmp_path / "again.docx"
    export(library, room, open_assessment(library, id_), Wanted(layout="full"), again)
    assert again.read_bytes() == (tmp_path / "full.docx").read_bytes()


def test_a_copy_for_the_public_carries_nothing_and_tracks_nothing(
    exported: Exported, tmp_path: Path
) -> None:
    found = exported("publication")
    assert (found.carried, found.custom, found.settings.tracking) == ("", (), False)
    with ZipFile(tmp_path / "publication.docx") as package:
        whole = {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}
    assert not [name for name in whole if re.search("custom", name)]
    assert not [name for name, text in whole.items() if "eia-wizard:carried" in text]
    assert not [name for name, text in whole.items() if re.search("Eia(Content|Form)", text)]

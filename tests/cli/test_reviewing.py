"""``eia-wizard review``: what comes home in a Word copy, and what is taken in of it."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from documents.review.copies import Edit, add, comment, tracked
from eia_wizard.bootstrap import now
from eia_wizard.cli.run import run
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.opening import read_library

PROPOSED = "Move two clinics.\n- one to the east\n- one to the west"


class Desk:
    """A library with one assessment, and copies of it that go out and come home."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self.id = str(self.data("new", "--title", "Clinics nearer home")["id"])
        self("answer", self.id, "proposal", PROPOSED)

    def __call__(self, *words: str) -> tuple[int, str, str]:
        status = run([*words, "--library", str(self._folder / "library.db")])
        caught = self._capsys.readouterr()
        return status, caught.out, caught.err

    def data(self, *words: str) -> Any:
        return json.loads(self(*words, "--json")[1])

    def copy(self, *edits: Edit, name: str = "back.docx", of: str = "") -> str:
        """A copy that came home changed."""
        path = str(self._folder / name)
        assert self("export", of or self.id, "--to", path)[0] == 0
        document = Document(path)
        for edit in edits:
            edit(document)
        document.save(path)
        return path

    def said(self, question: str) -> str:
        """An answer as it stands."""
        with read_library(self._folder / "library.db") as reader:
            return str(reader.answers(self.id)[AnswerKey(question)])


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_comments_and_changes_are_data_for_other_programs(desk: Desk) -> None:
    back = desk.copy(
        comment("one to the east", "Which?"), tracked("one to the west", "ins", " end", who="Sam")
    )
    found = desk.data("review", desk.id, back)
    assert found["assessment"] == desk.id
    (remark,), (change,) = found["comments"], found["changes"]
    assert (remark["question"], remark["item"], remark["author"], remark["text"]) == (
        "proposal",
        "",
        "Ann",
        "Which?",
    )
    assert (change["question"], change["before"], change["after"], change["author"]) == (
        "proposal",
        PROPOSED,
        f"{PROPOSED} end",
        "Sam",
    )
    assert (remark["placed_by"], change["placed_by"], found["unplaced"]) == (
        "bookmark",
        "bookmark",
        [],
    )


def test_looking_changes_neither_the_file_nor_the_library(desk: Desk) -> None:
    back = Path(desk.copy(add("one to the west", " end")))
    before = back.read_bytes(), desk.data("history", desk.id)
    status, out, err = desk("review", desk.id, str(back))
    assert (status, "Changes to answers (1)" in out, "--accept all" in err) == (0, True, True)
    assert (back.read_bytes(), desk.data("history", desk.id)) == before


def test_a_proposal_that_is_accepted_is_a_step_in_the_reviewers_name(desk: Desk) -> None:
    back = desk.copy(tracked("one to the west", "ins", " end", who="Sam"))
    taken = desk.data("review", desk.id, back, "--accept", "proposal")["taken_in"]
    assert taken == {"answers": ["proposal"], "notes": 0, "refused": []}
    assert desk.said("proposal") == f"{PROPOSED} end"
    last = desk.data("history", desk.id)[-1]
    assert "Sam (as the reviewed document says)" in json.dumps(last)


def test_what_was_accepted_can_be_brought_back(desk: Desk) -> None:
    desk("review", desk.id, desk.copy(add("one to the west", " end")), "--accept", "all")
    place = next(
        each["position"] for each in desk.data("history", desk.id) if each["question"] == "proposal"
    )
    desk("restore", desk.id, str(place))
    assert desk.said("proposal") == PROPOSED


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    back = desk.copy(comment("one to the east", "Which?"), add("one to the west", " end"))
    first = desk.data("review", desk.id, back, "--accept", "all")["taken_in"]
    assert (first["answers"], first["notes"]) == (["proposal"], 1)
    desk("answer", desk.id, "proposal", "Something else since.")
    before = desk.data("history", desk.id)
    again = desk.data("review", desk.id, back, "--accept", "all")["taken_in"]
    assert again == {"answers": [], "notes": 0, "refused": []}
    assert desk.data("history", desk.id) == before


def test_a_copy_of_another_assessment_is_told_by_its_title(desk: Desk) -> None:
    other = str(desk.data("new", "--title", "Walking groups")["id"])
    status, _out, err = desk("review", desk.id, desk.copy(of=other))
    assert status == 1
    assert "a copy of another assessment, “Walking groups”" in err


def test_a_document_that_is_no_copy_at_all_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    document = Document()
    document.add_paragraph("Dear all")
    document.save(str(path))
    status, _out, err = desk("review", desk.id, str(path))
    assert status == 1
    assert "is no copy of “Clinics nearer home”" in err


def test_a_change_that_an_answer_cannot_hold_is_left_and_told(desk: Desk) -> None:
    desk("answer", desk.id, "size", "light")
    back = desk.copy(*[_choose_anew])
    status, _out, err = desk("review", desk.id, back, "--accept", "all")
    assert status == 0
    assert "“size” was not changed." in err
    assert desk.said("size") == "light"


def test_naming_an_answer_that_nobody_changed_is_refused(desk: Desk) -> None:
    status, _out, err = desk("review", desk.id, desk.copy(), "--accept", "proposal")
    assert (status, err) == (1, "Nothing is proposed for “proposal” in this document.\n")


def test_an_answer_changed_since_is_compared_with_what_was_exported(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = desk.copy()
    later = now() + timedelta(hours=1)
    monkeypatch.setattr("eia_wizard.bootstrap.now", lambda: later)
    desk("answer", desk.id, "proposal", "Written anew after the copy went out.")
    assert desk.data("review", desk.id, back)["changes"] == []


def _choose_anew(document: Any) -> None:
    fact = next(p for p in document.paragraphs if p.style.name == "Fact" and "Light" in p.text)
    fact.add_run(" or so")

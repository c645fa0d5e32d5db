"""``eia-wizard verify``: whether a Word file says what was decided."""

import json
from pathlib import Path

import pytest

from documents.document_builders import changed
from documents.word_files import p, word_file
from eia_wizard.cli.run import run


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


@pytest.fixture
def copy(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    here = ["--library", str(library)]
    run(["new", "--title", "Walking groups", *here])
    made = capsys.readouterr().out.strip()
    (tmp_path / "id").write_text(made)
    run(["answer", made, "population", "Four hundred people walk.", *here])
    run(["add-item", made, "decisions", *here])
    item = capsys.readouterr().out.split()[-1]
    run(["record-decision", made, item, *here])
    to = tmp_path / "copy.docx"
    run(["export", made, "--to", str(to), *here])
    capsys.readouterr()
    return to


def test_a_match_ends_with_nought(
    copy: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", str(copy), "--library", str(library)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Matches: word for word")
    assert "does not prove who made the decision" in said


def test_what_changed_since_ends_with_one_and_is_told_as_data(
    copy: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = (tmp_path / "id").read_text()
    run(["answer", made, "population", "Nobody walks.", "--library", str(library)])
    capsys.readouterr()
    assert run(["verify", str(copy), "--json", "--library", str(library)]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["verdict"], said["as_decided"]) == ("changed since", True)
    assert [each["key"] for each in said["changed_since"]] == ["population"]
    assert said["changed_in_document"] == []
    assert said["check"] == said["decision"]["check"]


def test_words_changed_by_hand_are_told_by_their_question(
    copy: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = changed(copy.read_bytes(), "word/document.xml", "Four hundred", "Nine hundred")
    copy.write_bytes(spoilt)
    assert run(["verify", str(copy), "--json", "--library", str(library)]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["verdict"], said["as_decided"]) == ("changed since", False)
    assert [each["key"] for each in said["changed_in_document"]] == ["population"]
    assert said["changed_in_document"][0]["after"] == "Nine hundred people walk."
    assert copy.read_bytes() == spoilt


def test_a_letter_is_not_ours(
    library: Path, copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(word_file(p("Dear all")))
    assert run(["verify", str(letter), "--library", str(library)]) == 1
    assert capsys.readouterr().out.startswith("Not ours: nothing in this document")

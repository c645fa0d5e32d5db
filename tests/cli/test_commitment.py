"""The measure of commitment on the command line: in words, as JSON, as a Word document."""

import json
from pathlib import Path

import pytest

from eia_wizard.cli.run import run
from eia_wizard.store.making import make_library


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    made = tmp_path / "library.db"
    assert run(["new", "--title", "A pathway", "--library", str(made)]) == 0
    capsys.readouterr()
    return made


def test_counts_are_said_with_what_they_are_of(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["commitment", "--library", str(library)]) == 0
    out = capsys.readouterr().out
    assert "| Evidence by ethnicity | 0 of 1 | 0 |" in out
    assert "A pathway" not in out


def test_the_same_as_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["commitment", "--json", "--library", str(library)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["assessments"] == 1
    assert told["signs"]["evidence-by-ethnicity"] == {
        "kept": 0,
        "of": 1,
        "not_due": 0,
        "not_asked": 0,
    }


def test_the_report_is_a_document_that_everybody_can_read(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "commitment.docx"
    assert run(["commitment", "--to", str(to), "--library", str(library)]) == 0
    assert to.read_bytes().startswith(b"PK")
    assert run(["accessible", str(to)]) == 0


def test_another_ending_is_refused(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["commitment", "--to", str(tmp_path / "a.pdf"), "--library", str(library)]) == 1
    assert ".docx" in capsys.readouterr().err


def test_worked_examples_and_practice_are_not_counted(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["example", "add", "smoking-advice", "--library", str(library)]) == 0
    capsys.readouterr()
    assert run(["commitment", "--json", "--library", str(library)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["assessments"], told["examples"]) == (1, 1)
    practised = tmp_path / "practice.db"
    make_library(practised, "test", is_practice=True)
    assert run(["commitment", "--library", str(practised)]) == 1
    assert "practice area" in capsys.readouterr().err

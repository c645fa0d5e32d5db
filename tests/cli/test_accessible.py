"""``eia-wizard accessible``: what keeps people from reading a Word file, whoever made it."""

import json
from pathlib import Path

import pytest

from documents.document_builders import BASE, BluePainter
from documents.whole_sample import whole_report
from documents.word_files import h, p, tbl, tr, word_file
from eia_wizard.cli.run import run
from eia_wizard.documents.word.writer import write_word

BARE_TABLE = tbl(tr("Group", "Effect"), tr("Older people", "Better"))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.docx"
    path.write_bytes(write_word(whole_report(), BluePainter(), BASE))
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.docx"
    path.write_bytes(word_file(h(1, "Effects") + BARE_TABLE + p("After") + BARE_TABLE))
    return path


def test_a_sound_document_ends_with_nought(sound: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["accessible", str(sound)]) == 0
    assert "Nothing in this document keeps people from reading it" in capsys.readouterr().out


def test_faults_end_with_one_and_say_what_where_why_and_how(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["accessible", str(faulty)]) == 1
    said = capsys.readouterr().out
    assert said.count("A table has no header row.") == 1  # said once, with both places
    assert said.count("under “Effects”, near “Group”") == 2
    assert "Why: A screen reader cannot say which column a cell is in" in said
    assert "To mend it: Click into the first row" in said
    assert "whether the language is plain" in said


def test_as_data_every_finding_has_its_rule_and_place(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["accessible", str(faulty), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["accessible"] is False
    assert [(each["rule"], each["headings"]) for each in said["findings"]] == [
        ("table-without-header", ["Effects"]),
        ("table-without-header", ["Effects"]),
    ]
    assert len(said["not_checked"]) > 3


def test_a_file_is_only_read(faulty: Path) -> None:
    before = faulty.read_bytes(), faulty.stat().st_mtime_ns
    run(["accessible", str(faulty)])
    assert (faulty.read_bytes(), faulty.stat().st_mtime_ns) == before


def test_what_is_no_word_document_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(b"%PDF-1.7 ...")
    assert run(["accessible", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "This is a PDF, not a Word document (.docx). Choose the Word document itself.\n"
    )

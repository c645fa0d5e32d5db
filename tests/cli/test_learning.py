"""Learning on the command line: a list, one to read, one to print, and a check of all."""

import json
from pathlib import Path

import pytest

from eia_wizard.cli.run import run


def test_everything_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["learn"]) == 0
    assert "why-this-matters  Why this matters" in capsys.readouterr().out


def test_one_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["learn", "the-duty-in-plain-words"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# The duty in plain words")
    assert "## What went wrong in Corby" in out or "A case: What went wrong in Corby" in out


def test_an_unknown_name_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["learn", "poetry"]) == 1
    assert "why-this-matters" in capsys.readouterr().err


def test_one_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = tmp_path / "duty.docx"
    assert run(["handout", "the-duty-in-plain-words", str(to)]) == 0
    assert to.read_bytes().startswith(b"PK")


def test_a_handout_is_a_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["handout", "why-this-matters", str(tmp_path / "a.pdf")]) == 1
    assert ".docx" in capsys.readouterr().err


def test_a_sound_folder_is_said_to_be_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["learning", "check"]) == 0
    assert "is sound" in capsys.readouterr().out


def test_faults_are_told_one_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages" / "a.toml").write_text('id = "a"', encoding="utf-8")
    (tmp_path / "glossary.toml").write_text("[[term]]\nid = 'b'", encoding="utf-8")
    assert run(["learning", "check", str(tmp_path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {each["file"] for each in told} == {"packages/a.toml", "glossary.toml"}


def test_a_form_that_points_to_no_package_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "stages").mkdir()
    (tmp_path / "form.toml").write_text(
        'id = "own"\nversion = "1"\ntitle = "Own"\npurpose = "To test."\nstages = ["one"]\n'
        '[[depth]]\nid = "light"\nlabel = "Light"\n',
        encoding="utf-8",
    )
    (tmp_path / "stages" / "one.toml").write_text(
        'id = "one"\ntitle = "One"\npurpose = "To begin."\ngood = "Begun."\n'
        '[[section]]\nid = "s"\ntitle = "S"\n'
        '[[section.question]]\nid = "t"\nkind = "text"\ntext = "What?"\nlearn = "poetry"\n',
        encoding="utf-8",
    )
    assert run(["forms", "check", str(tmp_path)]) == 1
    assert "t: there is no learning package “poetry”." in capsys.readouterr().err


def test_a_file_that_is_no_text_is_told_beside_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages" / "a.toml").write_bytes(b"\xff\xfe\x00rubbish")
    (tmp_path / "packages" / "b.toml").write_text("x" * 300_000, encoding="utf-8")
    (tmp_path / "glossary.toml").write_text("[[term]]\nid = 'b'", encoding="utf-8")
    assert run(["learning", "check", str(tmp_path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {each["file"] for each in told} == {
        "packages/a.toml",
        "packages/b.toml",
        "glossary.toml",
    }


def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["learning", "check", str(tmp_path / "none")]) == 1
    assert "There is no folder" in capsys.readouterr().err


def test_a_source_that_was_to_be_checked_by_now_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nid = "old"\ntitle = "An old Act"\n'
        "correct_at = 2001-01-01\ncheck_by = 2002-01-01\n",
        encoding="utf-8",
    )
    (tmp_path / "glossary.toml").write_text(
        '[[term]]\nid = "a"\nname = "a"\nmeaning = "A letter."\nsources = ["old"]\n'
        "correct_at = 2001-01-01\ncheck_by = 2002-01-01\n",
        encoding="utf-8",
    )
    assert run(["learning", "check", str(tmp_path)]) == 0
    assert "“An old Act” was to be checked by 1 January 2002." in capsys.readouterr().err

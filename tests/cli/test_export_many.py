"""``export --all`` and ``--filter``: every document that is meant, and what was not written."""

import json
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.editing import begin
from eia_wizard.cli.run import run
from eia_wizard.store.opening import open_library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path, room = tmp_path / "library.db", room_in(tmp_path)
    with open_library(path, clock=lambda: MOMENT, who="Ann", program="test", create=True) as opened:
        for title in ("Walking groups", "Walking aids", "Eye tests"):
            begin(opened, room, title)
    return path


def test_all_of_them_go_into_a_folder(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "out"
    assert run(["export", "--all", "--to", str(to), "--library", str(library), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["file"] for each in told["written"]} == {
        "Walking groups.docx",
        "Walking aids.docx",
        "Eye tests.docx",
    }
    assert Path(told["summary"]).is_file()


def test_a_filter_takes_those_with_its_words(library: Path, tmp_path: Path) -> None:
    to = tmp_path / "out"
    words = ["export", "--filter", "walking", "--format", "md", "--to", str(to)]
    assert run([*words, "--library", str(library)]) == 0
    assert len(list(to.glob("Walking*.md"))) == 2
    assert not list(to.glob("Eye*"))


def test_nothing_meant_is_said(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "--filter", "no such", "--to", str(tmp_path / "out")]
    assert run([*words, "--library", str(library)]) == 1
    assert "No assessment is meant" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["ID", "--all"]], ids=["none", "both"])
def test_it_must_be_one_or_many(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert run(["export", *words, "--to", str(tmp_path / "x"), "--library", str(library)]) == 1
    assert "--all" in capsys.readouterr().err

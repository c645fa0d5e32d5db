"""The command line where copies come in, answers are erased and backups are brought back."""

import io
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from documents.word_files import p, word_file
from eia_wizard.cli.run import run


class Said(NamedTuple):
    status: int
    out: str
    err: str


class Line:
    """A command line on one library."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library, self._capsys = library, capsys

    def __call__(self, *words: str | Path) -> Said:
        status = run([*map(str, words), "--library", str(self.library)])
        return Said(status, *self._capsys.readouterr())

    def data(self, *words: str | Path) -> Any:  # whatever the command printed
        said = self(*words, "--json")
        assert said.status == 0, said.err
        return json.loads(said.out)


class Keyboard(io.StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "library.db", capsys)


@pytest.fixture
def begun(line: Line) -> str:
    return str(line.data("new", "--title", "Walking groups")["id"])


@pytest.fixture
def copy(line: Line, begun: str, tmp_path: Path) -> Path:
    line("save-copy", begun, "--to", tmp_path / "walks.eia", "--with-history")
    return tmp_path / "walks.eia"


def typing(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(text))


def test_it_is_not_asked_what_to_do_where_the_assessment_is_new(
    line: Line, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "")
    other = Line(tmp_path / "other.db", line._capsys)
    said = other("import", copy, "--json")
    assert (said.status, said.err) == (0, "")
    assert json.loads(said.out)["how"] == "new"


def test_the_question_is_not_among_the_data(
    line: Line, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "copy\n")
    said = line("import", copy, "--json")
    assert "merge, copy, or stop?" in said.err
    assert json.loads(said.out)["how"] == "copy"


@pytest.mark.parametrize("typed", ["", "stop\n", "\n"])
def test_no_answer_is_the_refusal(
    line: Line, copy: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    typing(monkeypatch, typed)
    said = line("import", copy)
    assert said.status == 1
    assert "--as merge" in said.err
    assert said.out == ""


@pytest.mark.parametrize("stdin", [None, "closed"])
def test_where_nobody_can_be_asked_it_is_refused(
    line: Line, copy: Path, monkeypatch: pytest.MonkeyPatch, stdin: str | None
) -> None:
    keyboard = Keyboard("") if stdin else None
    if keyboard:
        keyboard.close()
    monkeypatch.setattr(sys, "stdin", keyboard)
    assert line("import", copy).status == 1


def test_no_answer_leaves_an_answer_that_both_changed_undecided(
    line: Line, begun: str, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Line(tmp_path / "other.db", line._capsys)
    other("import", copy)
    other("answer", begun, "title", "Theirs")
    line("answer", begun, "title", "Ours")
    other("save-copy", begun, "--to", tmp_path / "back.eia")
    typing(monkeypatch, "")
    said = line("import", tmp_path / "back.eia", "--as", "merge")
    assert said.status == 1
    assert "Nothing was changed" in said.err
    assert "Ours" in line("show", begun).out


@pytest.mark.parametrize(
    "words",
    [
        ("new", "--title", " "),
        ("new", "--title", "x", "--form", "poem"),
        ("import", "no-such.eia"),
        ("import", "FILE"),
    ],
)
def test_what_is_refused_makes_no_library(
    line: Line, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "FILE").write_text("not a package")
    assert line(*(tmp_path / word if word == "FILE" else word for word in words)).status == 1
    assert not line.library.exists()


def test_what_was_left_out_because_it_was_erased_here_is_said(
    line: Line, begun: str, tmp_path: Path
) -> None:
    line("answer", begun, "proposal", "Mrs Canary")
    line("save-copy", begun, "--to", tmp_path / "with.eia")
    line("purge", begun, "proposal", "--reason", "a name")
    said = line("import", tmp_path / "with.eia", "--as", "copy")
    assert "One answer was left out" in said.err


def test_what_was_erased_there_is_said_to_be_erased_here(
    line: Line, begun: str, tmp_path: Path
) -> None:
    other = Line(tmp_path / "other.db", line._capsys)
    line("answer", begun, "proposal", "Mrs Canary")
    line("save-copy", begun, "--to", tmp_path / "out.eia")
    other("import", tmp_path / "out.eia")
    other("purge", begun, "proposal", "--reason", "a name")
    other("save-copy", begun, "--to", tmp_path / "back.eia")
    said = line("import", tmp_path / "back.eia", "--as", "merge")
    assert "One answer was erased there" in said.err
    assert b"Canary" not in line.library.read_bytes()


def test_an_answer_is_not_erased_without_a_reason(line: Line, begun: str) -> None:
    said = line("purge", begun, "title", "--reason", " ")
    assert said.status == 1
    assert "Say why" in said.err
    assert "Walking groups" in line("list").out


def test_an_erased_title_is_gone_from_the_list(line: Line, begun: str) -> None:
    assert line("purge", begun, "title", "--reason", "a name").status == 0
    assert b"Walking groups" not in line.library.read_bytes()


def test_a_sound_library_is_not_replaced_by_its_backup(line: Line, begun: str) -> None:
    line("purge", begun, "title", "--reason", "so that there is a backup")
    said = line("doctor", "--bring-back")
    assert said.status == 1
    assert "is sound" in said.err


def test_what_was_brought_back_can_be_read_as_data(line: Line, begun: str) -> None:
    line("purge", begun, "title", "--reason", "so that there is a backup")
    line.library.write_bytes(b"x" * 5000)
    told = line.data("doctor", "--bring-back")
    assert Path(told["kept"]).read_bytes() == b"x" * 5000
    line.library.unlink()
    assert line.data("doctor", "--bring-back")["kept"] is None
    line.library.unlink()
    assert "no file in its place" in line("doctor", "--bring-back").out


def test_a_review_copy_is_brought_in_on_another_computer(
    line: Line, begun: str, tmp_path: Path
) -> None:
    line("answer", begun, "proposal", "Walks at ten.")
    line("export", begun, "--to", tmp_path / "walks.docx")
    other = Line(tmp_path / "other.db", line._capsys)
    said = other.data("import", tmp_path / "walks.docx")
    assert (said["id"], said["how"], said["from_words"], said["lost"]) == (begun, "new", False, [])
    assert "Walks at ten." in other("show", begun).out


def test_a_word_file_of_somebody_else_makes_no_library(line: Line, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(word_file(p("Dear all")))
    said = line("import", tmp_path / "letter.docx")
    assert (said.status, "not a review copy" in said.err) == (1, True)
    assert not line.library.exists()

"""The command line as people and scripts meet it: what it prints, and how it refuses."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document

from eia_wizard.cli.run import run
from eia_wizard.domain.answers import Json


class Said(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def data(self) -> Json:
        return json.loads(self.out)  # type: ignore[no-any-return]


class Line:
    """A command line on one library."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library, self._capsys = library, capsys

    def __call__(self, *words: str | Path) -> Said:
        status = run([*map(str, words), "--library", str(self.library)])
        caught = self._capsys.readouterr()
        return Said(status, caught.out, caught.err)

    def made(self, *words: str | Path) -> str:
        said = self(*words, "--json")
        assert said.status == 0, said.err
        return str(said.data["id"])  # type: ignore[index,call-overload]


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "library.db", capsys)


@pytest.fixture
def begun(line: Line) -> str:
    return line.made("new", "--title", "Walking groups")


def test_new_prints_the_id_that_list_shows(line: Line) -> None:
    said = line("new", "--title", "Walking groups")
    listed = line("list", "--json").data
    assert [entry["id"] for entry in listed] == [said.out.strip()]  # type: ignore[index,union-attr,call-overload]


def test_an_answer_is_shown_and_is_in_the_history(line: Line, begun: str) -> None:
    assert line("answer", begun, "proposal", "Walk\n- in the park").status == 0
    shown = line("show", begun, "--json").data
    answers = {a["question"]: a["value"] for a in shown["answers"]}  # type: ignore[index,union-attr,call-overload]
    assert answers == {"title": "Walking groups", "proposal": "Walk\n- in the park"}
    visits = line("history", begun, "--json").data
    assert [v["question"] for v in visits] == ["title", "proposal"]  # type: ignore[index,union-attr,call-overload]


def test_an_item_is_added_and_answered(line: Line, begun: str) -> None:
    item = line.made("add-item", begun, "evidence")
    assert line("answer", begun, f"evidence.title:{item}", "Census 2021").status == 0
    assert "Census 2021" in line("show", begun).out


def test_an_id_may_be_shortened(line: Line, begun: str) -> None:
    assert line("show", begun[:12]).status == 0
    assert line("show", begun.lower()).status == 0


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("show", "nobody"), "no assessment “nobody”"),
        (("answer", "ID", "titel", "x"), "no question “titel”"),
        (("answer", "ID", "group.triage:sexes", "closer"), "no item “sexes”"),
        (("answer", "ID", "group.triage:sex", "perhaps"), "“perhaps” is not one of the options"),
        (("answer", "ID", "began-on", "soon"), "not a date"),
        (("add-item", "ID", "moods"), "no collection “moods”"),
        (("add-item", "ID", "option-effects"), "none can be added"),
        (("purge", "ID", "titel", "--reason", "x"), "no question “titel”"),
        (("export", "ID", "--to", "x.docx", "--layout", "poem"), "no layout “poem”"),
        (("export", "ID", "--to", "no/such/folder/x.docx"), "folder"),
        (("save-copy", "ID", "--to", "no/such/folder/x.eia"), "folder"),
        (("example", "add", "nothing"), "no worked example “nothing”"),
        (("new", "--title", "x", "--form", "poem"), "no form “poem”"),
        (("record-decision", "ID", "d1"), "no decision “d1”"),
        (("import", "no-such-file.eia"), "no-such-file.eia"),
    ],
)
def test_a_refusal_is_one_sentence_and_status_1(
    line: Line, begun: str, words: tuple[str, ...], named: str
) -> None:
    before = line.library.read_bytes()
    said = line(*(begun if word == "ID" else word for word in words))
    assert said.status == 1
    assert named in said.err
    assert "Traceback" not in said.err
    assert "a fault of its own" not in said.err
    assert said.out == ""
    assert line.library.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("new",),
        ("answer", "x"),
        ("import", "f", "--as", "new"),
        ("forms",),
        ("export", "x"),
        ("purge", "x", "y"),
    ],
)
def test_wrong_usage_has_status_2(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        run(list(words))
    assert left.value.code == 2


def test_a_library_that_is_not_there_is_not_made_by_looking(line: Line) -> None:
    for words in (("list",), ("show", "x"), ("doctor",), ("answer", "x", "title", "y")):
        said = line(*words)
        assert said.status == 1
        assert "no library" in said.err
    assert not line.library.exists()


def test_text_may_come_from_standard_input(
    line: Line, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("From a file\n"))
    assert line("answer", begun, "proposal", "-").status == 0
    assert "From a file" in line("show", begun).out


def test_ten_megabytes_are_refused_with_a_sentence(
    line: Line, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("x" * 10_000_000))
    said = line("answer", begun, "proposal", "-")
    assert said.status == 1
    assert "200,000 at most" in said.err


def test_replaced_characters_are_counted_out_loud(line: Line, begun: str) -> None:
    said = line("answer", begun, "proposal", "a\x01b\x02c")
    assert "2 characters" in said.err


def test_an_earlier_answer_comes_back_and_the_later_one_stays_in_the_history(
    line: Line, begun: str
) -> None:
    line("answer", begun, "title", "Running groups")
    position = line("history", begun, "--json").data[0]["handle"]  # type: ignore[index,call-overload]
    assert line("restore", begun, str(position)).status == 0
    assert "Walking groups" in line("list").out
    assert "Running groups" in line("history", begun).out
    for nowhere in ("99", "o1:1", "9" * 30, "-1", "first"):
        assert line("restore", begun, nowhere).status in (1, 2), nowhere


def test_every_line_of_an_imported_history_leads_to_the_answer_it_shows(
    line: Line, begun: str, tmp_path: Path
) -> None:
    line("answer", begun, "lead", "Ann")
    line("answer", begun, "lead", "Bob")
    line("save-copy", begun, "--to", tmp_path / "c.eia", "--with-history")
    other = Line(tmp_path / "other.db", line._capsys)
    other("import", tmp_path / "c.eia")
    visits = other("history", begun, "--json").data
    handles = {v["value"]: v["handle"] for v in visits if v["question"] == "lead"}  # type: ignore[index,union-attr,call-overload]
    assert len(set(handles.values())) == 2
    assert other("restore", begun, handles["Ann"]).status == 0
    assert "lead = Ann" in other("show", begun).out


def test_a_purged_answer_is_gone_and_the_history_still_holds(line: Line, begun: str) -> None:
    line("answer", begun, "proposal", "Mrs Canary said so")
    line("answer", begun, "proposal", "A person said so")
    assert line("purge", begun, "proposal", "--reason", "a name").status == 0
    assert b"Canary" not in line.library.read_bytes()
    assert "Canary" not in line("history", begun).out
    assert line("doctor").status == 0


def test_an_export_is_a_word_document_with_the_answers(
    line: Line, begun: str, tmp_path: Path
) -> None:
    line("answer", begun, "proposal", "Walk in the park")
    to = tmp_path / "walks.docx"
    assert line("export", begun, "--to", to).status == 0
    said = [paragraph.text for paragraph in Document(str(to)).paragraphs]
    assert "Walk in the park" in said


def test_the_same_content_exported_twice_has_the_same_bytes(
    line: Line, begun: str, tmp_path: Path
) -> None:
    for name in ("one.docx", "two.docx"):
        line("export", begun, "--to", tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_the_ending_of_a_name_says_the_format(line: Line, begun: str, tmp_path: Path) -> None:
    line("export", begun, "--to", tmp_path / "walks.md")
    assert (tmp_path / "walks.md").read_text("utf-8").startswith("# Walking groups")
    line("export", begun, "--to", tmp_path / "walks.html")
    assert "<h1>Walking groups</h1>" in (tmp_path / "walks.html").read_text("utf-8")


def test_a_copy_goes_out_and_comes_in_elsewhere(line: Line, begun: str, tmp_path: Path) -> None:
    copy, other = tmp_path / "walks.eia", Line(tmp_path / "other.db", line._capsys)
    line("save-copy", begun, "--to", copy, "--with-history")
    assert other.made("import", copy) == begun
    assert other("show", begun).out == line("show", begun).out
    assert len(other("history", begun, "--json").data) == 1  # type: ignore[arg-type]


def test_a_copy_that_is_here_already_is_asked_about(line: Line, begun: str, tmp_path: Path) -> None:
    line("save-copy", begun, "--to", tmp_path / "walks.eia")
    said = line("import", tmp_path / "walks.eia")
    assert said.status == 1
    assert "--as merge" in said.err


def test_a_copy_can_be_kept_beside(line: Line, begun: str, tmp_path: Path) -> None:
    line("save-copy", begun, "--to", tmp_path / "walks.eia")
    assert line.made("import", tmp_path / "walks.eia", "--as", "copy") != begun


def test_two_copies_are_merged_answer_by_answer(line: Line, begun: str, tmp_path: Path) -> None:
    copy, back = tmp_path / "out.eia", tmp_path / "back.eia"
    other = Line(tmp_path / "other.db", line._capsys)
    line("save-copy", begun, "--to", copy, "--with-history")
    other("import", copy)
    other("answer", begun, "proposal", "Theirs")
    line("answer", begun, "purpose", "Ours")
    other("save-copy", begun, "--to", back, "--with-history")
    assert line("import", back, "--as", "merge").status == 0
    shown = line("show", begun).out
    assert "Theirs" in shown
    assert "Ours" in shown
    assert line("doctor").status == 0


def test_an_answer_changed_on_both_sides_is_never_chosen_in_silence(
    line: Line, begun: str, tmp_path: Path
) -> None:
    copy, back = tmp_path / "out.eia", tmp_path / "back.eia"
    other = Line(tmp_path / "other.db", line._capsys)
    line("save-copy", begun, "--to", copy, "--with-history")
    other("import", copy)
    other("answer", begun, "title", "Theirs")
    line("answer", begun, "title", "Ours")
    other("save-copy", begun, "--to", back, "--with-history")
    said = line("import", back, "--as", "merge")
    assert said.status == 1
    assert "title" in said.err
    assert "Ours" in line("show", begun).out
    assert line("import", back, "--as", "merge", "--prefer", "theirs").status == 0
    assert "Theirs" in line("show", begun).out


def test_a_changed_byte_is_noticed(line: Line, begun: str, tmp_path: Path) -> None:
    copy = tmp_path / "walks.eia"
    line("save-copy", begun, "--to", copy)
    changed = bytearray(copy.read_bytes())
    changed[len(changed) // 2] ^= 1
    copy.write_bytes(changed)
    assert line("import", copy, "--as", "copy").status == 1


def test_the_forms_are_listed_and_checked(line: Line, tmp_path: Path) -> None:
    names = [form["name"] for form in line("forms", "list", "--json").data]  # type: ignore[index,union-attr,call-overload]
    assert "commissioning" in names
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "form.toml").write_text('id = "mine"\n', "utf-8")
    said = line("forms", "check", tmp_path / "mine")
    assert said.status == 1
    assert "“title” is missing" in said.err
    assert line("forms", "check", tmp_path).status == 1


def test_the_librarys_own_record_is_answered_like_any_other(line: Line, begun: str) -> None:
    assert line("answer", "library", "organisation.name", "Our Board").status == 0
    assert "Our Board" in line("show", "library").out
    assert "Our Board" not in line("list").out


@pytest.mark.parametrize("command", [("export", "ID", "--to"), ("save-copy", "ID", "--to")])
def test_nothing_is_ever_written_over_a_library(
    line: Line, begun: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    before = line.library.read_bytes()
    (tmp_path / "link.docx").symlink_to(line.library)
    for target in (line.library, tmp_path / "link.docx", tmp_path / "library.db.lock"):
        said = line(*(begun if word == "ID" else word for word in command), target)
        assert said.status == 1, target
    assert line.library.read_bytes() == before


@pytest.mark.parametrize("name", ["", ".", "x.odt", "x.doc"])
def test_a_name_that_cannot_be_meant_is_refused(line: Line, begun: str, name: str) -> None:
    assert line("export", begun, "--to", name).status == 1


def test_data_is_utf_8_whatever_the_terminal_is_set_to(line: Line, tmp_path: Path) -> None:
    made = line.made("new", "--title", "Café 👩")
    command = [sys.executable, "-m", "eia_wizard", "list", "--json", "--library", str(line.library)]
    for encoding in ("ascii", "cp1252", "utf-8"):
        env = os.environ | {"PYTHONIOENCODING": encoding}
        said = subprocess.run(command, capture_output=True, env=env, check=True)
        assert json.loads(said.stdout)[0]["id"] == made
        assert json.loads(said.stdout)[0]["title"] == "Café 👩"


def test_bytes_that_are_no_text_are_replaced_and_counted(line: Line, begun: str) -> None:
    words = ["answer", begun, "proposal", "-", "--library", str(line.library)]
    said = subprocess.run(
        [sys.executable, "-m", "eia_wizard", *words],
        input=b"a\xff\xfeb\n",
        capture_output=True,
        check=True,
    )
    assert said.returncode == 0
    assert "a\ufffd\ufffdb" in line("show", begun).out


def test_a_closed_output_is_no_fault_of_the_program(line: Line, begun: str) -> None:
    words = f"-m eia_wizard show {begun} --library {line.library}"
    for closed in (">&-", "<&-", "> /dev/full"):
        said = subprocess.run(
            ["/bin/sh", "-c", f"{sys.executable} {words} {closed}"],
            capture_output=True,
            check=False,
        )
        assert b"fault of its own" not in said.stderr
        assert b"Traceback" not in said.stderr


def test_a_person_without_a_home_is_asked_for_a_library(
    line: Line, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_words: object, **_more: object) -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr("eia_wizard.places.user_data_path", nobody)
    assert line("show", begun).status == 0
    assert run(["list"]) == 1


def test_on_a_new_computer_the_list_is_empty_and_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("eia_wizard.places.user_data_path", lambda *_a, **_k: tmp_path)
    assert run(["list"]) == 0
    assert "Begin one" in capsys.readouterr().out
    assert run(["list", "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"
    assert list(tmp_path.iterdir()) == []


def test_one_unreadable_form_of_our_own_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("eia_wizard.places.user_data_path", lambda *_a, **_k: tmp_path)
    (tmp_path / "forms" / "ours").mkdir(parents=True)
    (tmp_path / "forms" / "ours" / "form.toml").write_bytes('title = "Café"'.encode("latin-1"))
    assert run(["forms", "list"]) == 0
    caught = capsys.readouterr()
    assert "commissioning" in caught.out
    assert "“ours” has faults" in caught.err


def test_a_form_saved_by_notepad_is_read(line: Line, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "form.toml").write_bytes(b"\xef\xbb\xbfid = 'ours'\n")
    assert "Invalid" not in line("forms", "check", folder).err


def test_a_pipe_in_a_form_folder_does_not_hang(line: Line, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "form.toml").write_text('id = "ours"\n', "utf-8")
    os.mkfifo(folder / "pipe.toml")
    assert line("forms", "check", folder).status == 1


def test_sources_for_a_group_say_what_they_cannot_tell_and_what_to_use_instead(line: Line) -> None:
    said = line("sources", "--stage", "review", "--group", "carers")
    assert said.status == 0
    assert "What it cannot tell:" in said.out
    assert "Where nothing is there:" in said.out
    assert said.err == ""
    assert not line.library.exists()


def test_sources_as_data_name_those_that_cannot_see_the_group(line: Line) -> None:
    data = line("sources", "--group", "gender-reassignment", "--json").data
    assert "hospital-statistics" in data["cannot_see"]  # type: ignore[index,call-overload,operator]


def test_move_says_what_changes_and_moves_only_when_told_to(line: Line, begun: str) -> None:
    assert line("answer", begun, "route", "competitive").status == 0
    looked = line("move", begun, "--to", "ehia", "--dry-run")
    assert looked.status == 0
    assert "By which route?\n    Provider Selection Regime: competitive process" in looked.out
    unasked = line("move", begun, "--to", "ehia")
    assert unasked.status == 1
    assert "Nothing was moved" in unasked.err
    assert line("show", begun, "--json").data["form"]["id"] == "commissioning"  # type: ignore[index,call-overload]
    assert line("move", begun, "--to", "ehia", "--yes").status == 0
    assert line("show", begun, "--json").data["form"]["id"] == "ehia"  # type: ignore[index,call-overload]


def test_move_back_undoes_a_move(line: Line, begun: str) -> None:
    assert line("answer", begun, "route", "competitive").status == 0
    assert line("move", begun, "--to", "equity-check", "--yes").status == 0
    data = line("move", begun, "--back", "--yes", "--json").data
    assert (data["moved"], data["returned"], data["aside"]) == (True, 1, [])  # type: ignore[index,call-overload]
    answers = line("show", begun, "--json").data["answers"]  # type: ignore[index,call-overload]
    assert "competitive" in [each["value"] for each in answers]

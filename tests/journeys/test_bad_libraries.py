"""Whatever is wrong with a library, every command says so in a sentence and leaves it as it was."""

import json
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.editing import begin
from eia_wizard.store.opening import open_library

COMMANDS = [
    ("list",),
    ("show", "ID"),
    ("history", "ID"),
    ("answer", "ID", "title", "Changed"),
    ("add-item", "ID", "evidence"),
    ("new", "--title", "Another"),
    ("purge", "ID", "title", "--reason", "x"),
    ("export", "ID", "--to", "OUT.docx"),
    ("save-copy", "ID", "--to", "OUT.eia"),
    ("example", "add", "musculoskeletal"),
    ("doctor",),
]


def newer(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">I", 999))


def somebody_elses(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table songs (name text)")


def a_text(path: Path) -> None:
    path.write_text("Dear diary, " * 100, "utf-8")


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def only_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def one_word_changed(path: Path) -> None:
    was = path.read_bytes()
    assert b"Walking groups" in was
    path.write_bytes(was.replace(b"Walking groups", b"Talking groups"))


def zeroes_in_the_middle(path: Path) -> None:
    was = bytearray(path.read_bytes())
    was[8192:16384] = bytes(8192)
    path.write_bytes(was)


WRONGS: list[Callable[[Path], None]] = [
    newer,
    somebody_elses,
    a_text,
    nothing,
    cut_short,
    only_a_header,
    one_word_changed,
    zeroes_in_the_middle,
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """The bytes of a sound library, and the id of its assessment."""
    place = tmp_path_factory.mktemp("sound")
    room = room_in(place)
    path = place / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as library:
        made = begin(library, room, "Walking groups")
    return path.read_bytes(), made


@pytest.mark.parametrize("wrong", WRONGS, ids=lambda wrong: wrong.__name__)
def test_every_command_refuses_in_a_sentence(
    tmp_path: Path,
    sound: tuple[bytes, str],
    wrong: Callable[[Path], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    from eia_wizard.cli.run import run

    path, (content, made) = tmp_path / "library.db", sound
    path.write_bytes(content)
    wrong(path)
    before = path.read_bytes()
    for words in COMMANDS:
        typed = [made if word == "ID" else word for word in words]
        typed = [str(tmp_path / word) if word.startswith("OUT") else word for word in typed]
        status = run([*typed, "--library", str(path)])
        said = capsys.readouterr().err
        is_cheap_list = words == ("list",) and wrong in (one_word_changed, zeroes_in_the_middle)
        assert is_cheap_list or status == 1, words
        assert is_cheap_list or said.strip(), words
        assert "fault of its own" not in said, (words, said)
        assert path.read_bytes() == before, words
        strangers = {p.name for p in tmp_path.iterdir()} - {"library.db", "library.db.lock"}
        assert not strangers, (words, strangers)


def test_a_second_writer_is_refused_and_a_reader_is_not(
    tmp_path: Path, sound: tuple[bytes, str]
) -> None:
    path, (content, made) = tmp_path / "library.db", sound
    path.write_bytes(content)
    room = room_in(tmp_path)

    def type_in(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "eia_wizard", *words, "--library", str(path)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    with open_library(path, clock=room.clock, who="Ann", program="test"):
        refused = type_in("answer", made, "title", "Changed")
        listed = type_in("list", "--json")
        shown = type_in("show", made)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert refused.stderr.strip()
    assert json.loads(listed.stdout)[0]["title"] == "Walking groups"
    assert shown.returncode == 0
    assert type_in("answer", made, "title", "Changed").returncode == 0

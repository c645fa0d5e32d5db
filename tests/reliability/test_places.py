import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store import sqlite
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library, read_library
from eia_wizard.store.refusals import LibraryInUse, ReadOnlyLibrary
from eia_wizard.store.shelf import entries
from reliability.volumes import memory_disk, remount


def opened(path: Path) -> Library:
    return open_library(
        path, clock=lambda: datetime.now(UTC), who="rig", program="rig", create=True
    )


def filled(path: Path) -> None:
    with opened(path) as library:
        library.begin("A1", library.keep_form("f", "1", "F", {"form.toml": "x"}))
        library.write("A1", {AnswerKey("title"): "x"})


def files(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_where_nothing_can_be_written_the_library_is_read(tmp_path: Path) -> None:
    with memory_disk(tmp_path, 2000) as at:
        path = at / "library.eialib"
        filled(path)
        before = files(at)
        remount(at, "ro")
        with pytest.raises(ReadOnlyLibrary, match="Copy it to a folder of your own"):
            opened(path)
        with read_library(path) as reader:
            assert reader.answers("A1") == {AnswerKey("title"): "x"}
        assert [each.id for each in entries(path)] == ["A1"]
        assert files(at) == before


def test_a_library_cannot_be_made_where_nothing_can_be_written(tmp_path: Path) -> None:
    with memory_disk(tmp_path, 2000) as at:
        remount(at, "ro")
        with pytest.raises(ReadOnlyLibrary, match="No library can be made"):
            opened(at / "library.eialib")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_WAIT", 0.05)
    monkeypatch.setitem(sqlite._SETTINGS, "busy_timeout", "50")


@pytest.mark.usefixtures("impatient")
def test_a_library_that_another_program_locks_says_so_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.eialib"
    filled(path)
    with opened(path) as library:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(LibraryInUse, match="Try again in a moment"):
                library.write("A1", {AnswerKey("title"): "y"})
            with pytest.raises(LibraryInUse):
                read_library(path)
            other.execute("ROLLBACK")
        library.write("A1", {AnswerKey("title"): "y"})
        assert library.verify() == []


@pytest.mark.usefixtures("impatient")
def test_opening_a_locked_library_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.eialib"
    filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryInUse):
            opened(path)
    opened(path).close()


@pytest.mark.usefixtures("impatient")
def test_a_save_that_a_reader_holds_up_is_said_and_can_be_made_again(tmp_path: Path) -> None:
    path = tmp_path / "library.eialib"
    filled(path)
    with opened(path) as library:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM answer").fetchone()
            with pytest.raises(LibraryInUse):
                library.write("A1", {AnswerKey("title"): "y"})
            assert library.answers("A1") == {AnswerKey("title"): "x"}
        library.write("A1", {AnswerKey("title"): "y"})
        assert library.answers("A1") == {AnswerKey("title"): "y"}


@pytest.mark.parametrize("name", ["n" * 300, "/".join("d" * 200 for _each in range(6))])
def test_a_name_that_cannot_be_is_a_sentence(tmp_path: Path, name: str) -> None:
    for attempt in (opened, read_library, entries):
        with pytest.raises(EiaError):
            attempt(tmp_path / name)

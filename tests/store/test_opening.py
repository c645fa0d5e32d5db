import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import backups
from eia_wizard.store.opening import read_library
from eia_wizard.store.refusals import (
    CutOff,
    DamagedLibrary,
    LibraryGone,
    LibraryInUse,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
)
from eia_wizard.store.shelf import entries
from store.store_builders import TITLE, SteadyClock, made, opened


def around(path: Path) -> dict[str, bytes]:
    """Every file beside the library with its bytes."""
    return {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}


def newer(path: Path) -> None:
    with made(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE library SET value = '9.9' WHERE name = 'program'")
        connection.execute("PRAGMA user_version = 99")
        connection.commit()


def someone_elses(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")
        connection.commit()


def cut_short(path: Path) -> None:
    with made(path):
        pass
    path.write_bytes(path.read_bytes()[:-4096])


UNFIT = {
    "newer": (newer, NewerLibrary, "newer EIA Wizard .9.9."),
    "someone else's": (someone_elses, NotALibrary, "not a library"),
    "text": (lambda path: path.write_text("hello " * 100), NotALibrary, "not a library"),
    "empty": (lambda path: path.touch(), DamagedLibrary, "empty"),
    "short header": (lambda path: path.write_bytes(b"SQLite for"), DamagedLibrary, "cut short"),
    "cut short": (cut_short, DamagedLibrary, "cut short"),
    "a folder": (lambda path: path.mkdir(), EiaError, "is a folder"),
    "missing": (lambda path: None, NoLibrary, "no library"),
}


@pytest.mark.parametrize("which", UNFIT)
def test_what_is_unfit_is_refused_and_not_touched(path: Path, which: str) -> None:
    make, refusal, sentence = UNFIT[which]
    make(path)
    for left in path.parent.glob("*.lock"):
        left.unlink()
    before = around(path)
    for attempt in (opened, read_library, entries):
        with pytest.raises(refusal, match=sentence):
            attempt(path)
    assert around(path) == before


def test_a_library_is_made_only_when_asked_for(path: Path) -> None:
    with pytest.raises(NoLibrary):
        opened(path)
    with opened(path, create=True) as library:
        first = library.id
    with opened(path, create=True) as library:
        assert library.id == first


def test_a_missing_library_whose_backups_are_there_is_not_made_anew(path: Path) -> None:
    with made(path) as library:
        library.back_up()
    path.unlink()
    with pytest.raises(EiaError, match="backups of one"):
        opened(path, create=True)
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_what_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "library.eialib"
    with made(path) as library:
        library.back_up()
    for each in [tmp_path / "deep", *tmp_path.glob("deep/**/*")]:
        wanted = 0o700 if each.is_dir() else 0o600
        assert stat.S_IMODE(each.stat().st_mode) == wanted, each


def test_making_a_library_leaves_nothing_half_made_beside_it(path: Path) -> None:
    with made(path):
        pass
    assert not list(path.parent.glob(".*"))


def test_a_second_writer_is_refused_and_told_who_the_first_is(path: Path) -> None:
    import os

    with made(path), pytest.raises(LibraryInUse, match=f"process {os.getpid()} on"):
        opened(path)
    opened(path).close()


def test_what_is_read_at_one_moment_is_of_one_state(path: Path) -> None:
    """Nobody can change the library between two readings, and anybody can after them."""
    made(path).close()
    with read_library(path) as reader, closing(sqlite3.connect(path, timeout=0)) as other:
        with reader.at_one_moment():
            assert reader.facts("A1") == reader.facts("A1")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.rollback()
        assert reader.facts("A1")


def test_readers_read_beside_an_open_writer(path: Path) -> None:
    with made(path) as library, read_library(path) as reader:
        library.write("A1", {TITLE: "x"})
        assert reader.answers("A1") == {TITLE: "x"}
        assert [each.id for each in entries(path)] == ["A1"]


@pytest.fixture
def crashed(path: Path) -> Path:
    """A library whose program died in the middle of a write, some of it in the file already."""
    with made(path) as library:
        library.write("A1", {TITLE: "whole"})
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DROP TRIGGER form_stays")
        for number in range(300):
            connection.execute(
                "INSERT INTO answer VALUES ('A1', ?, '', ?, 's', 'd')", (str(number), "x" * 900)
            )
        copy = path.with_name("crashed.eialib")
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-journal", f"{copy}-journal")
        connection.execute("ROLLBACK")
    assert copy.read_bytes() != path.read_bytes()
    return copy


def test_a_write_that_was_cut_off_is_rolled_back_before_anything_is_judged(crashed: Path) -> None:
    with opened(crashed) as library:
        assert library.answers("A1") == {TITLE: "whole"}


def test_a_reader_rolls_it_back_too_where_nobody_writes(crashed: Path) -> None:
    with read_library(crashed) as reader:
        assert reader.answers("A1") == {TITLE: "whole"}


def test_the_list_asks_for_the_library_to_be_opened_first(crashed: Path) -> None:
    with pytest.raises(CutOff, match="Open it once for editing"):
        entries(crashed)
    opened(crashed).close()
    assert [each.id for each in entries(crashed)] == ["A1"]


def test_a_replaced_file_is_not_written_to(path: Path) -> None:
    with made(path) as library:
        other = path.with_name("other")
        shutil.copyfile(path, other)
        other.replace(path)
        with pytest.raises(LibraryGone):
            library.write("A1", {TITLE: "x"})


def test_a_damaged_library_can_still_be_read_where_that_is_wanted(path: Path) -> None:
    with made(path) as library:
        library.write("A1", {TITLE: "x"})
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE assessment SET title = 'other'")
        connection.commit()
    with pytest.raises(DamagedLibrary):
        read_library(path)
    with read_library(path, even_damaged=True) as reader:
        assert reader.answers("A1") == {TITLE: "x"}


def test_the_program_that_wrote_last_is_remembered(path: Path) -> None:
    with made(path):
        pass
    with opened(path, program="0.2.0") as library:
        assert library.verify() == []
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT value FROM library WHERE name = 'program'").fetchone()
    assert found == ("0.2.0",)


def test_moments_are_given_by_the_clock(path: Path) -> None:
    with made(path) as library:
        assert library.facts("A1").began_at.date() == SteadyClock().now.date()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"x" * 5000)])
def test_whatever_became_of_the_file_the_newest_sound_backup_is_offered(
    path: Path, spoil: Callable[[Path], object]
) -> None:
    with made(path) as library:
        backup = library.back_up()
    spoil(path)
    for attempt in (opened, read_library):
        with pytest.raises(DamagedLibrary, match="bring it back") as told:
            attempt(path)
        assert told.value.backup == backup


@pytest.fixture
def linked(path: Path) -> Path:
    link = path.parent / "elsewhere" / "link.eialib"
    link.parent.mkdir()
    link.symlink_to(path)
    return link


def test_a_link_and_its_library_have_one_lock_and_one_folder_of_backups(
    path: Path, linked: Path
) -> None:
    with made(path) as library:
        with pytest.raises(LibraryInUse):
            opened(linked)
        backup = library.back_up()
    assert [each.path for each in backups(linked)] == [backup]
    assert [each.id for each in entries(linked)] == ["A1"]
    with opened(linked) as library, read_library(linked) as reader:
        assert library.path == reader.path == path
    assert [each.name for each in linked.parent.iterdir()] == [linked.name]


@pytest.mark.parametrize("place", ["library.eialib", "drive/library.eialib"])
def test_a_link_that_leads_nowhere_is_refused_and_stays(tmp_path: Path, place: str) -> None:
    link = tmp_path / place.split("/")[0]
    link.symlink_to(tmp_path / "not-connected" / link.name)
    for create in (True, False):
        with pytest.raises(NoLibrary, match="connect the drive"):
            opened(tmp_path / place, create=create)
    for attempt in (read_library, entries, backups):
        with pytest.raises(NoLibrary):
            attempt(tmp_path / place)
    assert [each.name for each in tmp_path.iterdir()] == [link.name]

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import backups, faults_in
from eia_wizard.store.database import Connection
from eia_wizard.store.header import check_header
from eia_wizard.store.library import Library
from eia_wizard.store.migrations import Migration
from eia_wizard.store.opening import open_library
from eia_wizard.store.refusals import NewerLibrary
from store.store_builders import TITLE, SteadyClock, made

SECOND = Migration(
    2, ("CREATE TABLE tag (name TEXT)", "INSERT INTO tag VALUES ('x')", "SELECT 1", "SELECT 2")
)
THIRD = Migration(3, ("ALTER TABLE tag ADD COLUMN colour TEXT",))
FAILING = Migration(2, (*SECOND.steps[:3], "INSERT INTO nowhere VALUES (1)"))


@pytest.fixture
def old(path: Path) -> Path:
    with made(path) as library:
        library.write("A1", {TITLE: "x"})
        library.close_visits("A1")
    return path


def upgraded(path: Path, *migrations: Migration) -> Library:
    return open_library(path, clock=SteadyClock(), who="Ann", program="0.3", migrations=migrations)


def test_an_older_library_is_brought_up_to_date_with_nothing_lost(old: Path) -> None:
    with upgraded(old, SECOND, THIRD) as library:
        assert library.answers("A1") == {TITLE: "x"}
        assert library.verify() == []
    assert check_header(old, 3) == 3


def test_a_verified_backup_comes_first_and_keeps_the_old_version(old: Path) -> None:
    upgraded(old, SECOND, THIRD).close()
    (backup,) = backups(old)
    assert backup.before_version == 3
    assert check_header(backup.path) == 1
    assert faults_in(backup.path) == []


def test_an_earlier_program_refuses_what_a_later_one_wrote(old: Path) -> None:
    upgraded(old, SECOND).close()
    before = old.read_bytes()
    with pytest.raises(NewerLibrary, match=r"0\.3"):
        open_library(old, clock=SteadyClock(), who="Ann", program="0.1")
    assert old.read_bytes() == before


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    before = content(old)
    with pytest.raises(EiaError):
        upgraded(old, FAILING)
    assert content(old) == before
    assert check_header(old) == 1
    open_library(old, clock=SteadyClock(), who="Ann", program="0.1").close()


def test_steps_that_break_the_history_are_undone(old: Path) -> None:
    def spoil(connection: Connection) -> None:
        connection.execute("UPDATE assessment SET title = 'other'")

    with pytest.raises(EiaError, match="could not be brought up to date"):
        upgraded(old, Migration(2, (spoil,)))
    assert faults_in(old) == []


def test_without_a_verified_backup_nothing_is_changed(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object, **_named: object) -> Path:
        raise EiaError("The disk is full.")

    before = old.read_bytes()
    monkeypatch.setattr("eia_wizard.store.migrations.make_backup", fails)
    with pytest.raises(EiaError, match="full"):
        upgraded(old, SECOND)
    assert old.read_bytes() == before


def test_a_table_can_be_rebuilt_though_others_point_at_it(old: Path) -> None:
    steps = (
        "DROP TRIGGER form_stays",
        "DROP TRIGGER form_is_never_changed",
        "CREATE TABLE form_new (digest TEXT PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL,"
        " title TEXT NOT NULL, content TEXT NOT NULL)",
        "INSERT INTO form_new SELECT * FROM form",
        "DROP TABLE form",
        "ALTER TABLE form_new RENAME TO form",
    )
    with upgraded(old, Migration(2, steps)) as library:
        assert library.verify() == []
        assert len(library.forms()) == 1


def test_killed_in_the_middle_the_library_is_as_it_was(old: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "sys.path.insert(0, sys.argv[2])\n"
        "from store.store_builders import SteadyClock\n"
        "from eia_wizard.store.migrations import Migration\n"
        "from eia_wizard.store.opening import open_library\n"
        "steps = ('PRAGMA cache_size = 1', 'CREATE TABLE tag AS SELECT zeroblob(900000) AS x',\n"
        "         lambda _connection: os.kill(os.getpid(), signal.SIGKILL))\n"
        "open_library(Path(sys.argv[1]), clock=SteadyClock(), who='Ann', program='0.3',\n"
        "             migrations=[Migration(2, steps)])\n"
    )
    before = content(old)
    tests = str(Path(__file__).parents[1])
    child = subprocess.run(
        [sys.executable, "-c", program, str(old), tests], check=False, env=os.environ
    )
    assert child.returncode == -signal.SIGKILL
    with open_library(old, clock=SteadyClock(), who="Ann", program="0.1.0") as library:
        assert library.verify() == []
    assert content(old) == before


def content(path: Path) -> list[str]:
    """All that the library says, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())

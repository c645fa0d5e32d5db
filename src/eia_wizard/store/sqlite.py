"""What is SQLite's own: how it is opened, its settings, triggers, checks and copying."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.header import APPLICATION_ID
from eia_wizard.store.refusals import said_plainly

_SETTINGS = {
    "journal_mode": "TRUNCATE",
    "synchronous": "FULL",
    "foreign_keys": "ON",
    "busy_timeout": "5000",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
}
_SAFE = {"journal_mode": "truncate", "synchronous": 2, "foreign_keys": 1}
_WAIT = 5.0

_CHANGED = "SELECT RAISE(ABORT, 'what is written here stays as it is')"
TRIGGERS = (
    "CREATE TRIGGER visit_stays BEFORE DELETE ON visit"
    f" WHEN OLD.position IS NOT NULL BEGIN {_CHANGED}; END",
    "CREATE TRIGGER visit_is_only_purged BEFORE UPDATE ON visit"
    " WHEN OLD.position IS NOT NULL AND NOT (NEW.value IS NULL AND NEW.salt IS NULL"
    " AND NEW.id = OLD.id AND NEW.assessment = OLD.assessment AND NEW.origin = OLD.origin"
    " AND NEW.position IS OLD.position AND NEW.question = OLD.question AND NEW.item = OLD.item"
    " AND NEW.digest = OLD.digest AND NEW.began_at = OLD.began_at"
    " AND NEW.ended_at = OLD.ended_at AND NEW.who = OLD.who AND NEW.hash = OLD.hash)"
    f" BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN {_CHANGED}; END",
    "CREATE TRIGGER record_is_only_purged BEFORE UPDATE ON record"
    " WHEN NOT (NEW.content IS NULL AND NEW.salt IS NULL"
    " AND NEW.id = OLD.id AND NEW.assessment = OLD.assessment AND NEW.origin = OLD.origin"
    " AND NEW.position = OLD.position AND NEW.kind = OLD.kind AND NEW.digest = OLD.digest"
    " AND NEW.at = OLD.at AND NEW.who = OLD.who AND NEW.hash = OLD.hash)"
    f" BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER sealed_stays BEFORE DELETE ON sealed_answer BEGIN {_CHANGED}; END",
    "CREATE TRIGGER sealed_is_only_purged BEFORE UPDATE ON sealed_answer"
    " WHEN NOT (NEW.value IS NULL AND NEW.salt IS NULL AND NEW.record = OLD.record"
    " AND NEW.question = OLD.question AND NEW.item = OLD.item AND NEW.digest = OLD.digest)"
    f" BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER form_stays BEFORE DELETE ON form BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER form_is_never_changed BEFORE UPDATE ON form BEGIN {_CHANGED}; END",
    f"CREATE TRIGGER assessment_stays BEFORE DELETE ON assessment BEGIN {_CHANGED}; END",
)


def to_write(path: Path) -> Database:
    """A library for its one writer: safe settings, explicit transactions."""
    return Database(lambda: _connect(path, "rw"), "BEGIN IMMEDIATE")


def to_read(path: Path) -> Database:
    """A library that cannot be written to, whatever is asked of it."""
    return Database(lambda: _connect(path, "ro"), "BEGIN")


def refuse_unsafe_settings(connection: Connection) -> None:
    """Read back what SQLite made of the settings that keep answers safe.

    Raises:
        EiaError: if one of them did not take.
    """
    for name, wanted in _SAFE.items():
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != wanted:
            raise EiaError(
                _(
                    "This place cannot keep the library safely ({name} is {found}). "
                    "Move the library to a folder on this computer’s own disk."
                ).format(name=name, found=found)
            )


def finish_what_was_cut_off(path: Path) -> None:
    """Let SQLite roll back a write that was cut off; needs a place that can be written."""
    with said_plainly(path), closing(_connect(path, "rw")) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def mark(connection: Connection, version: int) -> None:
    """Put our mark and the version of the schema at the start of the file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def unsound(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file, in its own words; empty when nothing is."""
    report = connection.execute("PRAGMA integrity_check(20)").fetchall()
    orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    found = [str(line) for (line,) in report if line != "ok"]
    return found + [f"a row of {row[0]} belongs to nothing in {row[2]}" for row in orphans[:20]]


def schema_digest(connection: Connection) -> str:
    """A digest of every table, index and trigger as the file declares them."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    )
    return sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()


def rewrite(database: Database) -> None:
    """Write the whole file anew, so that nothing erased lingers in its unused parts."""
    database.connection.execute("VACUUM")


@contextmanager
def without_foreign_keys(database: Database) -> Iterator[None]:
    """While tables are rebuilt, rows may belong to nothing; it is checked before COMMIT."""
    database.connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        database.connection.execute("PRAGMA foreign_keys = ON")


def copy_in_steps(
    database: Database, target: Path, between: Callable[[], None], pages: int = 64
) -> None:
    """Copy the library as it is to a new file; ``between`` is called after each few pages."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        database.connection.backup(
            copy, pages=pages, progress=lambda *_counts: between(), sleep=0.001
        )


def _connect(path: Path, mode: str) -> Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    try:
        for name, value in _SETTINGS.items():
            if mode != "ro" or name != "journal_mode":
                connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection

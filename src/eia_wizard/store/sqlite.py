"""What is SQLite's own: how it is opened, its settings, triggers, checks and copying."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection as Connection
from sqlalchemy import Engine as Engine
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.header import APPLICATION_ID
from eia_wizard.store.refusals import database_refusal, said_plainly

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


def writing_engine(path: Path) -> Engine:
    """The engine of the one writer: one connection, safe settings, explicit transactions."""
    return _engine(lambda: _connect(path, "rw"), "BEGIN IMMEDIATE")


def reading_engine(path: Path) -> Engine:
    """An engine that cannot write, whatever is asked of it."""
    return _engine(lambda: _connect(path, "ro"), "BEGIN")


def refuse_unsafe_settings(connection: Connection) -> None:
    """Read back what SQLite made of the settings that keep answers safe.

    Raises:
        EiaError: if one of them did not take.
    """
    for name, wanted in _SAFE.items():
        found = connection.exec_driver_sql(f"PRAGMA {name}").scalar()
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
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def unsound(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file, in its own words; empty when nothing is."""
    report = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    found = [str(line) for line in report if line != "ok"]
    return found + [f"a row of {row[0]} belongs to nothing in {row[2]}" for row in orphans[:20]]


def schema_digest(connection: Connection) -> str:
    """A digest of every table, index and trigger as the file declares them."""
    rows = connection.exec_driver_sql(
        "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    ).all()
    return sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()


def rewrite(engine: Engine) -> None:
    """Write the whole file anew, so that nothing erased lingers in its unused parts."""
    with _raw(engine) as connection:
        connection.execute("VACUUM")


@contextmanager
def without_foreign_keys(engine: Engine) -> Iterator[None]:
    """While tables are rebuilt, rows may belong to nothing; it is checked before COMMIT."""
    with _raw(engine) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        with _raw(engine) as connection:
            connection.execute("PRAGMA foreign_keys = ON")


def copy_in_steps(
    engine: Engine, target: Path, between: Callable[[], None], pages: int = 64
) -> None:
    """Copy the library as it is to a new file; ``between`` is called after each few pages."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy, _raw(engine) as source:
        source.backup(copy, pages=pages, progress=lambda *_counts: between(), sleep=0.001)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Whatever the engine or the system refuses inside becomes a sentence."""
    with said_plainly(path):
        try:
            yield
        except DBAPIError as error:
            raise database_refusal(error.orig, path) from error


def _engine(connect: Callable[[], sqlite3.Connection], begin: str) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def _raw(engine: Engine) -> Iterator[sqlite3.Connection]:
    with closing(engine.raw_connection()) as pooled:
        connection = pooled.driver_connection
        if not isinstance(connection, sqlite3.Connection):
            raise TypeError("this engine is not SQLite's")
        yield connection


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)
    try:
        for name, value in _SETTINGS.items():
            if mode != "ro" or name != "journal_mode":
                connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection

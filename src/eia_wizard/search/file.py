"""The file beside a library that search lies in: for its owner alone, and never missed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.owner_only import new_owner_only_file, owner_only_file

SHAPE = 4
"""Changes when the tables, or what is put into them, change; another shape is thrown away."""

_SETTINGS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA mmap_size = 0",
)
_TABLES = (
    "CREATE TABLE gist (id INTEGER PRIMARY KEY, assessment TEXT NOT NULL UNIQUE,"
    " changed TEXT NOT NULL, erased TEXT NOT NULL, kept TEXT NOT NULL)",
    "CREATE TABLE passage (gist INTEGER NOT NULL, place INTEGER NOT NULL, question TEXT NOT NULL,"
    " item TEXT NOT NULL, said_at TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (gist, place))"
    " WITHOUT ROWID",
    "CREATE TABLE kept (gist INTEGER NOT NULL, place INTEGER NOT NULL, sort TEXT NOT NULL,"
    " item TEXT NOT NULL, same TEXT NOT NULL, words TEXT NOT NULL, about TEXT NOT NULL,"
    " day TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (gist, place)) WITHOUT ROWID",
)
_WHOLE = "CREATE VIRTUAL TABLE whole USING fts5(title, body, prefix='2 3', tokenize='unicode61')"
_PLAIN_WHOLE = "CREATE TABLE whole (title TEXT NOT NULL, body TEXT NOT NULL)"
_WAIT_S = 2.0


class NotSearchable(EiaError):
    """Answers cannot be searched for the moment; nothing else suffers."""


def search_file(library: Path) -> Path:
    """Where the search of a library lies."""
    return library.with_name(f"{library.stem}-search.db")


def throw_away(path: Path) -> None:
    """Remove the file, and all that it says, at once; it is made again from the library."""
    for each in (path, path.with_name(f"{path.name}-journal")):
        try:
            each.unlink(missing_ok=True)
        except OSError:  # another program has it open; Windows then keeps the name, not the bytes
            with suppress(OSError):
                each.write_bytes(b"")


@cache
def has_full_text() -> bool:
    """Whether this build of SQLite has its full-text tables."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(_WHOLE)
        except sqlite3.OperationalError:
            return False
    return True


@contextmanager
def opened(path: Path, *, full_text: bool) -> Iterator[sqlite3.Connection]:
    """The file, open; what is done to it is kept at the end. A damaged one is thrown away.

    Raises:
        NotSearchable: if it was damaged, or cannot be read or written just now.
    """
    try:
        with closing(_connect(path, full_text)) as connection, connection:
            yield connection
    except sqlite3.OperationalError as error:
        raise _not_now() from error
    except (sqlite3.DatabaseError, LookupError, TypeError, ValueError) as error:
        throw_away(path)
        raise _not_now() from error
    except OSError as error:
        raise _not_now() from error


def _connect(path: Path, full_text: bool) -> sqlite3.Connection:
    shape = SHAPE * 2 + full_text
    connection = _plainly(path)
    if _shape(connection) not in (0, shape):
        connection.close()
        throw_away(path)
        connection = _plainly(path)
    if _shape(connection) == 0:
        _make(connection, shape, _WHOLE if full_text else _PLAIN_WHOLE)
    return connection


def _plainly(path: Path) -> sqlite3.Connection:
    owner_only_file(path) if path.exists() else new_owner_only_file(path)
    connection = sqlite3.connect(path, timeout=_WAIT_S)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def _shape(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _make(connection: sqlite3.Connection, shape: int, whole: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        if _shape(connection) == 0:
            for table in (*_TABLES, whole):
                connection.execute(table)
            connection.execute(f"PRAGMA user_version = {shape}")


def _not_now() -> NotSearchable:
    return NotSearchable(
        _("Answers cannot be searched for the moment; titles can. Nothing is lost by that.")
    )

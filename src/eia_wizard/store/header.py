"""The first bytes of a library, read before SQLite touches the file: is it ours to open?"""

import sqlite3
from contextlib import closing
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_start
from eia_wizard.store.refusals import (
    DamagedLibrary,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    said_plainly,
)

APPLICATION_ID = 0x45494157
"""Four letters, EIAW, that SQLite keeps for us at the start of every library."""

SCHEMA_VERSION = 1
"""The newest shape of library that this program knows."""

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


def check_header(path: Path, newest: int = SCHEMA_VERSION) -> int:
    """The version of the library at this path, by reading 100 bytes and nothing else.

    Raises:
        EiaError: if it is missing, not a library, cut short, or made by a newer program.
    """
    with said_plainly(path):
        return _checked(path, newest)


def is_library(path: Path) -> bool:
    """Whether a file is a library, or any other database of SQLite."""
    try:
        return path.is_file() and read_start(path, _LENGTH).startswith(_MAGIC)
    except (OSError, EiaError):
        return False


def journal_of(path: Path) -> Path:
    """Where SQLite keeps the journal of this file."""
    return path.with_name(f"{path.name}-journal")


def has_journal(path: Path) -> bool:
    """Whether SQLite left a journal with something in it: a write that was cut off, or goes on."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def _checked(path: Path, newest: int) -> int:
    if not path.exists():
        raise NoLibrary(
            _("There is no library at “{path}”. Check that the folder is where it was.").format(
                path=path
            )
        )
    start = read_start(path, _LENGTH)
    _refuse_other(path, start)
    version = int.from_bytes(start[60:64], "big", signed=True)
    if version > newest:
        raise _newer(path)
    if version < 1 or _is_cut_short(path, start):
        raise DamagedLibrary(_cut_short(path))
    return version


def _refuse_other(path: Path, start: bytes) -> None:
    if not start:
        raise DamagedLibrary(
            _("The library at “{path}” is empty: its content is lost.").format(path=path)
        )
    if _MAGIC.startswith(start[:16]) and len(start) < _LENGTH:
        raise DamagedLibrary(_cut_short(path))
    if not start.startswith(_MAGIC) or int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotALibrary(
            _(
                "“{path}” is not a library of EIA Wizard, and has been left as it is. "
                "Choose another file."
            ).format(path=path)
        )


def _is_cut_short(path: Path, start: bytes) -> bool:
    page = int.from_bytes(start[16:18], "big")
    pages = int.from_bytes(start[28:32], "big")
    size = 65_536 if page == 1 else page
    return not has_journal(path) and path.stat().st_size < size * pages


def _cut_short(path: Path) -> str:
    return _("The library at “{path}” has been cut short: its end is missing.").format(path=path)


def _newer(path: Path) -> NewerLibrary:
    return NewerLibrary(
        _(
            "“{path}” was last used by a newer EIA Wizard ({program}). It has been left as it is. "
            "Install that version or a later one, and open it again."
        ).format(path=path, program=_program(path))
    )


def _program(path: Path) -> str:
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute("SELECT value FROM library WHERE name = 'program'")
            return str(found.fetchone()[0])
    except (sqlite3.Error, TypeError, ValueError):
        return _("version unknown")

"""How a library is opened or made: every doubt comes before the first byte is written."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import remove_leftovers
from eia_wizard.store.backup import faults_in, newest_verified
from eia_wizard.store.database import Database
from eia_wizard.store.facts import PROGRAM, fact, set_fact
from eia_wizard.store.header import check_header, has_journal
from eia_wizard.store.library import Library
from eia_wizard.store.likeness import forget_likeness
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.looking_over import damaged_as_found, offer
from eia_wizard.store.making import make_library, prepare_place
from eia_wizard.store.migrations import MIGRATIONS, Migration, migrate, newest_version
from eia_wizard.store.moments import Clock
from eia_wizard.store.place import real_place
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.refusals import (
    DamagedLibrary,
    LibraryInUse,
    NoLibrary,
    NotALibrary,
    ReadOnlyLibrary,
    said_plainly,
)
from eia_wizard.store.sqlite import (
    finish_what_was_cut_off,
    refuse_unsafe_settings,
    to_read,
    to_write,
)
from eia_wizard.store.verify import shape_faults
from eia_wizard.store.visits import close_visits, with_open_visits


@dataclass(frozen=True, slots=True)
class _Wish:
    path: Path
    clock: Clock
    who: str
    program: str
    migrations: Sequence[Migration]
    look_over: bool


def open_library(
    path: Path,
    *,
    clock: Clock,
    who: str,
    program: str,
    create: bool = False,
    migrations: Sequence[Migration] = MIGRATIONS,
    look_over: bool = True,
) -> Library:
    """The library at this path, open for writing; a new one only where ``create`` says so.

    Every row is held against its hash first, which takes a second for each ten thousand. Whoever
    must be ready sooner says ``look_over=False`` and calls ``Library.look_over`` a little later.

    Raises:
        EiaError: a sentence why not: missing, not a library, newer, damaged, open elsewhere,
            read-only; the file is then byte for byte as it was.
    """
    path = real_place(path)
    with said_plainly(path):
        is_new = create and not path.exists()
        if is_new:
            prepare_place(path)
        else:
            _check_or_offer(path, newest_version(migrations))
        return _open_locked(_Wish(path, clock, who, program, migrations, look_over), is_new=is_new)


def read_library(
    path: Path, *, even_damaged: bool = False, migrations: Sequence[Migration] = MIGRATIONS
) -> LibraryReader:
    """The library at this path for reading, beside whoever writes to it.

    A damaged one is opened only where ``even_damaged`` says so, to bring out what can be read.

    Raises:
        EiaError: a sentence why not; nothing is written but the rollback of what was cut off.
    """
    path = real_place(path)
    newest = newest_version(migrations)
    if _check_or_offer(path, newest) < newest:
        raise EiaError(
            _("This library is from an earlier version. Open it once for editing to update it.")
        )
    if has_journal(path):
        _finish_if_nobody_writes(path)
    faults = [] if even_damaged else faults_in(path)
    if faults:
        raise damaged_as_found(path, faults)
    return LibraryReader(to_read(path), path)


def read_beside(path: Path) -> LibraryReader:
    """A library that is open for writing in this program, so that it need not be proved again.

    Raises:
        EiaError: if there is none, or it is newer.
    """
    path = real_place(path)
    check_header(path)
    return LibraryReader(to_read(path), path)


def _check_or_offer(path: Path, newest: int) -> int:
    """Check the header; where that fails and there is a sound backup, say so too."""
    try:
        return check_header(path, newest)
    except (DamagedLibrary, NotALibrary, NoLibrary) as told:
        backup = newest_verified(path)
        if backup is None:
            raise
        raise DamagedLibrary(f"{told} {offer(backup)}", [str(told)], backup) from told


def _finish_if_nobody_writes(path: Path) -> None:
    lock = WriterLock(path)
    with suppress(LibraryInUse, ReadOnlyLibrary):
        lock.acquire()
        try:
            finish_what_was_cut_off(path)
        finally:
            lock.release()


def _open_locked(wish: _Wish, *, is_new: bool) -> Library:
    lock = WriterLock(wish.path)
    lock.acquire()
    forget_likeness(wish.path)
    try:
        return _open(wish, lock, is_new=is_new)
    except BaseException:
        lock.release()
        raise


def _open(wish: _Wish, lock: WriterLock, *, is_new: bool) -> Library:
    if is_new and not wish.path.exists():
        make_library(wish.path, wish.program)
    remove_leftovers(wish.path.parent, f"{wish.path.name}.")
    remove_leftovers(wish.path.parent, f"{wish.path.stem}-damaged-")
    version = check_header(wish.path, newest_version(wish.migrations))
    if has_journal(wish.path):
        finish_what_was_cut_off(wish.path)
    faults = faults_in(wish.path) if wish.look_over else []
    if faults:
        raise damaged_as_found(wish.path, faults)
    database = to_write(wish.path)
    try:
        _make_ready(database, wish, version)
    except BaseException:
        database.close()
        raise
    return Library(database, wish.path, lock=lock, clock=wish.clock, who=wish.who)


def _make_ready(database: Database, wish: _Wish, version: int) -> None:
    with database.reading() as connection:
        refuse_unsafe_settings(connection)
        faults = list(shape_faults(connection))
    if faults:
        raise damaged_as_found(wish.path, faults)
    migrate(database, wish.path, version, wish.clock(), wish.migrations)
    with database.writing() as connection:
        if fact(connection, PROGRAM) != wish.program:
            set_fact(connection, PROGRAM, wish.program)
        for assessment_id in with_open_visits(connection):
            close_visits(connection, assessment_id)

"""The file of a library open for writing: guarded, looked over and copied while work goes on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.store import backup as backing_up
from eia_wizard.store import facts, looking_over, records, restore, sqlite
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.kinds import KINDS
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.moments import Clock
from eia_wizard.store.pausing import nothing
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.refusals import busy_copying, gone, said_plainly
from eia_wizard.store.rotation import is_due
from eia_wizard.store.rows import ReplacedBackups


class GuardedLibrary(LibraryReader):
    """A library that nobody else writes to, with its backups; what work does to it is elsewhere."""

    def __init__(
        self, database: Database, path: Path, *, lock: WriterLock, clock: Clock, who: str
    ) -> None:
        super().__init__(database, path)
        self._lock = lock
        self._clock = clock
        self._who = who
        self._inode = path.stat().st_ino
        self._is_copying = False

    def close(self) -> None:
        """Let go of the file and of the right to write to it."""
        super().close()
        self._lock.release()

    def replace_backups(self) -> ReplacedBackups:
        """Rewrite the file, make one fresh backup, and remove every older one."""
        self._refuse_while_copying()
        before = [each.path for each in backing_up.backups(self.path)]
        with said_plainly(self.path):
            aside = restore.damaged_copies(self.path)
            sqlite.rewrite(self._database)
        fresh = self.back_up()
        removed = tuple(path for path in before if backing_up.remove(path))
        lost = backing_up.folders_out_of_reach(self.path)
        kept = (*(path for path in before if path not in removed), *aside, *lost)
        return ReplacedBackups(fresh, removed, kept)

    def back_up(self, between: Callable[[], None] = nothing) -> Path:
        """Make a verified backup and let those go that have served; saves fit in between."""
        self._refuse_while_copying()
        self._refuse_if_gone()
        now = self._clock()
        self._is_copying = True
        try:
            made = backing_up.make_backup(self._database, self.path, now, between=between)
        finally:
            self._is_copying = False
        backing_up.rotate(self.path, now)
        return made

    def look_over(self, between: Callable[[], None] = nothing) -> None:
        """Hold every row against its hash while work goes on; ``DamagedLibrary`` if one is off."""
        self._refuse_while_copying()
        self._is_copying = True
        try:
            with said_plainly(self.path):
                looking_over.look_over(self._database, self.path, between)
        finally:
            self._is_copying = False

    def is_backup_due(self) -> bool:
        """Whether half an hour of work rests on the library alone."""
        known = [each.changed_at for kind in KINDS for each in self.assessments(kind)]
        if known:
            with self._reading() as connection:
                noted = records.last_recorded(connection, facts.library_id(connection))
            known.append(noted or known[0])
        newest = next((each.made_at for each in backing_up.backups(self.path)), None)
        return is_due(self._clock(), newest, max(known, default=None))

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._refuse_if_gone()
        with said_plainly(self.path), self._database.writing() as connection:
            yield connection

    def _refuse_if_gone(self) -> None:
        try:
            is_same = os.stat(self.path).st_ino == self._inode  # noqa: PTH116 — every save
        except OSError:
            is_same = False
        if not is_same:
            raise gone(self.path)

    def _refuse_while_copying(self) -> None:
        if self._is_copying:
            raise busy_copying()

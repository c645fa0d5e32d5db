"""A library for practice, made and filled in one go: it is there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.store import making, sqlite
from eia_wizard.store.database import Connection, Database
from eia_wizard.store.header import journal_of
from eia_wizard.store.library import Library
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.moments import Clock
from eia_wizard.store.refusals import said_plainly


@contextmanager
def practice_library(path: Path, *, clock: Clock, who: str, program: str) -> Iterator[Library]:
    """A new library for practice; what is written inside is kept as one when it is left.

    Each answer of a story on its own would wait for the disk some thousand times.

    Raises:
        EiaError: if it cannot be made; nothing is then left of it.
    """
    making.make_library(path, program, is_practice=True)
    database, lock = sqlite.to_write(path), WriterLock(path)
    try:
        lock.acquire()
        with said_plainly(path), database.writing() as connection:
            yield _AtOnce(database, connection, path, lock=lock, clock=clock, who=who)
    except BaseException:
        database.close()
        path.unlink(missing_ok=True)
        journal_of(path).unlink(missing_ok=True)
        raise
    finally:
        database.close()
        lock.release()


class _AtOnce(Library):
    """A library of which everything is read and written in one transaction."""

    def __init__(
        self,
        database: Database,
        connection: Connection,
        path: Path,
        *,
        lock: WriterLock,
        clock: Clock,
        who: str,
    ) -> None:
        super().__init__(database, path, lock=lock, clock=clock, who=who)
        self._connection = connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        yield self._connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        yield self._connection

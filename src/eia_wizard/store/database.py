"""The one connection to a library's file: whatever is done through it is a transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection as Connection
from sqlite3 import Row as Row


class Database:
    """A library's file as the store uses it, connected to when it is first used.

    A transaction is begun and ended here and nowhere else, so the connection must begin none of its
    own. What SQLite refuses is raised as it is.
    """

    def __init__(self, connect: Callable[[], Connection], begin: str) -> None:
        self._connect = connect
        self._begin = begin
        self._connection: Connection | None = None

    @property
    def connection(self) -> Connection:
        """The connection outside of any transaction: for settings, copies and rewriting."""
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction of which nothing is kept."""
        connection = self.connection
        connection.execute(self._begin)
        try:
            yield connection
        finally:
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept once it is left, and undone by whatever is raised inside."""
        connection = self.connection
        connection.execute(self._begin)
        try:
            yield connection
            connection.commit()
        except BaseException:
            connection.rollback()
            raise

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

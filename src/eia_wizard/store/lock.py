"""One writer: an operating-system lock beside the library, and a note of who holds it."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.owner_only import FILE_MODE
from eia_wizard.store.refusals import LibraryInUse, read_only


class WriterLock:
    """The right to write to one library, held by one process at a time and freed if it dies."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._holder = _holder_of(library)
        self._lock = FileLock(
            library.with_name(f"{library.name}.lock"),
            timeout=0,
            mode=FILE_MODE,
            thread_local=False,
        )

    def acquire(self) -> None:
        """Take the right to write.

        Raises:
            LibraryInUse: if another program has it; the sentence names it.
            ReadOnlyLibrary: if the place cannot be written to.
        """
        try:
            self._lock.acquire()
        except Timeout as error:
            raise self._in_use() from error
        except OSError as error:
            raise read_only(self._library) from error
        with suppress(EiaError):
            write_atomically(self._holder, json.dumps(_ourselves()).encode())

    def release(self) -> None:
        """Give the right back; the note of who held it goes first."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink()
            self._lock.release()

    def _in_use(self) -> LibraryInUse:
        holder = _read(self._holder)
        return LibraryInUse(
            _(
                "The library is open in another window or program (process {pid} on {host}). "
                "Use that window, or close it and try again."
            ).format(pid=holder.get("pid", "?"), host=holder.get("host", "?"))
        )


def why_held(library: Path) -> LibraryInUse | None:
    """The refusal that somebody who wanted to write would get just now, if any."""
    lock = WriterLock(library)
    try:
        lock.acquire()
    except LibraryInUse as held:
        return held
    except EiaError:
        return None
    lock.release()
    return None


def _holder_of(library: Path) -> Path:
    return library.with_name(f"{library.name}.holder")


def _ourselves() -> dict[str, str]:
    return {"pid": str(os.getpid()), "host": socket.gethostname()}


def _read(holder: Path) -> dict[str, str]:
    try:
        found = json.loads(holder.read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in found.items()}

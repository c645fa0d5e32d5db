"""A file written whole or not at all: never torn, and on the disk when the call returns."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.owner_only import FILE_MODE
from eia_wizard.files.replacing import replace_and_wait
from eia_wizard.files.troubles import refusal

_LONGEST_NAME = 255
_SHOWN = 30
_PART = re.compile(r"\.[0-9a-f]{8}\.part(-journal)?$")


def write_atomically(path: Path, data: bytes) -> None:
    """Put these bytes under this name; what was there before stays until they are on the disk.

    Raises:
        EiaError: if it cannot be done; the file is then as it was, and nothing is left beside it.
    """
    with a_replacement(path) as beside:
        _write(beside, data)


@contextmanager
def a_replacement(path: Path) -> Iterator[Path]:
    """A name in the same folder to write to; what is there at the end takes the path's place.

    Raises:
        EiaError: if it cannot be done; the temporary file is removed.
    """
    with _said_plainly(path):
        _refuse_hopeless(path)
        path = path.resolve()
    beside = path.with_name(f".{path.name[:_SHOWN]}.{os.urandom(4).hex()}.part")
    try:
        yield beside
        sync_file(beside)
        replace_and_wait(beside, path)
        sync_folder(path.parent)
    except OSError as error:
        raise refusal(error, path) from error
    finally:
        with suppress(OSError):
            beside.unlink()


def remove_leftovers(folder: Path, start: str = "") -> None:
    """Remove what a program that died left half written here, of names with this start."""
    with suppress(OSError):
        for left in folder.iterdir():
            if left.name.startswith(f".{start[:_SHOWN]}") and _PART.search(left.name):
                left.unlink()


def sync_file(path: Path) -> None:
    """Wait until the content of the file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk; Windows does so while replacing."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise refusal(error, path) from error


def _refuse_odd_places(path: Path) -> None:
    """So that a device or a pipe is never replaced by a file."""
    if path.name in ("", ".", ".."):
        raise EiaError(_("Give the file a name: “{path}” is none.").format(path=path))
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise EiaError(
            _("“{path}” is no ordinary file, so nothing was written. Choose another name.").format(
                path=path
            )
        )


def _refuse_hopeless(path: Path) -> None:
    if len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
    _refuse_odd_places(path)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, FILE_MODE), "wb") as file:  # noqa: PTH123 — a descriptor
        file.write(data)

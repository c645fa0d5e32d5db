"""A foreign file read within bounds: an ordinary file only, and never more than asked for."""

import errno
import os
import stat
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.troubles import refusal

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_bounded(path: Path, most: int) -> bytes:
    """The whole file, if it is an ordinary one of at most ``most`` bytes.

    Raises:
        EiaError: if it is not, or cannot be read.
    """
    data = read_start(path, most + 1)
    if len(data) > most:
        raise EiaError(
            _(
                "“{name}” is larger than {most} MB, more than this program reads. "
                "Check that it is the right file."
            ).format(name=path.name, most=max(1, most // 1_000_000))
        )
    return data


def read_start(path: Path, length: int) -> bytes:
    """The first bytes of an ordinary file, fewer where it is shorter.

    Raises:
        EiaError: if it is not an ordinary file or cannot be read.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 — a descriptor
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _not_ordinary(path)
            return file.read(length)
    except OSError as error:
        raise refusal(error, path) from error
    except ValueError as error:
        raise refusal(FileNotFoundError(errno.ENOENT, str(error)), path) from error


def _not_ordinary(path: Path) -> EiaError:
    return EiaError(
        _("“{name}” is not an ordinary file. Choose a file on this computer.").format(
            name=path.name
        )
    )

"""The likeness of a window as it was left, and when it no longer holds.

It is a picture beside the library, from the moment when the window closes until anybody opens the
library to write: so nothing that was changed or erased lives on in it. Losing it costs nobody a
word.
"""

from contextlib import suppress
from pathlib import Path

SUFFIX = "-window.seen"
"""No picture to other programs, which make small ones of it and keep them."""


def place_of_likeness(library: Path) -> Path:
    """The file beside a library that holds the likeness of its window."""
    real = library.resolve() if library.is_symlink() else library
    return real.with_name(real.name + SUFFIX)


def forget_likeness(library: Path) -> None:
    """Let the likeness go, if there is one."""
    with suppress(OSError):
        place_of_likeness(library).unlink(missing_ok=True)


def stamp_of(library: Path) -> str:
    """What tells the library of a likeness from the same file changed by anybody since."""
    try:
        now = library.stat()
    except OSError:
        return ""
    return f"{now.st_size} {now.st_mtime_ns}"

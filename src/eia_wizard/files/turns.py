"""One after another: a turn that one process has at a time, and that ends with it at the latest.

It needs next to nothing of Python, since it is asked for before anything can be seen.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from eia_wizard.files.owner_only import FILE_MODE

GiveBack = Callable[[], None]
_LOOK_EVERY_S = 0.02

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take_turn(path: Path, patience_s: float) -> GiveBack:
    """Wait until nobody else has the turn that this file stands for, and take it.

    Nobody waits longer than their patience, nor where the file cannot be made: turns save trouble,
    and what must not happen twice is guarded elsewhere.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError:
        return lambda: None
    end = time.monotonic() + patience_s
    while not _is_taken(file) and time.monotonic() < end:
        time.sleep(_LOOK_EVERY_S)
    return _closer(file)


def _is_taken(file: int) -> bool:
    try:
        _take(file)
    except (BlockingIOError, PermissionError):  # what Windows says for the first
        return False
    except OSError:
        return True  # there are no turns at this place
    return True


def _closer(file: int) -> GiveBack:
    open_files = [file]

    def give_back() -> None:
        while open_files:
            with suppress(OSError):
                os.close(open_files.pop())

    return give_back

"""One file takes another's name; on Windows with patience and written through."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from eia_wizard.files.troubles import HELD_OPEN, held_open

WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 0.8)
"""Seconds between attempts, 2.35 in all: a virus scanner lets go within them, Word does not."""

_REPLACE_EXISTING = 0x1
_WRITE_THROUGH = 0x8


def replace_and_wait(
    source: Path,
    target: Path,
    *,
    replace: Callable[[Path, Path], None] | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Give ``source`` the name ``target``, replacing what is there.

    Raises:
        HeldOpen: if another program does not let go of the target in time.
        OSError: if it cannot be done for another reason.
    """
    attempt = replace or _replace
    for pause in (*WAITS, None):
        try:
            return attempt(source, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in HELD_OPEN:
                raise
            if pause is None:
                raise held_open(target) from error
            wait(pause)
    return None


def _replace(source: Path, target: Path) -> None:
    if sys.platform == "win32":
        _replace_through(source, target)
    else:
        os.replace(source, target)  # noqa: PTH105 — the pair of _replace_through


def _replace_through(source: Path, target: Path) -> None:
    if sys.platform == "win32":
        import ctypes  # three milliseconds that a start elsewhere would pay for nothing

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        move = kernel.MoveFileExW
        move.argtypes = (ctypes.c_wchar_p, ctypes.c_wchar_p, ctypes.c_uint32)
        move.restype = ctypes.c_int
        if not move(str(source), str(target), _REPLACE_EXISTING | _WRITE_THROUGH):
            raise ctypes.WinError(ctypes.get_last_error())

"""How a second start calls the window that is open already: a small file beside the library.

The second writes it, the first takes it away as soon as it has seen it; that is the answer.
"""

import os
import time
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded
from eia_wizard.store.lock import why_held

SUFFIX = ".call"
PATIENCE_S = 3.0
_LOOK_EVERY_S = 0.03
_LONGEST = 100_000


def bell_of(library: Path) -> Path:
    """The file that rings."""
    return library.with_name(library.name + SUFFIX)


def call(library: Path, file: Path | None = None) -> bool:
    """Call the window that has a library open, to bring a file in; whether there is one.

    Raises:
        EiaError: if another program has it open and does not answer.
    """
    held = why_held(library)
    if held is None:
        return False
    if not ring(library, file):
        raise held
    return True


def ring(library: Path, file: Path | None = None, patience_s: float = PATIENCE_S) -> bool:
    """Call the window that has the library open; whether it answered in time."""
    bell = bell_of(library)
    try:
        write_atomically(bell, os.fsencode(file.absolute()) if file else b"")
    except EiaError:
        return False
    end = time.monotonic() + patience_s
    while bell.exists():
        if time.monotonic() > end:
            answer(library)
            return False
        time.sleep(_LOOK_EVERY_S)
    return True


def answer(library: Path) -> str | None:
    """Take the call away: the file it asks for, or nothing but to be seen; ``None`` if none was."""
    bell = bell_of(library)
    try:
        asked = os.fsdecode(read_bounded(bell, _LONGEST))
        bell.unlink()
    except (OSError, EiaError):
        return None
    return asked

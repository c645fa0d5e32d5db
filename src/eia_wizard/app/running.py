"""A small file beside the library that says the window is open; left over, it tells of a crash."""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.files.keeping import keep, read_kept
from eia_wizard.store.shelf import entries

SUFFIX = ".running.json"


@dataclass(frozen=True, slots=True)
class CutOff:
    """A window that was closed without warning: until when all was saved, and what was open.

    ``saved_at`` is ``None`` where nothing had been saved at all.
    """

    saved_at: datetime | None
    assessment: str


def running_file(library: Path) -> Path:
    """The file that says a window is open on this library."""
    return library.with_name(library.name + SUFFIX)


def cut_off(library: Path) -> CutOff | None:
    """What became of the window before this one, if it was closed without warning.

    Raises:
        EiaError: if the library's list cannot be read.
    """
    if not running_file(library).exists():
        return None
    said = read_kept(running_file(library)).get("assessment")
    known = entries(library)
    saved = max((entry.changed_at for entry in known), default=None)
    is_there = any(entry.id == said for entry in known)
    return CutOff(saved, str(said) if is_there else "")


def note_running(library: Path, assessment: str = "") -> None:
    """Say that the window is open, and on which assessment; it is no loss where that fails."""
    with suppress(EiaError):
        keep(running_file(library), {"process": os.getpid(), "assessment": assessment})


def note_closed(library: Path) -> None:
    """The window was closed as it should be."""
    with suppress(OSError):
        running_file(library).unlink()

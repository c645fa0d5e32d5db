"""A library looked over: is it whole, does its history hold, are there sound backups?"""

from dataclasses import dataclass
from pathlib import Path

from eia_wizard.store import opening
from eia_wizard.store.backup import Backup, backups, is_sound
from eia_wizard.store.rows import Fault


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found: faults of the library, how much is in it, and its backups."""

    library: Path
    assessments: int
    visits: int
    faults: tuple[Fault, ...]
    sound_backups: tuple[Backup, ...]
    unsound_backups: tuple[Backup, ...]


def examine(path: Path) -> Examined:
    """Look a library over; nothing is changed.

    Raises:
        EiaError: if the file is no library, or is so damaged that nothing can be read.
    """
    with opening.read_library(path, even_damaged=True) as reader:
        faults = tuple(reader.verify())
        known = reader.assessments() if not faults else []
        visits = sum(len(reader.history(facts.id)) for facts in known)
    found = backups(path)
    sound = tuple(backup for backup in found if is_sound(backup.path))
    return Examined(
        library=path,
        assessments=len(known),
        visits=visits,
        faults=faults,
        sound_backups=sound,
        unsound_backups=tuple(backup for backup in found if backup not in sound),
    )

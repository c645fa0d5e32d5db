"""A library looked over, and mended: is it whole, and is there a sound backup of it?"""

from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.store import opening
from eia_wizard.store.backup import Backup, backups, is_sound, newest_sound
from eia_wizard.store.moments import Clock
from eia_wizard.store.restore import restore_from
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


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """The backup that is in place now, and where the file that was there is kept, if any was."""

    backup: Backup
    kept: Path | None


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


def bring_back(library: Path, clock: Clock) -> BroughtBack:
    """Put the newest sound backup in place of a damaged library, which is kept beside it.

    Raises:
        EiaError: if there is no sound backup, or the library is not to be replaced.
    """
    backup = newest_sound(library)
    if backup is None:
        raise EiaError(_("There is no sound backup of “{library}”.").format(library=library))
    return BroughtBack(backup, restore_from(library, backup.path, clock=clock))

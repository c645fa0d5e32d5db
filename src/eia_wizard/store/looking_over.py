"""A library found damaged: at opening, or looked over while it is in use."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from eia_wizard.domain.words import gettext as _
from eia_wizard.files.owner_only import new_owner_only_file, owner_only_folder
from eia_wizard.store.backup import faults_in, newest_verified
from eia_wizard.store.backup_places import folder_beside
from eia_wizard.store.database import Database
from eia_wizard.store.refusals import DamagedLibrary
from eia_wizard.store.rows import Fault
from eia_wizard.store.sqlite import copy_in_steps


def look_over(database: Database, library: Path, between: Callable[[], None]) -> None:
    """Hold every row of a library in use against its hash; ``between`` lets other work go on.

    What is looked at is a copy, taken in steps, so that a save never waits and never confuses it.

    Raises:
        DamagedLibrary: if there is a fault.
    """
    folder = owner_only_folder(folder_beside(library))
    with TemporaryDirectory(dir=folder, prefix=".looked-over-") as place:
        copy = new_owner_only_file(Path(place) / "copy.db")
        copy_in_steps(database, copy, between)
        faults = faults_in(copy, between)
    if faults:
        sentence = _("The library at “{path}” is damaged. {fault}")
        raise damaged(sentence.format(path=library, fault=faults[0]), library, faults)


def damaged_as_found(library: Path, faults: list[Fault]) -> DamagedLibrary:
    """The refusal to open a damaged library."""
    sentence = _("The library at “{path}” is damaged and has been left as it is. {fault}")
    return damaged(sentence.format(path=library, fault=faults[0]), library, faults)


def damaged(sentence: str, library: Path, faults: list[Fault]) -> DamagedLibrary:
    """A refusal that says which backup could be brought back."""
    backup = newest_verified(library)
    return DamagedLibrary(f"{sentence} {offer(backup)}", [str(each) for each in faults], backup)


def offer(backup: Path | None) -> str:
    """What can be done about a damaged library."""
    if backup is None:
        return _("There is no sound backup beside it; look for a copy elsewhere.")
    return _("The newest sound backup is “{backup}”: bring it back, and this one is kept.").format(
        backup=backup
    )

"""Where the backups of a library lie: beside it, or in a folder that was chosen for them."""

import hashlib
from contextlib import suppress
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.keeping import keep, read_kept
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.store.place import real_place

_CHOSEN, _NOTED = "now", "folders"


def backup_folder(library: Path) -> Path:
    """The folder that the next backup goes into: beside the library unless another was chosen."""
    library = real_place(library)
    chosen = read_kept(_note(library)).get(_CHOSEN)
    return Path(chosen) if isinstance(chosen, str) and chosen else folder_beside(library)


def backup_folders(library: Path) -> tuple[Path, ...]:
    """Every folder in which there may be backups: beside the library, and all ever chosen."""
    library = real_place(library)
    kept = read_kept(_note(library)).get(_NOTED)
    noted = kept if isinstance(kept, list) else []
    return folder_beside(library), *(Path(each) for each in noted if isinstance(each, str))


def keep_backups_in(library: Path, chosen: Path | None) -> None:
    """Put backups into a folder of their own there from now on, or again beside the library.

    Many libraries may be kept in one place: each has a folder named for where it lies, so that a
    new computer, where it lies in the same place, finds what the old one left. While that place
    cannot be written to, nothing changes.
    """
    library = real_place(library)
    if chosen is None and not _note(library).exists():
        return
    folder = _own_folder(library, chosen) if chosen else folder_beside(library)
    if folder == backup_folder(library):
        return
    known = [str(each) for each in backup_folders(library)[1:]]
    with suppress(EiaError):
        if chosen and str(owner_only_folder(folder)) not in known:
            known.append(str(folder))
        keep(_note(library), {_CHOSEN: str(folder) if chosen else "", _NOTED: known})


def folder_beside(library: Path) -> Path:
    """The folder for backups beside the library."""
    return library.with_name(f"{library.stem}-backups")


def _own_folder(library: Path, chosen: Path) -> Path:
    place = hashlib.sha256(str(library.absolute()).encode("utf-8", "replace")).hexdigest()[:8]
    return chosen / f"{library.stem}-{place}"


def _note(library: Path) -> Path:
    return library.with_name(f"{library.stem}-backups.json")

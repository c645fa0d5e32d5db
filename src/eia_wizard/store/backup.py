"""Backups beside the library: copied in steps, verified, and only then put in place."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import a_replacement, remove_leftovers
from eia_wizard.files.owner_only import new_owner_only_file, owner_only_folder
from eia_wizard.files.troubles import refusal
from eia_wizard.store import sqlite, verify
from eia_wizard.store.backup_places import backup_folder, backup_folders, folder_beside
from eia_wizard.store.database import Database
from eia_wizard.store.header import SCHEMA_VERSION, check_header
from eia_wizard.store.moments import for_a_name
from eia_wizard.store.pausing import nothing
from eia_wizard.store.place import real_place
from eia_wizard.store.refusals import DamagedLibrary, said_plainly
from eia_wizard.store.rotation import served
from eia_wizard.store.rows import Fault

_NAMED = re.compile(
    r"-(?:before-version-(?P<version>\d+)-)?"
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-\d+)?"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup by its name: when it was made, and before which upgrade if it was one."""

    path: Path
    made_at: datetime
    before_version: int | None = None


def backups(library: Path) -> list[Backup]:
    """Every backup of the library, newest first."""
    library = real_place(library)
    names = [name for folder in backup_folders(library) for name in _names(folder)]
    found = [each for each in (_backup(library, name) for name in names) if each is not None]
    return sorted(found, key=_age, reverse=True)


def make_backup(
    database: Database,
    library: Path,
    now: datetime,
    *,
    between: Callable[[], None] = nothing,
    before_version: int | None = None,
) -> Path:
    """A verified backup of the library as it is; ``between`` is called after each few pages.

    Raises:
        EiaError: if it cannot be written, or what was copied is damaged.
    """
    target = _free_name(library, now, before_version)
    remove_leftovers(target.parent)
    with said_plainly(target), a_replacement(target) as beside:
        new_owner_only_file(beside)
        sqlite.copy_in_steps(database, beside, between)
        faults = faults_in(beside, between)
        if faults:
            raise _not_sound(faults)
    return target


def faults_in(path: Path, between: Callable[[], None] = nothing) -> list[Fault]:
    """Every fault of the library or backup at this path, read without writing."""
    database = sqlite.to_read(path)
    try:
        with said_plainly(path), database.reading() as connection:
            return verify.faults_of(connection, between)
    finally:
        database.close()


def is_sound(path: Path, newest: int = SCHEMA_VERSION) -> bool:
    """Whether this is a library without a fault that this program can read."""
    try:
        check_header(path, newest)
        return not faults_in(path)
    except EiaError:
        return False


def folders_out_of_reach(library: Path) -> tuple[Path, ...]:
    """The folders chosen once for backups that cannot be found now."""
    _beside, *chosen = backup_folders(library)
    return tuple(folder for folder in chosen if not folder.is_dir())


def newest_sound(library: Path) -> Backup | None:
    """The newest backup in which no fault is found now."""
    return next((each for each in backups(library) if is_sound(each.path)), None)


def newest_verified(library: Path) -> Path | None:
    """Where the newest backup lies in which no fault is found now."""
    newest = newest_sound(library)
    return newest.path if newest else None


def rotate(library: Path, now: datetime) -> list[Path]:
    """Remove the backups that have served; those made before an upgrade stay."""
    usual = [each for each in backups(library) if each.before_version is None]
    going = served((each.made_at for each in usual), now)
    removed = [each.path for each in usual if each.made_at in going]
    return [path for path in removed if remove(path)]


def remove(path: Path) -> bool:
    """Remove a backup; whether it is gone."""
    with suppress(OSError):
        path.unlink()
    return not path.exists()


def _free_name(library: Path, now: datetime, before_version: int | None) -> Path:
    folder = _folder_now(library)
    upgrade = "" if before_version is None else f"before-version-{before_version}-"
    name = f"{library.stem}-{upgrade}{for_a_name(now)}"
    tries = (name if not again else f"{name}-{again}" for again in range(1000))
    paths = (folder / f"{each}{library.suffix}" for each in tries)
    return next(path for path in paths if not path.exists())


def _folder_now(library: Path) -> Path:
    """The folder chosen for backups, or the one beside the library while that is out of reach."""
    with suppress(EiaError):
        return owner_only_folder(backup_folder(library))
    return owner_only_folder(folder_beside(real_place(library)))


def _names(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
    except OSError as error:
        raise refusal(error, folder) from error


def _age(backup: Backup) -> tuple[datetime, int, str]:
    return backup.made_at, len(backup.path.name), backup.path.name


def _backup(library: Path, path: Path) -> Backup | None:
    if path.suffix != library.suffix or not path.stem.startswith(library.stem):
        return None
    named = _NAMED.fullmatch(path.stem.removeprefix(library.stem))
    if named is None:
        return None
    at = datetime.strptime(named["at"], "%Y-%m-%dT%H-%M-%SZ").replace(tzinfo=UTC)
    version = named["version"]
    return Backup(path, at, int(version) if version else None)


def _not_sound(faults: list[Fault]) -> DamagedLibrary:
    return DamagedLibrary(
        _(
            "No backup was made, because the copy is damaged: {fault} "
            "Close the program and open it again: it will offer the newest sound backup."
        ).format(fault=faults[0]),
        [str(fault) for fault in faults],
    )

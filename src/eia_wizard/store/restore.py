"""A backup brought back in place of a damaged library, which is kept beside it."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.practice import refuse_practice
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import a_replacement, sync_folder
from eia_wizard.files.owner_only import owner_only_file
from eia_wizard.store.backup import is_sound
from eia_wizard.store.backup_places import backup_folders
from eia_wizard.store.header import check_header, has_journal, journal_of
from eia_wizard.store.likeness import forget_likeness
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.moments import Clock, for_a_name
from eia_wizard.store.place import real_place
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.refusals import DamagedLibrary, NoLibrary, NotALibrary, said_plainly
from eia_wizard.store.sqlite import finish_what_was_cut_off

_DAMAGED = "-damaged-"


def restore_from(library: Path, backup: Path, *, clock: Clock) -> Path | None:
    """Put a sound backup in place of the library; where the one it replaced is kept, if any.

    Raises:
        EiaError: if the library is sound, from a newer program or open elsewhere, the backup is
            damaged, or there is no room; the library is then as it was.
    """
    library = real_place(library)
    if not library.parent.is_dir():
        raise _no_folder(library)
    lock = WriterLock(library)
    lock.acquire()
    try:
        with said_plainly(library):
            return _restore(library, backup, for_a_name(clock()))
    finally:
        lock.release()


def damaged_copies(library: Path) -> list[Path]:
    """The damaged libraries that were kept when a backup took their place."""
    start = f"{library.stem}{_DAMAGED}"
    return sorted(each for each in library.parent.iterdir() if each.name.startswith(start))


def _restore(library: Path, backup: Path, when: str) -> Path | None:
    _refuse_needless(library)
    refuse_practice(
        is_practice_library(backup), into_practice=backup.parent in backup_folders(library)
    )
    if not is_sound(backup):
        raise EiaError(
            _("This backup is damaged too. Choose an older one; nothing has been changed.")
        )
    kept = _free_name(library, when) if library.exists() else None
    forget_likeness(library)
    with a_replacement(library) as beside:
        shutil.copyfile(backup, beside)
        owner_only_file(beside)
        _keep(library, kept or _free_name(library, when))
    return kept


def _refuse_needless(library: Path) -> None:
    """A sound library stays, and so does one that only a newer program can judge."""
    with suppress(DamagedLibrary, NotALibrary, NoLibrary):
        check_header(library)
        if is_sound(library) or _is_sound_once_finished(library):
            raise EiaError(
                _("“{path}” is sound, so no backup was put in its place.").format(path=library)
            )


def _is_sound_once_finished(library: Path) -> bool:
    """Whether only the last write was cut off: tried on a copy, since nothing may be lost."""
    if not has_journal(library):
        return False
    with TemporaryDirectory(dir=library.parent, prefix=".looking-") as folder:
        copy = Path(folder) / library.name
        shutil.copyfile(library, copy)
        shutil.copyfile(journal_of(library), journal_of(copy))
        with suppress(EiaError):
            finish_what_was_cut_off(copy)
            return is_sound(copy)
    return False


def _keep(library: Path, kept: Path) -> None:
    """Keep the library and its journal; the journal goes before another file has its name."""
    journal = journal_of(library)
    if library.exists():
        _copy(library, kept)
    if journal.exists():
        _copy(journal, journal_of(kept))
        journal.unlink()
        sync_folder(journal.parent)


def _copy(file: Path, to: Path) -> None:
    with a_replacement(to) as copy:
        shutil.copyfile(file, copy)
        owner_only_file(copy)


def _free_name(library: Path, when: str) -> Path:
    names = (
        f"{library.stem}{_DAMAGED}{when}{f'-{again}' if again else ''}{library.suffix}"
        for again in range(1000)
    )
    return next(path for path in map(library.with_name, names) if not path.exists())


def _no_folder(library: Path) -> NoLibrary:
    return NoLibrary(
        _("There is no folder “{folder}”. Check that its drive is connected.").format(
            folder=library.parent
        )
    )

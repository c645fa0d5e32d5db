"""A backup brought back in place of a damaged library, which is kept beside it."""

import shutil
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import a_replacement, sync_folder
from eia_wizard.files.owner_only import owner_only_file
from eia_wizard.store.backup import is_sound
from eia_wizard.store.header import journal_of
from eia_wizard.store.lock import WriterLock
from eia_wizard.store.moments import Clock, for_a_name
from eia_wizard.store.refusals import said_plainly

_DAMAGED = "-damaged-"


def restore_from(library: Path, backup: Path, *, clock: Clock) -> Path:
    """Put a sound backup in place of the library; where the one it replaced is kept.

    Raises:
        EiaError: if the library is open elsewhere, the backup is damaged, or there is no room;
            the library is then as it was.
    """
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


def _restore(library: Path, backup: Path, when: str) -> Path:
    if not is_sound(backup):
        raise EiaError(
            _("This backup is damaged too. Choose an older one; nothing has been changed.")
        )
    kept = _free_name(library, when)
    with a_replacement(library) as beside:
        shutil.copyfile(backup, beside)
        owner_only_file(beside)
        _keep(library, kept)
    return kept


def _keep(library: Path, kept: Path) -> None:
    """Keep the library and its journal; the journal goes before another file has its name."""
    journal = journal_of(library)
    if library.exists():
        with a_replacement(kept) as copy:
            shutil.copyfile(library, copy)
            owner_only_file(copy)
    if journal.exists():
        with a_replacement(journal_of(kept)) as copy:
            shutil.copyfile(journal, copy)
            owner_only_file(copy)
        journal.unlink()
        sync_folder(journal.parent)


def _free_name(library: Path, when: str) -> Path:
    names = (
        f"{library.stem}{_DAMAGED}{when}{f'-{again}' if again else ''}{library.suffix}"
        for again in range(1000)
    )
    return next(path for path in map(library.with_name, names) if not path.exists())

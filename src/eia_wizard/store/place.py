"""Where a library really lies: one file has one lock and one folder of backups."""

from pathlib import Path

from eia_wizard.domain.words import gettext as _
from eia_wizard.store.refusals import NoLibrary, said_plainly


def real_place(path: Path) -> Path:
    """The path with every link on the way followed; a path without links stays as it was typed.

    Raises:
        NoLibrary: if a link on the way leads nowhere, such as to a drive that is not connected.
        EiaError: if the path cannot be looked at.
    """
    with said_plainly(path):
        return _followed(path)


def _followed(path: Path) -> Path:
    whole = path.absolute()
    links = [each for each in (whole, *whole.parents) if each.is_symlink()]
    if any(not each.exists() for each in links):
        raise NoLibrary(
            _(
                "“{path}” is a link to a place that is not there. If that is on another drive, "
                "connect the drive and try again. Nothing was made in its place."
            ).format(path=path)
        )
    # Following more than links would turn a mapped drive of Windows into an address SQLite refuses.
    return whole.resolve() if links else path

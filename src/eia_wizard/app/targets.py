"""Where a document or copy must never be written: over the library and what belongs to it."""

from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.backup import backup_folder
from eia_wizard.store.header import is_library


def refuse_own_files(to: Path, library: Path) -> None:
    """Refuse to write over a library, its companions or its backups.

    Raises:
        EiaError: so that nobody loses a library by a slip of the tab key.
    """
    target, own = to.resolve(), library.resolve()
    beside = target.parent == own.parent and target.name.startswith(own.name)
    if beside or backup_folder(own) in target.parents or is_library(target):
        raise EiaError(
            _("“{path}” belongs to a library. Choose another name for the file.").format(path=to)
        )

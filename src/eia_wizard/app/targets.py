"""Where a document goes: what its name asks for, and where it must never be written."""

from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.backup_places import backup_folders
from eia_wizard.store.header import is_library

ENDINGS = {
    ".docx": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".markdown": "md",
}
_OTHER_ENDINGS = (".doc", ".odt", ".rtf", ".xlsx", ".pptx", ".eia", ".db")


def format_of(to: Path) -> str:
    """The format that a file's name asks for; Word's where it asks for none.

    Raises:
        EiaError: if its ending asks for another than there is.
    """
    ending = to.suffix.lower()
    if ending in _OTHER_ENDINGS:
        raise EiaError(
            _("A document can be written as .docx, .pdf, .html or .md, not as “{ending}”.").format(
                ending=ending
            )
        )
    return ENDINGS.get(ending, "docx")


def refuse_own_files(to: Path, library: Path) -> None:
    """Refuse to write over a library, its companions or its backups.

    Raises:
        EiaError: so that nobody loses a library by a slip of the tab key.
    """
    target, own = to.resolve(), library.resolve()
    beside = target.parent == own.parent and target.name.startswith(own.name)
    if beside or not {*target.parents}.isdisjoint(backup_folders(own)) or is_library(target):
        raise EiaError(
            _("“{path}” belongs to a library. Choose another name for the file.").format(path=to)
        )

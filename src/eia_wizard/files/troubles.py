"""What the operating system refused, said as a sentence that a person can act on."""

import errno
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _

HELD_OPEN = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation: mostly another program's hold."""


class DiskFull(EiaError):
    """There is no room left to write."""


class HeldOpen(EiaError):
    """Another program holds the file open."""


def refusal(error: OSError, path: Path) -> EiaError:
    """The refusal that stands for this error on this file or folder."""
    if getattr(error, "winerror", None) in HELD_OPEN:
        return held_open(path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full()
    sentence = _SENTENCES.get(error.errno or 0)
    if sentence is None:
        return EiaError(
            _(
                "“{path}” could not be read or written ({reason}). Try again, or use another place."
            ).format(path=path, reason=error.strerror or type(error).__name__)
        )
    return EiaError(_(sentence).format(path=path, folder=path.parent))


def held_open(path: Path) -> HeldOpen:
    """The refusal for a file that another program will not let go."""
    return HeldOpen(
        _(
            "“{name}” is open in another program, such as Word. Close it there and try again, "
            "or choose another name."
        ).format(name=path.name)
    )


def disk_full() -> DiskFull:
    """The refusal for a disk without room."""
    return DiskFull(
        _("The disk is full. Nothing that was saved is lost. Free some space and try again.")
    )


def N_(sentence: str) -> str:
    """Mark a sentence for translation where it is used."""
    return sentence


_NOT_ALLOWED = N_(
    "You are not allowed to use “{path}”. Choose another folder, or ask whoever looks after it."
)
_SENTENCES = {
    errno.ENOENT: N_("There is no “{path}”. Check that its folder exists and try again."),
    errno.ENOTDIR: N_("There is no “{path}”. Check that its folder exists and try again."),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: N_("“{folder}” can only be read. Choose a place that can be written to."),
    errno.EISDIR: N_("“{path}” is a folder. Choose a file name inside it."),
    errno.ENAMETOOLONG: N_("The name “{path}” is too long. Choose a shorter name or folder."),
    errno.EIO: N_(
        "The disk did not answer properly at “{path}”. Save a copy elsewhere, "
        "and have the disk looked at."
    ),
}

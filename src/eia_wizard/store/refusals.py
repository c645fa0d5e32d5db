"""Why the store cannot do something, said so that a person knows what to do."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.troubles import disk_full, refusal

_FULL, _READ_ONLY, _BUSY, _LOCKED, _IO = 13, 8, 5, 6, 10
_TO_ROLL_BACK = 776
_DAMAGED = frozenset({11, 26})
_UNOPENED = frozenset({3, 14, 23})


class NoLibrary(EiaError):
    """There is no library where one was expected."""


class NotALibrary(EiaError):
    """The file is something else than a library."""


class NewerLibrary(EiaError):
    """The library was written by a newer program."""


class LibraryInUse(EiaError):
    """Another program is writing to the library."""


class ReadOnlyLibrary(EiaError):
    """The library lies where it can be read but not written."""


class CutOff(EiaError):
    """The last write was cut off and must be rolled back before anyone reads."""


class LibraryGone(EiaError):
    """The file was moved, deleted or replaced while it was open."""


class DamagedLibrary(EiaError):
    """The library is not as it was written.

    ``faults`` are sentences; ``backup`` is the newest verified backup, where there is one.
    """

    def __init__(
        self, sentence: str, faults: Sequence[str] = (), backup: Path | None = None
    ) -> None:
        super().__init__(sentence)
        self.faults = tuple(faults)
        self.backup = backup


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Whatever SQLite or the operating system refuses inside becomes a sentence.

    A badly damaged library makes SQLite say what is wrong in words that are not even text.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise database_refusal(error, path) from error
    except UnicodeDecodeError as error:
        raise damaged(path, str(error)) from error
    except OSError as error:
        raise refusal(error, path) from error


def database_refusal(error: BaseException | None, path: Path) -> EiaError:
    """The refusal that stands for an error of SQLite."""
    whole_code = getattr(error, "sqlite_errorcode", 0)
    code = whole_code & 0xFF
    if whole_code == _TO_ROLL_BACK:
        return CutOff(
            _(
                "The last write to the library at “{path}” was cut off. All that was saved before "
                "is there. Open it once for editing, where it can be written to."
            ).format(path=path)
        )
    if code == _FULL:
        return disk_full()
    if code == _READ_ONLY:
        return read_only(path)
    if code in (_BUSY, _LOCKED):
        return LibraryInUse(
            _(
                "Another program is using the library at “{path}” just now. "
                "Nothing that was saved is lost. Try again in a moment."
            ).format(path=path)
        )
    if code == _IO:
        return EiaError(
            _(
                "The disk did not answer properly. Nothing that was saved is lost. Try again; "
                "if it happens again, save a copy elsewhere and have the disk looked at."
            )
        )
    return _damaged_or_unopened(error, code, path)


def read_only(path: Path) -> ReadOnlyLibrary:
    """The refusal for a library that cannot be written where it lies, or not be made there."""
    if not path.exists():
        return ReadOnlyLibrary(
            _(
                "No library can be made at “{path}”: what is in that folder can be read but not "
                "changed. Choose a folder of your own."
            ).format(path=path)
        )
    return ReadOnlyLibrary(
        _(
            "The library at “{path}” can be read but not changed, because of where it lies. "
            "Copy it to a folder of your own and open it there."
        ).format(path=path)
    )


def damaged(path: Path, detail: str = "") -> DamagedLibrary:
    """The refusal for a library found damaged while it was in use."""
    sentence = _(
        "The library at “{path}” is damaged. Close the program and open it again: "
        "it will offer the newest sound backup."
    ).format(path=path)
    return DamagedLibrary(sentence, [detail] if detail else [])


def gone(path: Path) -> LibraryGone:
    """The refusal for a library whose file is no longer the one that was opened."""
    return LibraryGone(
        _(
            "The library is no longer at “{path}”: its file or folder was moved, renamed or "
            "deleted. Put it back under that name, or save a copy of your text elsewhere."
        ).format(path=path)
    )


def busy_copying() -> EiaError:
    """The refusal for what cannot be done while a backup is being made."""
    return EiaError(_("A backup is being made just now. Try again in a moment."))


def already_closed() -> EiaError:
    """The refusal for what comes after the library was closed."""
    return EiaError(_("The library has been closed. Open it again."))


@contextmanager
def purge_half_done() -> Iterator[None]:
    """What goes wrong inside is said together with what was already erased."""
    try:
        yield
    except EiaError as error:
        raise EiaError(
            _(
                "The text is erased from the library, but the backups still hold it: {reason} "
                "Have the backups replaced once this is put right."
            ).format(reason=error)
        ) from error


def _damaged_or_unopened(error: BaseException | None, code: int, path: Path) -> EiaError:
    if code in _UNOPENED:
        return EiaError(
            _(
                "The library at “{path}” could not be opened. Check that its folder is there, "
                "that you may use it, and that its name is not too long."
            ).format(path=path)
        )
    if code in _DAMAGED or code:
        return damaged(path, str(error))
    return damaged(path, type(error).__name__)

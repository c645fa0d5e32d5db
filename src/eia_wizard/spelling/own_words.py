"""The words a person has added: a plain file of theirs, one word a line."""

from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded
from eia_wizard.files.owner_only import owner_only_folder

MOST_BYTES = 1_000_000


def read_own_words(path: Path) -> list[str]:
    """The words of the file, none where there is none yet.

    Raises:
        EiaError: if it cannot be read; it is left as it is.
    """
    return _words(_read(path)) if path.exists() else []


def add_own_word(path: Path, word: str) -> None:
    """Put a word at the end of the file, unless it is there.

    Raises:
        EiaError: if the file cannot be read or written; it is then as it was.
    """
    text = _read(path) if path.exists() else ""
    if word in _words(text):
        return
    owner_only_folder(path.parent)
    end = "" if not text or text.endswith("\n") else "\n"
    data = f"{text}{end}{word}\n".encode()
    if len(data) > MOST_BYTES:
        raise EiaError(
            _("“{name}” holds as many words as it can. Take some out in a text editor.").format(
                name=path.name
            )
        )
    write_atomically(path, data)


def read_words(path: Path) -> list[str]:
    """The words of a list of ours; lines that begin with ``#`` say what follows."""
    return _words(_read(path))


def _read(path: Path) -> str:
    try:
        return read_bounded(path, MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EiaError(
            _(
                "“{path}” is not a list of words in UTF-8. Save it anew as UTF-8, or move it away."
            ).format(path=path)
        ) from error


def _words(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#") and line.isprintable()]

"""Files and folders that only their owner can read, where the system has such a thing."""

import os
from pathlib import Path

from eia_wizard.files.troubles import refusal

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def owner_only_folder(folder: Path) -> Path:
    """The folder, made with its parents where missing; what is made is for the owner alone.

    Raises:
        EiaError: if it cannot be made, or a file has its name.
    """
    try:
        for missing in _missing(folder):
            missing.mkdir(mode=FOLDER_MODE, exist_ok=True)
        if not folder.is_dir():
            raise NotADirectoryError(20, os.strerror(20))
    except OSError as error:
        raise refusal(error, folder) from error
    return folder


def new_owner_only_file(path: Path) -> Path:
    """A new empty file that only its owner can read.

    Raises:
        EiaError: if it cannot be made, or there is something of that name.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    except OSError as error:
        raise refusal(error, path) from error
    return path


def owner_only_file(path: Path) -> Path:
    """The existing file, from now on for the owner alone.

    Raises:
        EiaError: if its permissions cannot be changed.
    """
    try:
        path.chmod(FILE_MODE)
    except OSError as error:
        raise refusal(error, path) from error
    return path


def _missing(folder: Path) -> list[Path]:
    above = [folder, *folder.parents]
    return [each for each in reversed(above) if not each.exists()]

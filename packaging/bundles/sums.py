"""The SHA-256 sum of every file handed out, in the form that sha256sum checks."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """Write the sums of the packages in a folder."""
    files = sorted(each for each in folder.iterdir() if each.is_file() and each.name != NAME)
    sums = folder / NAME
    sums.write_text("".join(f"{sum_of(each)}  {each.name}\n" for each in files), "utf-8")
    return sums


def sum_of_folder(folder: Path) -> str:
    """One sum over the names, modes and contents of everything in a folder."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        found.update(f"{path.relative_to(folder)} {mode:o}\n".encode())
        if path.is_file():
            found.update(path.read_bytes())
    return found.hexdigest()


def sum_of(file: Path) -> str:
    """The sum of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()

"""The moment that everything in a package is dated, so that two builds of a commit agree."""

import os
import subprocess
from pathlib import Path

from environment import TOP

_EARLIEST = 315_619_200
"""The second day of 1980: zip files know no earlier one."""


def moment() -> int:
    """Seconds since 1970: as asked for, else of the last commit, else the same for everybody."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if asked:
        return int(asked)
    words = ["git", "log", "-1", "--format=%ct"]
    said = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False).stdout
    return int(said) if said.strip() else _EARLIEST


def date_all(folder: Path) -> None:
    """Date everything in a folder, and the folder itself."""
    when = moment()
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (when, when), follow_symlinks=False)

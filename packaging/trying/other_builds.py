"""Packages for IT departments beside the one on trial: another build of it, and a newer one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bundles import msi

_TOLD_APART_BY = "README.txt"
_NEWER = "99.0.0"


@dataclass(frozen=True, slots=True)
class OtherBuilds:
    """Two packages that differ from one in their first word, and the second in its version."""

    same_version: Path
    newer: Path

    @classmethod
    @contextmanager
    def of(cls, package: Path) -> Iterator["OtherBuilds"]:
        """Make them out of the folder that a package was made of; they go at the end."""
        with TemporaryDirectory(prefix="eia-wizard-builds-") as place:
            folder = Path(place) / package.stem
            shutil.copytree(package.with_suffix(""), folder)
            yield cls(_built(folder, "another"), _built(folder, "newer", _NEWER))

    @staticmethod
    def is_there(program: Path, which: str) -> bool:
        """Whether the one that is installed is this one."""
        word = program / _TOLD_APART_BY
        return word.exists() and word.read_text("utf-8") == which


def _built(folder: Path, which: str, number: str | None = None) -> Path:
    (folder / _TOLD_APART_BY).write_text(which, "utf-8")
    to = folder.parent / which
    to.mkdir()
    return msi.make_msi(folder, to, number)

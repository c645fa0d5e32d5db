"""The programs that packages are built with, from outside Python, and the packages they are in."""

import shutil
from collections.abc import Sequence

_LINUX = {"patchelf": "patchelf", "strip": "binutils", "objdump": "binutils"}
_OF_TARGETS = {
    "linux-folder": _LINUX,
    "deb": _LINUX | {"dpkg-deb": "dpkg"},
    "windows-installer": {"makensis": "nsis"},
    "windows-msi": {"wixl": "wixl"},
}
"""Target to its programs, each with its Debian package."""


def missing_packages(targets: Sequence[str]) -> list[str]:
    """Return the Debian packages whose programs these targets would not find here."""
    chosen = _OF_TARGETS if "all" in targets else targets
    programs = {p: d for each in chosen for p, d in _OF_TARGETS.get(each, {}).items()}
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    return list(dict.fromkeys(missing))

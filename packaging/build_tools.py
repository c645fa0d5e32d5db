"""The programs that packages are built with, from outside Python, and the packages they are in."""

import shutil
from collections.abc import Sequence

_LINUX = {"patchelf": "patchelf", "strip": "binutils", "objdump": "binutils"}
_WINDOWS = {
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
}
_OF_TARGETS = {
    "linux-folder": _LINUX,
    "deb": _LINUX | {"dpkg-deb": "dpkg"},
    "windows-zip": _WINDOWS,
    "windows-installer": _WINDOWS | {"makensis": "nsis"},
    "windows-msi": _WINDOWS | {"wixl": "wixl"},
}
"""Target to its programs, each with its Debian package."""


def missing_packages(targets: Sequence[str]) -> list[str]:
    """Return the Debian packages whose programs these targets would not find here."""
    chosen = _OF_TARGETS if "all" in targets else targets
    programs = {p: d for each in chosen for p, d in _OF_TARGETS.get(each, {}).items()}
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    return list(dict.fromkeys(missing))

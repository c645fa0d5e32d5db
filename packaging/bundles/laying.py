"""A folder like site-packages: the packages without what is never loaded, and the program."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from bundles.chosen import is_shipped
from bundles.compiling import compile_in
from bundles.package import Package
from bundles.sources import version
from environment import TOP

CONTENT = ("forms", "assets")
_ABOUT = "Metadata-Version: 2.4\nName: eia-wizard\nVersion: {version}\n"


def lay(packages: Iterable[Package], site: Path) -> None:
    """Lay packages and program into a folder, compiled."""
    for package in packages:
        for path, read in package.files.items():
            if is_shipped(path):
                put(site / path, read())
    lay_program(site)
    compile_in(site)


def lay_program(site: Path) -> None:
    """Lay the program and its content as a wheel of it would."""
    for file in _tracked("src/eia_wizard"):
        put(site / Path(file).relative_to("src"), (TOP / file).read_bytes())
    for folder in CONTENT:
        for file in _tracked(folder):
            put(site / "eia_wizard" / "content" / file, (TOP / file).read_bytes())
    about = site / f"eia_wizard-{version()}.dist-info" / "METADATA"
    put(about, _ABOUT.format(version=version()).encode())


def put(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(mode)


def fresh(folder: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _tracked(folder: str) -> Iterator[str]:
    """The files of the program under a folder, and not what a run or a person left there."""
    if (TOP / ".git").exists():
        asked = ["git", "ls-files", "-z", "--", folder]
        said = subprocess.run(asked, cwd=TOP, capture_output=True, text=True, check=True).stdout
        yield from (file for file in said.split("\0") if file and (TOP / file).is_file())
        return
    for path in sorted((TOP / folder).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(TOP).as_posix()

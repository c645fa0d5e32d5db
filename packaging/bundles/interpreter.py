"""The Python that a Linux package brings along: this one, made to work wherever it is laid."""

import platform
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

from packageurl import PackageURL

from bundles import parts
from bundles.chosen import fits
from bundles.laying import put
from bundles.parts import Interpreter, Part

NAME = f"python{sys.version_info[0]}.{sys.version_info[1]}"

_LEFT_OUT = (
    *("test/*", "*/test/*", "*/tests/*", "idlelib/*", "lib2to3/*", "tkinter/*", "turtle*"),
    *("ensurepip/*", "distutils/*", "pydoc_data/*", "venv/*", "config-*", "site-packages/*"),
    *("dist-packages/*", "unittest/*", "dbm/*", "curses/*", "wsgiref/*", "xmlrpc/*", "__pycache__"),
    *("*/__pycache__/*", "__pycache__/*", "lib-dynload/_test*", "lib-dynload/*xx*", "*.a"),
    *("lib-dynload/_{ssl,hashlib,tkinter,curses,curses_panel,crypt,dbm,gdbm}.*", "pydoc.py"),
    *("lib-dynload/{readline,nis,ossaudiodev,spwd,audioop}.*", "LICENSE.txt", "sitecustomize.py"),
)
"""What the program never loads, and everything that speaks with a network in secret: TLS."""

_OF_EVERY_SYSTEM = ("ld-linux*", "libc.so*", "libm.so*", "libpthread*", "libdl.so*", "librt.so*")


def bring_along(python: Path) -> Interpreter:
    """Lay this Python into a folder, with the libraries of the system that it rests on."""
    home = Path(sys.base_prefix)
    binary = python / "bin" / NAME
    put(binary, Path(sys._base_executable).resolve().read_bytes(), 0o755)  # type: ignore[attr-defined]  # noqa: SLF001 — the Python outside the environment
    library = Path(sysconfig.get_path("stdlib", vars={"installed_base": str(home)}))
    for file in sorted(path for path in library.rglob("*") if path.is_file()):
        place = file.relative_to(library).as_posix()
        if not fits(place, _LEFT_OUT):
            put(python / "lib" / NAME / place, file.read_bytes())
    owners = _owners(_bring_libraries(python, binary))
    ours = library / "LICENSE.txt"
    licences = {"Python.txt": ours.read_bytes()} if ours.exists() else {}
    part = parts.python(platform.python_version(), tuple(map(_part, owners)))
    return Interpreter(part, licences | dict(_licences_of(owners)))


def binaries(folder: Path) -> list[Path]:
    """The programs and shared libraries in a folder."""
    named = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in named if _is_binary(path))


def _bring_libraries(python: Path, binary: Path) -> list[Path]:
    """Lay beside Python what it and its modules are linked with, and tell them where that is."""
    home = python / "lib"
    brought = sorted(_linked_with(binary, *binaries(home / NAME)))
    for library in brought:
        put(home / library.name, library.read_bytes())
    for each in binaries(python):
        _run("strip", "--strip-unneeded", str(each))
        _run("patchelf", "--set-rpath", _way(each.parent, home), str(each))
    return brought


def _owners(libraries: Iterable[Path]) -> list[str]:
    """The Debian packages that libraries came from, where they did."""
    places = [str(each.resolve()) for each in libraries]
    asked = ["dpkg-query", "-S", *places, *(each.removeprefix("/usr") for each in places)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return sorted({line.split(":")[0] for line in said.splitlines()})


def _part(name: str) -> Part:
    """What a Debian package is; of which licence, its own words tell."""
    asked = ["dpkg-query", "-W", "-f", "${Version} ${Architecture}", name]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    number, machine = said.splitlines()[0].split()
    where = PackageURL("deb", "debian", name, number, {"arch": machine})
    return Part(name, number, f"see licences/python/{name}.txt", where.to_string())


def _licences_of(owners: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for name in owners:
        words = Path("/usr/share/doc") / name / "copyright"
        if words.exists():
            yield f"{name}.txt", words.read_bytes()


def _linked_with(*found: Path) -> set[Path]:
    asked = [str(each) for each in found]
    said = subprocess.run(["ldd", *asked], capture_output=True, text=True, check=False).stdout
    lines = (line.split() for line in said.splitlines() if "=> /" in line)
    places = {Path(words[2]) for words in lines}
    return {each for each in places if not fits(each.name, _OF_EVERY_SYSTEM)}


def _way(start: Path, to: Path) -> str:
    steps = len(start.relative_to(to.parent).parts)
    return f"$ORIGIN/{'../' * steps}{to.name}"


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)

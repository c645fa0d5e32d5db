"""The program that opens the window on Windows, with its icon, compiled out of `starter/`.

It is under the licence of the program itself: nothing of the compiler's own is linked into it.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bundles.sources import version
from environment import TOP

NAME = "EIA Wizard.exe"
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
_HERE = Path(__file__).resolve().parent / "starter"
_MARK = TOP / "assets" / "mark" / "eia-wizard.ico"
_STRICTLY = ("-Os", "-Wall", "-Wextra", "-Werror")
_ALONE = ("-nostdlib", "-ffreestanding", "-fno-ident", "-fno-asynchronous-unwind-tables")
_LINKED = ("-mwindows", "-Wl,-e,begin", "-Wl,--no-insert-timestamp", "-s")
_OF_WINDOWS = ("-lkernel32", "-luser32", "-lshell32")


def made() -> bytes:
    """The program; two builds of it with one compiler are the same to the last byte."""
    with TemporaryDirectory(prefix="eia-wizard-starter-") as folder:
        place = Path(folder)
        for source in (*_HERE.iterdir(), _MARK):  # windres reads no place with a space in its name
            shutil.copyfile(source, place / source.name)
        (place / "version.h").write_text(_version(), "utf-8")
        _run(RESOURCES, "starter.rc", "about.o", at=place)
        words = (*_STRICTLY, *_ALONE, *_LINKED, "-o", NAME, "starter.c", "about.o", *_OF_WINDOWS)
        _run(COMPILER, *words, at=place)
        return (place / NAME).read_bytes()


def _version() -> str:
    numbers = ",".join([*version().split("."), "0"])
    return f'#define VERSION "{version()}"\n#define NUMBERS {numbers}\n'


def _run(*words: str, at: Path) -> None:
    done = subprocess.run(words, cwd=at, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The program that opens the window could not be made:\n{done.stderr[-2000:]}")

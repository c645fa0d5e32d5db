"""The program that opens the window on Windows, with its icon, compiled out of `starter/`.

It is under the licence of the program itself: nothing of the compiler's own is linked into it.
"""

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
_MARK = TOP / "assets" / "mark"
_STRICTLY = ("-Os", "-Wall", "-Wextra", "-Werror")
_ALONE = ("-nostdlib", "-ffreestanding", "-fno-ident", "-fno-asynchronous-unwind-tables")
_LINKED = ("-mwindows", "-Wl,-e,begin", "-Wl,--no-insert-timestamp", "-s")
_OF_WINDOWS = ("-lkernel32", "-luser32", "-lshell32")


def made() -> bytes:
    """The program; two builds of it with one compiler are the same to the last byte."""
    with TemporaryDirectory(prefix="eia-wizard-starter-") as folder:
        place = Path(folder)
        (place / "version.h").write_text(_version(), "utf-8")
        where = (f"-I{place}", f"-I{_HERE}", f"-I{_MARK}")
        _run(RESOURCES, *where, str(_HERE / "starter.rc"), "about.o", at=place)
        words = (*_STRICTLY, *_ALONE, *_LINKED, "-o", NAME, str(_HERE / "starter.c"), "about.o")
        _run(COMPILER, *words, *_OF_WINDOWS, at=place)
        return (place / NAME).read_bytes()


def _version() -> str:
    numbers = ",".join([*version().split("."), "0"])
    return f'#define VERSION "{version()}"\n#define NUMBERS {numbers}\n'


def _run(*words: str, at: Path) -> None:
    done = subprocess.run(words, cwd=at, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The program that opens the window could not be made:\n{done.stderr[-2000:]}")

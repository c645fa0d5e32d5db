"""The piece of Windows that Wine 8 lacks and Qt asks for, as a stand-in that does nothing.

Every Windows since 2019 has the real one. The stand-in is laid beside Qt for a trial only.
"""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_COMPILER = "x86_64-w64-mingw32-gcc"
_NAME = "icuuc.dll"


def can_be_made() -> bool:
    """Whether the programs that make it are there."""
    return bool(shutil.which(_COMPILER) and shutil.which("objdump"))


def lay_beside(qt: Path) -> None:
    """Lay the stand-in beside Qt."""
    names = _asked_of(qt / "Qt6Core.dll")
    lines = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in names]
    with TemporaryDirectory() as place:
        source = Path(place) / "icu.c"
        source.write_text("\n".join(lines))
        made = ["-shared", "-o", str(qt / _NAME), str(source)]
        subprocess.run([_COMPILER, *made], check=True, capture_output=True)


def _asked_of(library: Path) -> list[str]:
    """The functions that a library asks of it."""
    said = subprocess.run(
        ["objdump", "-p", str(library)], capture_output=True, text=True, check=True
    ).stdout
    part = said.split(f"DLL Name: {_NAME}")[1].split("DLL Name:")[0]
    rows = (line.split() for line in part.splitlines()[2:])
    return [row[2] for row in rows if len(row) == 3]

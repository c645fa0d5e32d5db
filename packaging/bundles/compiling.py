"""Python files compiled for good: python3 compiling.py FOLDER, in a process of its own.

What is compiled depends on nothing but the source, the order and this Python: no time, no place,
no file to be checked against at a start. The source itself is not shipped.
"""

import subprocess
import sys
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file

PYTHON = (3, 11)
"""The Python that the packages hold: another one's compiled files mean nothing to it."""


def compile_in(folder: Path) -> None:
    """Put compiled files in the place of every source in a folder."""
    if sys.version_info[:2] != PYTHON:
        sys.exit("The packages are built with Python 3.11. Give the command with that one.")
    steady = {"PYTHONHASHSEED": "0"}
    subprocess.run([sys.executable, "-S", "-P", __file__, str(folder)], env=steady, check=True)


def _compile(folder: Path) -> None:
    for source in sorted(folder.rglob("*.py")):
        compile_file(
            str(source),
            cfile=str(source.with_suffix(".pyc")),
            dfile=source.relative_to(folder).as_posix(),
            doraise=True,
            invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()


if __name__ == "__main__":
    _compile(Path(sys.argv[1]))

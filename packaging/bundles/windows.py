"""The folder for Windows that holds everything: unpack it anywhere and start it."""

from collections.abc import Iterable
from pathlib import Path

from bundles.laying import fresh, lay, put
from bundles.moment import date_all
from bundles.package import Package
from bundles.papers import put_papers
from bundles.signing import sign
from bundles.sources import version
from bundles.windows_python import bring_along
from bundles.windows_starter import NAME as WINDOW
from bundles.windows_starter import made as made_starter
from environment import TOP

SYSTEM = "win_amd64"
COMMAND_LINE = "eia-wizard.cmd"
ICON = "eia-wizard.ico"

_COMMAND_LINE = '@"%~dp0python\\python.exe" -X utf8 -m eia_wizard %*\r\n'


def make_folder(packages: Iterable[Package], to: Path, cache: Path) -> Path:
    """Make the folder, whole and dated by the commit; ``cache`` keeps what is fetched."""
    folder = fresh(to / folder_name())
    shipped = list(packages)
    python = bring_along(folder / "python", cache)
    lay(shipped, folder / "site")
    put(folder / WINDOW, made_starter())
    sign(folder / WINDOW)
    put(folder / COMMAND_LINE, _COMMAND_LINE.encode())
    put(folder / ICON, (TOP / "assets" / "mark" / ICON).read_bytes())
    put_papers(shipped, folder, python)
    date_all(folder)
    return folder


def folder_name() -> str:
    """What the folder is called: the program, its version and for which machines."""
    return f"eia-wizard-{version()}-windows-x64"

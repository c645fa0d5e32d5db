"""The folder for Linux that holds everything: unpack it anywhere and start it."""

import platform
from collections.abc import Iterable
from pathlib import Path

from bundles.compiling import compile_in
from bundles.interpreter import NAME, bring_along
from bundles.laying import fresh, lay, put
from bundles.moment import date_all
from bundles.package import Package
from bundles.papers import put_papers
from bundles.sources import version
from environment import TOP

_STARTER = f"""#!/bin/sh
# EIA Wizard with its own Python: nothing of this computer's is used, and nothing online.
here=$(dirname "$(readlink -f "$0")")
unset PYTHONHOME PYTHONPATH PYTHONSTARTUP
exec "$here/python/bin/{NAME}" -I -m eia_wizard "${{@:-window}}"
"""
_HERE = Path(__file__).resolve().parent / "desk"
MARK_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def make_folder(packages: Iterable[Package], to: Path) -> Path:
    """Make the folder, whole and dated by the commit."""
    folder = fresh(to / folder_name())
    python = folder / "python"
    brought = bring_along(python)
    compile_in(python / "lib" / NAME)
    shipped = list(packages)
    lay(shipped, python / "lib" / NAME / "site-packages")
    put(folder / "eia-wizard", _STARTER.encode(), 0o755)
    lay_desk(folder / "share")
    put_papers(shipped, folder, brought)
    date_all(folder)
    return folder


def folder_name() -> str:
    """What the folder is called: the program, its version and for which machines."""
    return f"eia-wizard-{version()}-linux-{platform.machine()}"


def lay_desk(share: Path) -> None:
    """Lay what a desktop asks for: an entry in its menu, the icon, and what an .eia file is."""
    put(share / "applications" / "eia-wizard.desktop", (_HERE / "eia-wizard.desktop").read_bytes())
    put(share / "mime" / "packages" / "eia-wizard.xml", (_HERE / "eia-wizard.xml").read_bytes())
    mark = TOP / "assets" / "mark"
    for size in MARK_SIZES:
        icons = share / "icons" / "hicolor" / f"{size}x{size}"
        drawn = (mark / f"eia-wizard-{size}.png").read_bytes()
        put(icons / "apps" / "eia-wizard.png", drawn)
        put(icons / "mimetypes" / "application-x-eia-wizard.png", drawn)
    put(share / "icons/hicolor/scalable/apps/eia-wizard.svg", (mark / "mark.svg").read_bytes())

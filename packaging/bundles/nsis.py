"""The installer for one person on Windows, made with NSIS."""

import subprocess
import sys
from pathlib import Path

from bundles.moment import moment
from bundles.sources import version

_SCRIPT = Path(__file__).resolve().parent / "desk" / "installer.nsi"


def make_installer(folder: Path, to: Path) -> Path:
    """Make the installer out of the folder for Windows."""
    made = to / f"{folder.name}-setup.exe"
    size = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
    said = {"FOLDER": folder, "OUTPUT": made, "VERSION": version(), "KIB": size // 1024}
    words = ["makensis", "-V2", "-NOCD", *(f"-D{name}={value}" for name, value in said.items())]
    steady = {"SOURCE_DATE_EPOCH": str(moment()), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [*words, str(_SCRIPT)], env=steady, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"NSIS could not make the installer:\n{done.stdout[-2000:]}{done.stderr}")
    return made

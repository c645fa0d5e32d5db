"""The packages for Windows, each tried on a Windows of its own: what try_windows.py runs."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bundles import windows
from environment import TOP
from trying import icu
from trying.on_windows import try_installer, try_msi, try_zip
from trying.said import Trial
from trying.screen import Screen, can_be_looked_at
from trying.wine import Windows, found_wine

DIST = TOP / "dist"
TARGETS = ("windows-zip", "windows-installer", "windows-msi")
TRIED = {
    f"{windows.folder_name()}.zip": try_zip,
    f"{windows.folder_name()}-setup.exe": try_installer,
    f"{windows.folder_name()}.msi": try_msi,
}


def main(words: list[str]) -> int:
    """Try each package on a Windows of its own; the exit code."""
    trial = Trial()
    if "--built" not in words:
        build = [sys.executable, str(TOP / "packaging" / "build.py"), *TARGETS]
        if subprocess.call(build):
            return 1
    wine = found_wine()
    if wine is None or not icu.can_be_made() or not can_be_looked_at():
        needed = "Wine, gcc-mingw-w64-x86-64, binutils, Xvfb, xwd and ImageMagick"
        trial.skip("the packages for Windows", f"it needs {needed}")
        return 0
    endings = tuple(word for word in words if word.startswith("."))
    for name, attempt in TRIED.items():
        if not name.endswith(endings or (".zip", ".exe", ".msi")):
            continue
        print(f"\n== {name}", flush=True)
        place = Path(mkdtemp(prefix="eia-wizard-windows-"))
        with Screen.begun() as screen:
            own = Windows(wine, place, screen)
            own.begin()
            try:
                attempt(own, DIST / name, DIST / "tried" / Path(name).suffix.lstrip("."), trial)
            finally:
                own.end()
                shutil.rmtree(place, ignore_errors=True)
    return trial.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

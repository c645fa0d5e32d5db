"""The packages that can be asked for: python3 packaging/build.py TARGET …, or `all`."""

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bundles import archives, deb, linux, msi, nsis, sources, sums, wheel, windows
from bundles.signing import sign
from environment import TOP

DIST = TOP / "dist"
FETCHED = TOP / "build" / "fetched"


def plain_wheel() -> Path:
    """The wheel, for whoever has a Python."""
    return wheel.make_wheel(DIST)


def linux_folder() -> Path:
    """The folder for Linux, and the same in one file."""
    return archives.make_tar(made_for_linux(DIST), DIST)


def debian() -> Path:
    """The package for Debian and its kin."""
    folder = DIST / linux.folder_name()
    if not folder.exists():
        made_for_linux(DIST)
    return deb.make_deb(folder, DIST)


def windows_zip() -> Path:
    """The folder for Windows in one file."""
    return archives.make_zip(_windows_folder(anew=True), DIST)


def windows_installer() -> Path:
    """The installer for one person on Windows."""
    return nsis.make_installer(_windows_folder(), DIST)


def windows_msi() -> Path:
    """The package for IT departments on Windows."""
    return msi.make_msi(_windows_folder(), DIST)


def made_for_linux(to: Path) -> Path:
    """The folder for Linux, made of what is published for it."""
    return linux.make_folder(sources.wheels(FETCHED / "for-linux"), to)


def _windows_folder(*, anew: bool = False) -> Path:
    folder = DIST / windows.folder_name()
    if anew or not folder.exists():
        packages = sources.wheels(FETCHED / "for-windows", windows.SYSTEM)
        windows.make_folder(packages, DIST, FETCHED / "python")
    return folder


TARGETS: dict[str, Callable[[], Path]] = {
    "wheel": plain_wheel,
    "linux-folder": linux_folder,
    "deb": debian,
    "windows-zip": windows_zip,
    "windows-installer": windows_installer,
    "windows-msi": windows_msi,
}
"""What can be built, each after what it is made of."""


def main(asked: list[str]) -> int:
    """Build what was asked for, sign it, and write the sums of all that is there."""
    chosen = list(TARGETS) if asked == ["all"] else asked
    unknown = [name for name in chosen if name not in TARGETS]
    if unknown or not chosen:
        sys.exit(f"Say what to build: {', '.join(TARGETS)}, or all.")
    DIST.mkdir(exist_ok=True)
    for name in chosen:
        print(f"Building {name} …", flush=True)
        made = TARGETS[name]()
        sign(made)
        print(f"{made.relative_to(TOP)}  {made.stat().st_size / 1e6:.1f} MB", flush=True)
    print(f"Sums of all of them: {sums.write_sums(DIST).relative_to(TOP)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

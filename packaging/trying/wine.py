"""A Windows of its own under Wine: nothing on it but what is installed in a trial."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

_WINES = ("wine64", "/usr/lib/wine/wine64", "wine")
_PATIENCE_S = 600


def found_wine() -> str | None:
    """The Wine of this machine, if it has one."""
    return next((found for each in _WINES if (found := shutil.which(each))), None)


@dataclass(frozen=True, slots=True)
class Windows:
    """A Windows in a folder, and how to run something in it."""

    wine: str
    place: Path

    @property
    def person(self) -> Path:
        """The folder of the one person who is there."""
        users = self.place / "drive_c" / "users"
        return next(each for each in sorted(users.iterdir()) if each.name != "Public")

    def begin(self) -> None:
        """Make it, as new."""
        self.run("wineboot", "-i", under_screen=True)

    def run(
        self, *words: str | Path, under_screen: bool = False
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run a program of Windows to its end."""
        screen = ["xvfb-run", "-a"] if under_screen and shutil.which("xvfb-run") else []
        return subprocess.run(
            [*screen, self.wine, *map(str, words)],
            env=self._surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )

    def start(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        """Start a program of Windows, and let it run."""
        return subprocess.Popen(
            [self.wine, *map(str, words)],
            env=self._surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def installs(self, msi: Path, *words: str) -> int:
        """Install a package in silence; what it ended with."""
        return self.run("msiexec", "/i", msi, *words, "/qn", under_screen=True).returncode

    def keeps(self, file: Path) -> Path:
        """A file of this machine, laid where it stays as long as this Windows."""
        return Path(shutil.copy(file, self.place / "drive_c"))

    def says(self, key: str, value: str = "", *, deep: bool = False) -> str:
        """What stands in the registry at a key, or in all under it, or nothing."""
        named = ["/s"] if deep else ["/v", value] if value else ["/ve"]
        done = self.run("reg", "query", key, *named)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def end(self) -> None:
        """Shut it down, and every program in it."""
        self.run("wineboot", "-k")

    def _surroundings(self) -> dict[str, str]:
        own = {"WINEPREFIX": str(self.place), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        return {k: v for k, v in os.environ.items() if k != "DISPLAY"} | own | _QT


_QT = {"QT_QPA_PLATFORM": "offscreen"}
"""Wine 8 lacks a piece of Windows that a window in sight needs; it is drawn off screen instead."""


def as_windows_says(path: Path, windows: Windows) -> str:
    """A path of this machine as a program of Windows would name it."""
    inside = path.relative_to(windows.place / "drive_c")
    return str(PureWindowsPath("C:/", *inside.parts))


def until(is_so: Callable[[], bool], seconds: float = 60) -> bool:
    """Wait until something is so; whether it came to be."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.2)
    return is_so()

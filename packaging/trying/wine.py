"""A Windows of its own under Wine: nothing on it but what is installed in a trial."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from trying.screen import SIZE, Screen

_WINES = ("wine64", "/usr/lib/wine/wine64", "wine")
_PATIENCE_S = 600
_DESKTOPS = "HKCU\\Software\\Wine\\Explorer"
_OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def found_wine() -> str | None:
    """The Wine of this machine, if it has one."""
    return next((found for each in _WINES if (found := shutil.which(each))), None)


@dataclass(frozen=True, slots=True)
class Windows:
    """A Windows in a folder, the screen it is seen on, and how to run something in it."""

    wine: str
    place: Path
    screen: Screen

    @property
    def person(self) -> Path:
        """The folder of the one person who is there."""
        users = self.place / "drive_c" / "users"
        return next(each for each in sorted(users.iterdir()) if each.name != "Public")

    def begin(self) -> None:
        """Make it, as new, with a desktop that fills its screen."""
        self.run("wineboot", "-i")
        self._set(_DESKTOPS, "Desktop", "Default")
        self._set(f"{_DESKTOPS}\\Desktops", "Default", "x".join(map(str, SIZE)))
        self.end()

    def run(self, *words: str | Path) -> "subprocess.CompletedProcess[bytes]":
        """Run a program of Windows to its end; a window of it is drawn where nobody sees it."""
        return subprocess.run(
            [self.wine, *map(str, words)],
            env=self._surroundings() | _OFF_SCREEN,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )

    def start(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        """Start a program of Windows, and let it run, with its windows on the screen."""
        return subprocess.Popen(
            [self.wine, *map(str, words)],
            env=self._surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def installs(self, msi: Path, *words: str) -> int:
        """Install a package in silence; what it ended with."""
        return self.run("msiexec", "/i", msi, *words, "/qn").returncode

    def keeps(self, file: Path) -> Path:
        """A file of this machine, laid where it stays as long as this Windows."""
        return Path(shutil.copy(file, self.place / "drive_c"))

    def says(self, key: str, value: str = "", *, deep: bool = False) -> str:
        """What stands in the registry at a key, or in all under it, or nothing."""
        named = ["/s"] if deep else ["/v", value] if value else ["/ve"]
        done = self.run("reg", "query", key, *named)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def close(self, program: str) -> None:
        """Ask every window of a program to close, as a click on its cross does."""
        self.run("taskkill", "/im", program)

    def end(self) -> None:
        """Shut it down, and every program in it."""
        self.run("wineboot", "-k")

    def _set(self, key: str, value: str, to: str) -> None:
        self.run("reg", "add", key, "/v", value, "/d", to, "/f")

    def _surroundings(self) -> dict[str, str]:
        own = {"WINEPREFIX": str(self.place), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        inherited = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        return inherited | own | {"DISPLAY": self.screen.name}


def as_windows_says(path: Path, windows: Windows) -> str:
    """A path of this machine as a program of Windows would name it."""
    inside = path.relative_to(windows.place / "drive_c")
    return str(PureWindowsPath("C:/", *inside.parts))

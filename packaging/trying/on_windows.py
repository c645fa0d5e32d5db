"""What somebody does with a package for Windows: install, write, export, upgrade, remove."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trying import icu
from trying.said import Trial
from trying.wine import Windows, as_windows_says, until

IN_USE = 5
"""What the installer for one person ends with where the program is open."""

_UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall"
_OPENS = "Software\\Classes\\EIAWizard.Assessment\\shell\\open\\command"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a Windows with the program in a folder, and how the trial goes."""

    windows: Windows
    program: Path
    trial: Trial

    @property
    def library(self) -> Path:
        """The library that the program keeps for them."""
        return self.windows.person / "AppData" / "Local" / "EIA Wizard" / "library.db"

    def make_ready(self) -> None:
        """Give the program what Wine lacks."""
        icu.lay_beside(self.program / "site" / "PySide6")

    def types(self, *words: str) -> str:
        """Give a command; what it says."""
        done = self.windows.run(*self._python("python.exe"), "-X", "utf8", *_PROGRAM, *words)
        return done.stdout.decode("utf-8", "replace").strip()

    def works(self, pictures: Path) -> None:
        """Bring in the worked example, open the window on it, and export it."""
        made = self.types("example", "add", "musculoskeletal")
        listed = json.loads(self.types("list", "--json") or "[]")
        self.trial.hold("the library is in the person's own folder", self.library.exists())
        self.trial.hold("the worked example is in the list", made in [e["id"] for e in listed])
        document = self.library.with_name("assessment.docx")
        self.types("export", made, "--to", as_windows_says(document, self.windows))
        self.trial.hold("a Word document is exported", document.exists())
        self._opens()
        self._looks(pictures)

    @contextmanager
    def window_open(self) -> Iterator[bool]:
        """The window open on their library, unless it did not open; it is killed at the end."""
        holder = self.library.with_name("library.db.holder")
        holder.unlink(missing_ok=True)
        window = self.windows.start(*self._python("pythonw.exe"), "-c", _WINDOW)
        until(lambda: holder.exists() or window.poll() is not None)
        try:
            yield holder.exists() and window.poll() is None
        finally:
            window.kill()
            window.wait()
            self.windows.end()

    def is_still_there(self) -> None:
        """Hold what was written against what should have stayed."""
        self.trial.hold("what was written is still there", self.library.exists())

    def _opens(self) -> None:
        with self.window_open() as is_open:
            self.trial.hold("the window opens the library", is_open)

    def _looks(self, pictures: Path) -> None:
        """Walk through every page, and keep a picture of each."""
        place = self.windows.place / "drive_c" / "walk"
        self.types("walk", "--to", as_windows_says(place, self.windows))
        made = sorted(place.glob("*.png"))
        shutil.rmtree(pictures, ignore_errors=True)
        if made:
            shutil.move(place, pictures)
        self.trial.hold("every page can be looked at", len(made) > 50, f"{len(made)} pictures")

    def _python(self, name: str) -> tuple[str, ...]:
        return (as_windows_says(self.program / "python" / name, self.windows),)


_PROGRAM = ("-m", "eia_wizard")

# Off screen under Wine, Qt never tells that the window can be seen: it is told by hand.
_WINDOW = """
from PySide6.QtCore import QTimer
from eia_wizard.ui import run
opened = run.open_window
def woken(*given):
    window = opened(*given)
    QTimer.singleShot(1000, window.painted.emit)
    return window
run.open_window = woken
from eia_wizard.cli.run import run as start
start(["window"])
"""


def try_installer(windows: Windows, setup: Path, pictures: Path, trial: Trial) -> None:
    """Install for one person, in silence; use, upgrade, and remove it."""
    person = Person(windows, windows.person / "AppData/Local/Programs/EIA Wizard", trial)
    done = windows.run(setup, "/S")
    trial.hold("it installs in silence", done.returncode == 0 and person.program.is_dir())
    menu = windows.person / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    trial.hold("it is in the start menu", (menu / "EIA Wizard.lnk").exists())
    trial.hold("an .eia file opens with it", "%1" in windows.says(f"HKCU\\{_OPENS}"))
    entry = f"HKCU\\{_UNINSTALL}\\EIA Wizard"
    trial.hold("it is among the installed programs", bool(windows.says(entry, "DisplayName")))
    person.make_ready()
    person.works(pictures)
    _refuses_while_open(person, setup)
    stray = person.program / "site" / "of-an-older-version.txt"
    stray.write_text("old")
    windows.run(setup, "/S")
    is_new = person.program.is_dir() and not stray.exists()
    trial.hold("a newer one takes its place", is_new)
    person.is_still_there()
    windows.run(person.program / "Uninstall.exe", "/S")
    gone = until(lambda: not person.program.exists())
    trial.hold("it is removed in silence, whole", gone)
    menu_is_clear = not (menu / "EIA Wizard.lnk").exists() and not windows.says(f"HKCU\\{_OPENS}")
    trial.hold("nothing of it stays in the menu or the registry", menu_is_clear)
    person.is_still_there()


def _refuses_while_open(person: Person, setup: Path) -> None:
    program = person.program / "python" / "pythonw.exe"
    with person.window_open():
        done = person.windows.run(setup, "/S")
        is_refused = done.returncode == IN_USE and program.exists()
        person.trial.hold("it is not replaced while it is open", is_refused)


def try_msi(windows: Windows, msi: Path, pictures: Path, trial: Trial) -> None:
    """Install for every account, as an IT department does; repair and remove it."""
    person = Person(windows, windows.place / "drive_c/Program Files/EIA Wizard", trial)
    windows.run("msiexec", "/i", msi, "/qn", under_screen=True)
    is_there = (person.program / "python/pythonw.exe").exists()
    if not trial.hold("it installs in silence for every account", is_there):
        return
    # Wine keeps one menu for each person; a Windows puts this into everybody's.
    trial.hold("it is in the start menu", any(windows.place.rglob("EIA Wizard.lnk")))
    trial.hold("an .eia file opens with it", "%1" in windows.says(f"HKLM\\{_OPENS}"))
    person.make_ready()
    person.works(pictures)
    lost = person.program / "site/eia_wizard/app/policy.pyc"
    lost.unlink()
    # Wine does not know the switch for repairs; this is what it stands for.
    again = ("REINSTALL=ALL", "REINSTALLMODE=amus")
    windows.run("msiexec", "/i", msi, *again, "/qn", under_screen=True)
    trial.hold("a repair brings back what was lost", lost.exists())
    windows.run("msiexec", "/x", msi, "/qn", under_screen=True)
    trial.hold("it is removed in silence", not (person.program / "python/pythonw.exe").exists())
    person.is_still_there()


def try_zip(windows: Windows, archive: Path, pictures: Path, trial: Trial) -> None:
    """Unpack it into a folder and use it from there."""
    place = windows.place / "drive_c" / "unpacked"
    shutil.unpack_archive(archive, place)
    person = Person(windows, next(place.iterdir()), trial)
    person.make_ready()
    person.works(pictures)

"""Somebody at a Windows with the program: what they type, open, write and look at."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bundles.windows_starter import NAME
from trying import icu
from trying.said import Trial
from trying.wine import Windows, as_windows_says, until

_PROGRAM = ("-X", "utf8", "-m", "eia_wizard")

# Off screen under Wine, Qt never tells that the window can be seen: it is told by hand.
_WAKE = """
from PySide6.QtCore import QTimer
from eia_wizard.ui import run
opened = run.open_window
def woken(*given):
    window = opened(*given)
    QTimer.singleShot(1000, window.painted.emit)
    return window
run.open_window = woken
"""


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
        (self.program / "site" / "sitecustomize.py").write_text(_WAKE)
        paths = self.program / "python" / "python311._pth"
        paths.write_bytes(paths.read_bytes() + b"import site\r\n")

    def types(self, *words: str) -> str:
        """Give a command; what it says."""
        python = as_windows_says(self.program / "python" / "python.exe", self.windows)
        done = self.windows.run(python, *_PROGRAM, *words)
        return done.stdout.decode("utf-8", "replace").strip()

    def works(self, pictures: Path) -> None:
        """Open a colleague's file, bring in the worked example, export it, and look around."""
        self._opens_what_came()
        made = self.types("example", "add", "musculoskeletal")
        self.trial.hold("the library is in the person's own folder", self.library.exists())
        self.trial.hold("the worked example is in the list", made in self._listed())
        document = self.library.with_name("assessment.docx")
        self.types("export", made, "--to", as_windows_says(document, self.windows))
        self.trial.hold("a Word document is exported", document.exists())
        self._looks(pictures)

    @contextmanager
    def window_open(self, *words: str, starter: str = "") -> Iterator[bool]:
        """The window open on their library, unless it did not open; it is killed at the end."""
        holder = self.library.with_name("library.db.holder")
        holder.unlink(missing_ok=True)
        named = starter or as_windows_says(self.program / NAME, self.windows)
        window = self.windows.start(named, *words)
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

    def _opens_what_came(self) -> None:
        """Double-click a file that a colleague sent, with a name in letters of its own."""
        desk = self.windows.place / "drive_c" / "Zoë’s post"
        desk.mkdir(exist_ok=True)
        elsewhere, file = (
            as_windows_says(desk / name, self.windows) for name in ("theirs.db", "Für Zoë – ẞ.eia")
        )
        sent = self.types("example", "add", "self-referral", "--library", elsewhere)
        self.types("save-copy", sent, "--to", file, "--library", elsewhere)
        with self.window_open(file) as is_open:
            self.trial.hold(f"{NAME} opens the library", is_open)
            came = until(lambda: sent in self._listed())
            self.trial.hold("it brings in the file that was clicked on", came)

    def _listed(self) -> list[str]:
        return [each["id"] for each in json.loads(self.types("list", "--json") or "[]")]

    def _looks(self, pictures: Path) -> None:
        """Walk through every page, and keep a picture of each."""
        place = self.windows.place / "drive_c" / "walk"
        self.types("walk", "--to", as_windows_says(place, self.windows))
        made = sorted(place.glob("*.png"))
        shutil.rmtree(pictures, ignore_errors=True)
        if made:
            shutil.move(place, pictures)
        self.trial.hold("every page can be looked at", len(made) > 50, f"{len(made)} pictures")

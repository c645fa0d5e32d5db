"""Somebody at a Windows with the program: what they type, open, write and look at."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from bundles.windows_starter import NAME
from trying import icu
from trying.said import Trial
from trying.starts import Starts
from trying.wait import until
from trying.wine import Windows, as_windows_says

_PROGRAM = ("-X", "utf8", "-m", "eia_wizard")


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
        python = as_windows_says(self.program / "python" / "python.exe", self.windows)
        done = self.windows.run(python, *_PROGRAM, *words)
        return done.stdout.decode("utf-8", "replace").strip()

    def works(self, pictures: Path) -> None:
        """Open a colleague's file, bring in the worked example, export it, and look around."""
        self.starts().twice()
        self._opens_what_came()
        made = self.types("example", "add", "musculoskeletal")
        self.trial.hold("the library is in the person's own folder", self.library.exists())
        self.trial.hold("the worked example is in the list", made in self._listed())
        document = self.library.with_name("assessment.docx")
        self.types("export", made, "--to", as_windows_says(document, self.windows))
        self.trial.hold("a Word document is exported", document.exists())
        self.starts().all(pictures)
        self._looks(pictures)

    def starts(self, *words: str) -> Starts:
        """How they start the window on their library."""
        named = as_windows_says(self.program / NAME, self.windows)
        return Starts(
            self.library,
            self.windows.screen,
            start=lambda: self.windows.start(named, *words),
            close=lambda: self.windows.close(NAME),
            trial=self.trial,
        )

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
        with self.starts(file).opened() as is_open:
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

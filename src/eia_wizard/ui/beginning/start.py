"""The program started: seen first as it was left, where that is known, and then loaded."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from eia_wizard.domain.errors import EiaError
from eia_wizard.settings import Settings
from eia_wizard.store.likeness import forget_likeness
from eia_wizard.ui.beginning.likeness import Likeness, note_ground, read_likeness
from eia_wizard.ui.beginning.loading import Furnish, MoveIn, begun, load
from eia_wizard.ui.beginning.sight import Sight
from eia_wizard.ui.beginning.standing import show_standing
from eia_wizard.ui.window import MainWindow

if TYPE_CHECKING:
    from datetime import date

    from eia_wizard.presenters.wishes import Wishes

LATEST_MS = 1_000
"""A window that is begun minimised is not painted, and is loaded all the same."""


def run_window(
    settings: Settings,
    fonts: Path,
    today: "Callable[[], date]",
    furnish: Furnish,
    file: Path | None = None,
) -> int:
    """Show the window until the person closes it; a file is brought in where one is given."""
    hear_keys_in_order()
    gc.disable()  # what is loaded now stays; looking for what could go costs a tenth of the start
    app = QApplication(sys.argv[:1])
    app.setApplicationName("EIA Wizard")
    beginning = Beginning(app, settings, fonts, today, furnish, file)
    beginning.begin()
    status = app.exec()
    if beginning.fault:
        raise beginning.fault
    return status


def hear_keys_in_order() -> None:
    """Have IBus, through which many a Linux hears keys, answer for each before the next.

    Otherwise letters that are typed while a program is busy, as it is now, change places.
    """
    os.environ.setdefault("IBUS_ENABLE_SYNC_MODE", "1")


class Beginning(QObject):
    """A window seen as it was left, while the rest of the program is loaded behind it."""

    _loaded = Signal(object)  # MoveIn or EiaError

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        fonts: Path,
        today: "Callable[[], date]",
        furnish: Furnish,
        file: Path | None,
    ) -> None:
        super().__init__(app)
        self._app, self._settings, self._fonts, self._today = app, settings, fonts, today
        self._furnish, self._file = furnish, file
        self._window: MainWindow | None = None
        self._wishes: Wishes | None = None
        self._is_loading = False
        self.fault: Exception | None = None
        """What went wrong before there was a window that could tell it; the start is over then."""
        self._loaded.connect(self._arrive)

    def begin(self) -> None:
        """Show the window as it was left; where that is not known, as soon as it is made."""
        note_ground()
        likeness = read_likeness(self._settings.library)
        if likeness:
            self._show(likeness)
        else:
            self._open_house(None)

    def _show(self, likeness: Likeness) -> None:
        window = self._window = MainWindow()
        sight = Sight(likeness, window)
        window.see(sight)
        window.setWindowTitle(likeness.title)
        sight.painted.connect(lambda: self._begin_loading(sight))
        QTimer.singleShot(LATEST_MS, self, lambda: self._begin_loading(sight))
        picture = likeness.picture
        show_standing(window, likeness.standing, picture.deviceIndependentSize().toSize().toTuple())

    def _begin_loading(self, sight: Sight) -> None:
        if not self._is_loading:
            self._is_loading = True
            self._safely(lambda: self._go_on(sight))

    def _go_on(self, sight: Sight) -> None:
        """Load the rest; who was typing has the letters first, and types on meanwhile."""
        if sight.likeness.box:
            self._wishes = self._dressed()
            sight.let_type()
        QTimer.singleShot(0, self, lambda: self._safely(lambda: self._load(sight)))

    def _load(self, sight: Sight) -> None:
        """In two steps, between which the keys are heard."""
        from eia_wizard.ui import run  # noqa: F401 — its own step, before what lies behind

        sight.show_busy()
        if sight.likeness.box:
            QTimer.singleShot(0, self, self._begin_reading)
        else:
            self._open_house(None)

    def _begin_reading(self) -> None:
        work = begun(self._furnish, self._settings)
        Thread(target=lambda: self._loaded.emit(load(work)), name="load", daemon=True).start()

    def _arrive(self, found: MoveIn | EiaError) -> None:
        self._safely(lambda: self._open_house(found))

    def _safely(self, step: Callable[[], None]) -> None:
        """A likeness behind which nothing comes must not stay, nor be in the way next time."""
        try:
            step()
        except Exception as fault:
            self.fault = fault
            forget_likeness(self._settings.library)
            if self._window:
                self._window.unsee()
            self._app.exit(1)

    def _open_house(self, found: MoveIn | EiaError | None) -> None:
        # All that the window shows is loaded once it can be seen.
        from eia_wizard.ui.run import open_house

        wishes = self._wishes or self._dressed()
        given = (self._app, self._settings, self._today(), wishes, self._furnish)
        house = open_house(*given, self._window, found)
        if self._file:
            house.window.bring_in(self._file)

    def _dressed(self) -> "Wishes":
        from eia_wizard.ui.dress import dress_as_wished  # half of what is loaded before home

        return dress_as_wished(self._app, self._fonts, self._settings)

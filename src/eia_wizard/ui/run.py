"""The window started: shown first with its list, then the rest of the program moves in."""

import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from eia_wizard.app.preferences import read_preferences
from eia_wizard.app.remembered import read_remembered
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Settings
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.dress import dress
from eia_wizard.ui.faults import Faults, fault_log, show_fault
from eia_wizard.ui.house import House
from eia_wizard.ui.look.mark import mark_icon
from eia_wizard.ui.window import MainWindow, MoveIn

Furnish = Callable[[Settings], MoveIn]
"""Loads what lies behind the window, on a thread of its own, and says how it moves in."""


def run_window(
    settings: Settings, fonts: Path, today: date, furnish: Furnish, file: Path | None = None
) -> int:
    """Show the window until the person closes it; a file is brought in where one is given."""
    gc.disable()  # what is loaded now stays; looking for what could go costs a tenth of the start
    app = QApplication(sys.argv[:1])
    app.setApplicationName("EIA Wizard")
    app.setWindowIcon(mark_icon())
    fixed = settings.policy.preferences
    wished = read_preferences(settings.preferences, fixed)
    wishes = dress(app, fonts, wished, settings.preferences, fixed)
    house = House(settings, partial(open_window, today, wishes, furnish), app)
    if file:
        house.window.bring_in(file)
    return app.exec()


def open_window(today: date, wishes: Wishes, furnish: Furnish, settings: Settings) -> MainWindow:
    """Show a window on a library; the rest of the program moves in once it can be seen."""
    window = first_window(settings.library, today, wishes)
    Faults(window, fault_log(settings.library), show_fault).catch()
    moving = Moving(window, partial(furnish, settings))
    window.painted.connect(moving.begin)
    window.show()
    return window


def first_window(library: Path, today: date, wishes: Wishes) -> MainWindow:
    """The window with the list of the library, as much as can be read at once."""
    remembered = read_remembered(library)
    window = MainWindow(remembered.stages, today, wishes)
    window.resize(*remembered.size)
    if remembered.is_maximised:
        window.showMaximized()
    if is_practice_library(library):
        window.show_practice()
    with suppress(EiaError):  # what is amiss is said when the library is opened, a moment later
        window.home.show_entries(entries(library))
    return window


class Moving(QObject):
    """Loads the rest of the program beside the window that can be seen already."""

    done = Signal()
    _loaded = Signal(object)  # MoveIn or EiaError

    def __init__(self, window: MainWindow, furnish: Callable[[], MoveIn]) -> None:
        super().__init__(window)
        self._window, self._furnish = window, furnish
        self._loaded.connect(self._move_in)

    def begin(self) -> None:
        """Load what is needed, on a thread, so that the window answers meanwhile."""
        Thread(target=self._load, name="furnish", daemon=True).start()

    def _load(self) -> None:
        try:
            found: MoveIn | EiaError = self._furnish()
        except EiaError as refused:
            found = refused
        except Exception as bug:  # on a thread of its own nobody else would hear of it
            found = EiaError(
                _("EIA Wizard met a fault of its own ({name}).").format(name=type(bug).__name__)
            )
        self._loaded.emit(found)

    def _move_in(self, found: MoveIn | EiaError) -> None:
        if isinstance(found, EiaError):
            self._window.messages.show_trouble(str(found))
        else:
            found(self._window)
            self.done.emit()
        gc.enable()
        gc.freeze()

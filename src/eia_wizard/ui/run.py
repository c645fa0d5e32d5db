"""The window put into the house: home first, with its list, then the rest moves in."""

import gc
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from eia_wizard.app.remembered import read_remembered
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Settings
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.beginning.loading import Furnish, MoveIn, begun, load
from eia_wizard.ui.beginning.reveal import TIMES, reveal
from eia_wizard.ui.beginning.standing import show_standing
from eia_wizard.ui.faults import Faults, fault_log, show_fault
from eia_wizard.ui.furnishing import furnish_window
from eia_wizard.ui.house import House
from eia_wizard.ui.look.mark import mark_icon
from eia_wizard.ui.window import MainWindow


def open_house(
    app: QApplication,
    settings: Settings,
    today: date,
    wishes: Wishes,
    furnish: Furnish,
    seen: MainWindow | None = None,
    found: MoveIn | EiaError | None = None,
) -> House:
    """The house with its first window: the one that is ``seen`` already, if there is one.

    ``found`` is what lies behind that, where it was loaded before.
    """
    app.setWindowIcon(mark_icon())
    open_next = partial(open_window, today, wishes, furnish)
    if seen is None:
        return House(settings, open_next(settings), open_next, app)
    fill(seen, settings.library, today, wishes)
    moving = _watched(seen, furnish, settings)
    if found is None:
        reveal(seen)
        moving.begin()
    else:
        moving.take(found)
        reveal(seen, 0 if isinstance(found, EiaError) else TIMES)
    return House(settings, seen, open_next, app)


def open_window(today: date, wishes: Wishes, furnish: Furnish, settings: Settings) -> MainWindow:
    """Show a window on a library; the rest of the program moves in once it can be seen."""
    window = MainWindow()
    fill(window, settings.library, today, wishes)
    window.painted.connect(_watched(window, furnish, settings).begin)
    remembered = read_remembered(settings.library)
    show_standing(window, remembered.standing, remembered.size)
    if remembered.open:
        window.held_keys.hold()  # for the text that was left, which comes in a moment
    return window


def fill(window: MainWindow, library: Path, today: date, wishes: Wishes) -> None:
    """Put home into a window, with as much of the library as can be read at once."""
    furnish_window(window, read_remembered(library).stages, today, wishes)
    if is_practice_library(library):
        window.show_practice()
    with suppress(EiaError):  # what is amiss is said when the library is opened, a moment later
        window.home.show_entries(entries(library))


def _watched(window: MainWindow, furnish: Furnish, settings: Settings) -> "Moving":
    """What is caught nowhere else is told in the window; and how the rest moves in behind it."""
    Faults(window, fault_log(settings.library), show_fault).catch()
    window.left.connect(partial(_leave, window, settings.library))
    return Moving(window, furnish, settings)


def _leave(window: MainWindow, library: Path) -> None:
    # What a window leaves is made when it goes; nobody waits for it at the start.
    from eia_wizard.ui.beginning.leaving import leave_likeness

    leave_likeness(window, library)


class Moving(QObject):
    """Loads the rest of the program beside the window that can be seen already."""

    done = Signal()
    _loaded = Signal(object)  # MoveIn or EiaError

    def __init__(self, window: MainWindow, furnish: Furnish, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._furnish, self._settings = window, furnish, settings
        self._loaded.connect(self.take)

    def begin(self) -> None:
        """Load what is needed, and read on a thread, so that the window answers meanwhile."""
        work = begun(self._furnish, self._settings)
        Thread(target=lambda: self._loaded.emit(load(work)), name="furnish", daemon=True).start()

    def take(self, found: MoveIn | EiaError) -> None:
        """Put what was loaded behind the window, or say why it could not be."""
        if isinstance(found, EiaError):
            self._window.messages.show_trouble(str(found))
        else:
            found(self._window)
            self.done.emit()
        if self._window.shows(self._window.home):
            self._window.held_keys.drop()
        gc.enable()
        gc.freeze()

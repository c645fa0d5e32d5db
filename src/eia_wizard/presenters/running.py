"""Whether the window before this one was closed without warning, and what was open in it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.running import CutOff, cut_off, note_closed, note_running
from eia_wizard.domain.days import say_date
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import Errand
from eia_wizard.store.thread import StoreThread


class Running(QObject):
    """Keeps the file that says a window is open; only who holds the library ever touches it."""

    was_cut_off = Signal(object)  # CutOff

    def __init__(self, store: StoreThread, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._library = store, library
        self._has_looked, self._at = False, ""

    def begin(self) -> None:
        """The library is open: look for what is left of the window before."""
        library = self._library
        looked = self._store.submit(lambda _opened: cut_off(library))
        Errand(looked, self).then(self._tell, lambda _why: None)
        self._has_looked = True
        self.at(self._at)

    def at(self, assessment: str) -> None:
        """This assessment is open now, or none; noted once the window before was looked for."""
        library, self._at = self._library, assessment
        if self._has_looked:
            self._store.submit(lambda _opened: note_running(library, assessment))

    def end(self) -> None:
        """The window closes as it should."""
        library = self._library
        self._store.submit(lambda _opened: note_closed(library))

    def _tell(self, found: CutOff | None) -> None:
        if found:
            self.was_cut_off.emit(found)


def said(found: CutOff, now: datetime) -> str:
    """What to say of a window that was closed without warning."""
    if found.saved_at is None:
        return _("EIA Wizard was closed without warning. Nothing had been saved yet.")
    here, today = found.saved_at.astimezone(), now.astimezone().date()
    time = here.strftime("%H:%M")
    if here.date() == today:
        return _(
            "EIA Wizard was closed without warning. Everything up to {time} was saved."
        ).format(time=time)
    return _(
        "EIA Wizard was closed without warning. Everything up to {time} on {day} was saved."
    ).format(time=time, day=say_date(here.date()))

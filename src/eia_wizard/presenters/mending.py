"""A library that could not be opened, mended: its newest sound backup takes its place."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.plain import say_moment
from eia_wizard.store.moments import Clock


class Mending(QObject):
    """Brings a backup back on a thread of its own, since a large one takes time to be proved."""

    mended = Signal(str)  # which backup is in place, and what is kept

    def __init__(self, library: LibraryPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library

    def mend(self) -> None:
        """Put the newest sound backup in place; what keeps it from that is told as a refusal."""
        path, clock = self._library.path, self._library.room.clock
        name = _("The newest backup is being brought back.")
        work = self._library.bench.do(name, lambda _tell: _brought_back(path, clock))
        work.done.connect(self.mended.emit)
        work.refused.connect(self._library.refused)


def _brought_back(library: Path, clock: Clock) -> str:
    """Which backup is in place now, and what is kept, in sentences."""
    # It loads the database library, which no first page waits for.
    from eia_wizard.app.doctor import bring_back

    done = bring_back(library, clock)
    said = _("The backup of {moment} is in place.").format(moment=say_moment(done.backup.made_at))
    if done.kept is None:
        return said
    kept = _("The damaged library is kept as “{file}”.").format(file=done.kept.name)
    return f"{said} {kept}"

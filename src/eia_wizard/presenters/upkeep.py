"""What is done for the library while a person works: it is backed up and looked over."""

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.presenters.errand import Errand
from eia_wizard.store.thread import StoreThread

LOOK_FOR_BACKUP_MS = 5 * 60_000
LOOK_OVER_MS = 4_000
"""How long after the start the library is looked over, when the person has begun to work."""


class Upkeep(QObject):
    """Makes a verified backup after half an hour of work, and holds the library to its hashes."""

    backed_up = Signal(object)  # Path
    backed_up_now = Signal(object)  # Path: what a person asked for is done
    refused = Signal(str)  # what could not be done, in a sentence

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._is_over = store, False
        self._backups = QTimer(self, interval=LOOK_FOR_BACKUP_MS)
        self._backups.timeout.connect(self.back_up_if_due)
        self._backups.start()

    def begin(self) -> None:
        """The library is open: look it over when the person has begun to work."""
        QTimer.singleShot(LOOK_OVER_MS, self, self.look_over)

    def end(self) -> None:
        """The library is being closed."""
        self._is_over = True
        self._backups.stop()

    def look_over(self) -> None:
        """Hold the whole library against its hashes, while work goes on."""
        if not self._is_over:
            Errand(self._store.look_over(), self).then(lambda _nothing: None, self.refused.emit)

    def back_up_if_due(self) -> None:
        """Make a verified backup after half an hour of work; saving goes on meanwhile."""
        if not self._is_over:
            due = self._store.submit(lambda library: library.is_backup_due())
            Errand(due, self).then(self._back_up, self.refused.emit)

    def back_up_now(self) -> None:
        """Make a verified backup because a person asks for it."""
        if not self._is_over:
            Errand(self._store.back_up(), self).then(self.backed_up_now.emit, self.refused.emit)

    def _back_up(self, is_due: bool) -> None:
        if is_due:
            Errand(self._store.back_up(), self).then(self.backed_up.emit, self.refused.emit)

"""Listens for a second start of the program, which calls the window that is open already."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from eia_wizard.app.doorbell import answer


class Doorbell(QObject):
    """Watches the library's folder for a call, and answers it."""

    rang = Signal()
    file_brought = Signal(object)  # Path: the second start was asked to open it

    def __init__(self, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._watcher = QFileSystemWatcher([str(library.parent)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        asked = answer(self._library)
        if asked is not None:
            self.rang.emit()
        if asked:
            self.file_brought.emit(Path(asked))

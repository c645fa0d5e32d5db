"""A damaged library mended from home: its newest sound backup takes its place."""

from PySide6.QtCore import QObject, QTimer

from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.mending import Mending
from eia_wizard.ui.window import MainWindow, MoveHouse


class MendingDesk(QObject):
    """Puts the backup in place, then opens the library anew and says what was done."""

    def __init__(self, window: MainWindow, library: LibraryPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._library = window, library
        mending = Mending(library, self)
        window.home.mend_asked.connect(mending.mend)
        mending.mended.connect(self._open_anew)

    def _open_anew(self, said: str) -> None:
        to = self._library.path if self._window.band else None
        move = MoveHouse(to=to, told=said)
        QTimer.singleShot(0, self._window, lambda: self._window.moving_house.emit(move))

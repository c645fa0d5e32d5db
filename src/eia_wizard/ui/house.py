"""The house: one window on one library at a time, one's own or the practice area beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from eia_wizard.domain.errors import EiaError
from eia_wizard.settings import Settings
from eia_wizard.ui.window import MainWindow, MoveHouse

OpenWindow = Callable[[Settings], MainWindow]
"""Shows a window on a library; the rest of the program moves in behind it."""


class House(QObject):
    """Closes one library before it opens a window on the other."""

    def __init__(
        self, own: Settings, opened: MainWindow, open_window: OpenWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._own, self._open = own, open_window
        self.window = self._watched(opened)
        if self.window.band:  # nothing is known of any library but this one
            self.window.band.leave.hide()

    def move(self, move: MoveHouse) -> None:
        """Leave the library of now for another; stay where words would be lost."""
        left = self.window
        if left.desk and not left.desk.may_close():
            return
        left.desk = None
        trouble = ""
        try:
            if move.between:
                move.between()
        except EiaError as refused:
            trouble = str(refused)
        self.window = self._watched(self._open(self._settings(move.to)))
        self.window.was_made_fresh = move.is_fresh and not trouble
        if trouble:
            self.window.messages.show_trouble(trouble)
        elif move.told:
            self.window.messages.show_news(move.told)
        left.close()
        left.deleteLater()

    def _watched(self, window: MainWindow) -> MainWindow:
        window.moving_house.connect(self.move)
        return window

    def _settings(self, library: Path | None) -> Settings:
        if library is None:
            return self._own
        return self._own._replace(library=library, own_words=library.with_name("my-words.txt"))

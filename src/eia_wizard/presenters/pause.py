"""When to save while someone types: after a pause, and soon even where there is none."""

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 500
MOST_MS = 750
"""The longest that a letter waits: with the time a save takes, a crash costs less than a second."""


class TypingPause(QObject):
    """Turns keystrokes into moments to save."""

    reached = Signal()

    def __init__(self, parent: QObject, pause_ms: int = PAUSE_MS, most_ms: int = MOST_MS) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._most = QTimer(self, singleShot=True, interval=most_ms)
        self._pause.timeout.connect(self.now)
        self._most.timeout.connect(self.now)

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._pause.isActive() or self._most.isActive()

    def typed(self) -> None:
        """A key was pressed."""
        self._pause.start()
        if not self._most.isActive():
            self._most.start()

    def now(self) -> None:
        """Save at once if anything was typed since the last time."""
        if self.is_waiting:
            self._pause.stop()
            self._most.stop()
            self.reached.emit()

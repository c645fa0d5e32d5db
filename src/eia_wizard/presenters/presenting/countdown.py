"""Time for a group, counted down calmly in words."""

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

MINUTE, EVERY_MS, LONGEST = 60, 1_000, 180
USUAL_MINUTES = 5


class Countdown(QObject):
    """Counts down; ``said`` speaks only when the words change, once a minute."""

    said = Signal(str)

    def __init__(self, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._left = 0.0
        self._began: float | None = None
        self._words = ""
        self._tick = QTimer(self, interval=EVERY_MS)
        self._tick.timeout.connect(self.look)

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self._began is not None

    @property
    def words(self) -> str:
        """How long is left; nothing where no time was set."""
        return self._words

    @property
    def left(self) -> float:
        """Seconds that are left."""
        passed = self._clock() - self._began if self._began is not None else 0.0
        return max(0.0, self._left - passed)

    def set(self, minutes: int) -> None:
        """So many minutes, which do not pass yet; none takes the time off the screen."""
        self._stop()
        self._left = float(min(minutes, LONGEST) * MINUTE)
        self._say(self._standing() if minutes else "")

    def start_or_pause(self) -> None:
        """Let the time pass, or stand still; the usual time where none was set."""
        if self.is_running:
            self._left = self.left
            self._stop()
            self._say(_("Paused, {left}").format(left=self._standing().lower()))
            return
        if not self.left:
            self._left = float(USUAL_MINUTES * MINUTE)
        self._began = self._clock()
        self._tick.start()
        self._say(self._standing())

    def look(self) -> None:
        """See how late it is."""
        if self.is_running:
            if not self.left:
                self._left = 0.0
                self._stop()
            self._say(self._standing())

    def _stop(self) -> None:
        self._began = None
        self._tick.stop()

    def _standing(self) -> str:
        if not self.left:
            return _("The time is up")
        minutes = ceil(self.left / MINUTE)
        if self.left < MINUTE:
            return _("Less than a minute left")
        return ngettext("{n} minute left", "{n} minutes left", minutes).format(n=minutes)

    def _say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.said.emit(words)

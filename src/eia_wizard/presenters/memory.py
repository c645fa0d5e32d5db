"""Where the person was, remembered a moment after they go on, and when the window closes."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from eia_wizard.app.remembered import Remembered, Spot, read_remembered, write_remembered
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.views import Place

A_MOMENT_MS = 700

Later = Callable[[Callable[[], None]], object]
"""Does something on another thread, after what was asked before."""


def place_of(spot: Spot) -> Place:
    """The page of a spot."""
    return Place(spot.stage, spot.section, spot.item, spot.inside)


class Memory(QObject):
    """What the window remembers of a library; losing it costs nobody a word."""

    def __init__(self, library: Path, later: Later, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._later = library, later
        self._remembered = read_remembered(library)
        self._moment = QTimer(self, singleShot=True, interval=A_MOMENT_MS)
        self._moment.timeout.connect(self.keep)

    @property
    def open(self) -> str:
        """The assessment that was open when the window closed, or nothing."""
        return self._remembered.open

    def spot(self, assessment: str) -> Spot | None:
        """Where the person was in an assessment, if they ever were."""
        return self._remembered.spots.get(assessment)

    def at(self, assessment: str, spot: Spot) -> None:
        """The person is here now."""
        self._take(self._remembered.at(assessment, spot))

    def at_home(self) -> None:
        """The person has gone home."""
        self._take(replace(self._remembered, open=""))

    @property
    def read(self) -> frozenset[str]:
        """The learning packages that were read."""
        return frozenset(self._remembered.read)

    def have_read(self, package: str, *, is_read: bool) -> None:
        """A learning package was read, or shall count as unread."""
        others = tuple(name for name in self._remembered.read if name != package)
        self._take(replace(self._remembered, read=(*others, package) if is_read else others))

    def looks(self, stages: dict[str, str], size: tuple[int, int], standing: str) -> None:
        """How the window looks, so that the next one can show itself at once."""
        self._take(replace(self._remembered, stages=stages, size=size, standing=standing))

    def keep(self) -> None:
        """Write it now."""
        self._moment.stop()
        self._later(partial(_keep, self._library, self._remembered))

    def _take(self, remembered: Remembered) -> None:
        if remembered != self._remembered:
            self._remembered = remembered
            self._moment.start()


def _keep(library: Path, remembered: Remembered) -> None:
    with suppress(EiaError):
        write_remembered(library, remembered)

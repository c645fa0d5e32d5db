"""The search behind the window: kept fresh on one thread, asked on another, never waited for."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.searching import Searching, search_of
from eia_wizard.app.workroom import Clock
from eia_wizard.presenters.errand import Errand
from eia_wizard.search.gist import Found, Gist
from eia_wizard.search.index import SearchFile

T = TypeVar("T")
BREATH_S = 0.002
"""A rest after each assessment that is read, so that whoever types meanwhile is not slowed."""
TELL_EVERY_S = 1.0
AT_FIRST_MS = 3_000
"""How long the first reading waits: whoever has just started the program wants to begin."""


class SearchPresenter(QObject):
    """Knows what matters in each assessment, and looks inside answers for what is typed."""

    known = Signal(object)  # dict[str, Gist], as far as it is known by now
    found = Signal(object)  # Found, for what was typed last

    def __init__(self, library: Path, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._searching = Searching(library, clock)
        self._stop = Event()
        self._reading = ThreadPoolExecutor(1, "search-reading")
        self._looking = ThreadPoolExecutor(1, "search-looking")
        self._is_reading, self._is_wanted_again = False, False
        self._last = [""]  # shared with the work sent off, which must not hold us
        self._is_begun = False

    def follow(self) -> None:
        """The list was read: tell what is known, and read what changed; at first a little later."""
        if self._stop.is_set() or self._is_begun:
            self.freshen()
            return
        self._is_begun = True
        # On the thread that reads, so that what was known before never comes after what was read.
        promise = self._reading.submit(partial(_known, self._library))
        Errand(promise, self).then(self.known.emit, lambda _why: None)
        QTimer.singleShot(AT_FIRST_MS, self, self.freshen)

    def freshen(self) -> None:
        """Read what changed; what is known is told at the start, on the way, and at the end."""
        if self._stop.is_set() or self._is_reading:
            self._is_wanted_again = self._is_reading
            return
        self._is_reading = True
        work = _freshening(self._searching, self._library, self._stop, self.known.emit)
        Errand(self._reading.submit(work), self).then(self._read, lambda _why: self._read(None))

    def look(self, typed: str) -> None:
        """Look inside answers; only what was typed last is answered."""
        self._last[0] = typed
        if not self._stop.is_set():
            promise = self._looking.submit(partial(_looked, self._library, typed, self._last))
            Errand(promise, self).then(
                self._tell_found, lambda why: self._tell_found(Found(typed, trouble=why))
            )

    def ask(self, work: Callable[[SearchFile], T]) -> "Future[T]":
        """Do this with what is known of every assessment; the promise of its result.

        Raises:
            RuntimeError: if the search was closed.
        """
        library = self._library
        return self._looking.submit(lambda: work(search_of(library)))

    def close(self) -> None:
        """Stop reading, and let go of the file."""
        self._stop.set()
        self._reading.shutdown()
        self._looking.shutdown()

    def _read(self, gists: dict[str, Gist] | None) -> None:
        self._is_reading = False
        if gists is not None:
            self.known.emit(gists)
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.freshen()

    def _tell_found(self, found: Found) -> None:
        if found.typed == self._last[0]:
            self.found.emit(found)


def _freshening(
    searching: Searching, library: Path, stop: Event, tell: Callable[[dict[str, Gist]], None]
) -> Callable[[], dict[str, Gist]]:
    """The work of one reading, with nothing in it that belongs to the window's thread."""
    last = [monotonic()]

    def told() -> None:
        if monotonic() - last[0] > TELL_EVERY_S:
            tell(search_of(library).gists())
            last[0] = monotonic()

    def work() -> dict[str, Gist]:
        known = search_of(library).gists()
        if known:
            tell(known)
        searching.freshen(lambda: not stop.wait(BREATH_S), told)
        return search_of(library).gists()

    return work


def _known(library: Path) -> dict[str, Gist]:
    return search_of(library).gists()


def _looked(library: Path, typed: str, last: list[str]) -> Found:
    if typed != last[0]:
        return Found(typed)
    return Found(typed, tuple(search_of(library).find(typed)))

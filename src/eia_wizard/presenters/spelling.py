"""Spelling behind the window: loaded when a text is first seen, switched on and off, taught."""

from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.work import yielding_often
from eia_wizard.settings import Preferences
from eia_wizard.spelling.speller import Speller

AFTER_PAINT_MS = 400
"""A page is there first, and what it loads itself comes before the words to check it by."""


class Spelling(QObject):
    """What is misspelt where, and what a person decided about it."""

    changed = Signal()  # other words are known than before
    absent = Signal(str)  # spelling, or a list of words, cannot be had: why
    refused = Signal(str)  # a word could not be kept: why

    def __init__(self, speller: Speller, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("spelling")
        self._speller = speller
        self._is_awake = False
        self._loading: Future[None] | None = None
        self._ignored: set[tuple[str, str]] = set()

    @property
    def is_on(self) -> bool:
        """Whether the person wishes it."""
        return self._speller.is_on

    @property
    def is_ready(self) -> bool:
        """Whether words are looked up now."""
        return self._speller.is_on and self._speller.is_loaded

    def turn(self, is_on: bool) -> None:
        """Switch it on or off; what is shown follows at once."""
        if is_on != self._speller.is_on:
            self._speller.is_on = is_on
            self.changed.emit()
            self.wake()

    def follow(self, wished: Preferences) -> None:
        """Be on or off as the person wishes."""
        self.turn(wished.check_spelling)

    def wake(self) -> None:
        """Load the dictionary soon, unless that was done or tried before."""
        if not self._is_awake and self.is_on:
            self._is_awake = True
            QTimer.singleShot(AFTER_PAINT_MS, self, self._load_beside)

    def wake_now(self) -> None:
        """Have the dictionary at once: somebody asks for it."""
        if self.is_on and not self._speller.is_loaded:
            self._is_awake = True
            wait([self._load_beside()])

    def mistakes(self, text: str, where: str) -> list[tuple[int, int]]:
        """The beginning and end of every misspelt word that is not ignored in this place."""
        return [
            (start, end)
            for start, end in self._speller.mistakes(text)
            if (where, text[start:end]) not in self._ignored
        ]

    def suggest(self, word: str) -> tuple[str, ...]:
        """What was perhaps meant, the likeliest first."""
        return self._speller.suggest(word)

    def learn(self, word: str) -> None:
        """Add a word to the person's own."""
        try:
            self._speller.learn(word)
        except EiaError as refused:
            self.refused.emit(str(refused))
        self.changed.emit()

    def ignore(self, word: str, where: str) -> None:
        """Say nothing against a word in this place until the program ends."""
        self._ignored.add((where, word))
        self.changed.emit()

    def _load_beside(self) -> "Future[None]":
        """Load the dictionary on a thread of its own, so that no key waits for it; once."""
        if self._loading is None:
            thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")
            self._loading = thread.submit(self._load)
            thread.shutdown(wait=False)
            Errand(self._loading, self).then(lambda _loaded: self.changed.emit(), self._go_without)
        return self._loading

    def _load(self) -> None:
        with yielding_often():
            self._speller.load()

    def _go_without(self, why: str) -> None:
        self.absent.emit(why)
        self.changed.emit()

"""Spelling behind the window: loaded when a text is first seen, switched on and off, taught."""

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.domain.errors import EiaError
from eia_wizard.settings import Preferences
from eia_wizard.spelling.speller import Speller

AFTER_PAINT_MS = 400
"""Loading holds everything up for a few frames, so a page is there, and can be typed in, first."""


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
            QTimer.singleShot(AFTER_PAINT_MS, self, self._load)

    def wake_now(self) -> None:
        """Load the dictionary at once: somebody asks for it."""
        if self.is_on and not self._speller.is_loaded:
            self._is_awake = True
            self._load()

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

    def _load(self) -> None:
        if self._speller.is_loaded:
            return
        try:
            self._speller.load()
        except EiaError as missing:
            self.absent.emit(str(missing))
        self.changed.emit()

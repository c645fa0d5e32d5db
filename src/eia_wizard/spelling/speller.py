"""The speller: the dictionary, the words of the trade, and the person's own."""

import re
from collections.abc import Iterator
from pathlib import Path

from eia_wizard.spelling.dictionary import Dictionary, plain
from eia_wizard.spelling.mistakes import LONGEST_WORD, mistakes
from eia_wizard.spelling.own_words import add_own_word, read_own_words, read_words

TRADE = "trade.txt"
MOST_REMEMBERED = 5_000
_BREAK = re.compile(r"(?<=[e.,;:!?])\s")
"""Where a text is cut into a few words each: a key changes one piece, and the others are known."""


class Speller:
    """Knows words once it is loaded; before that, and switched off, it finds nothing wrong."""

    def __init__(self, folder: Path, own_words: Path) -> None:
        self.is_on = True
        self._folder, self._own_words = folder, own_words
        self._dictionary: Dictionary | None = None
        self._found: dict[str, tuple[tuple[int, int], ...]] = {}

    @property
    def is_loaded(self) -> bool:
        """Whether words can be looked up."""
        return self._dictionary is not None

    def load(self) -> None:
        """Read the dictionary and every list of words; a list that cannot be read is left out.

        Raises:
            EiaError: if there is no dictionary, or a list could not be read.
        """
        dictionary = Dictionary(self._folder)
        try:
            dictionary.add(read_words(self._folder / TRADE))
            dictionary.add(filter(_is_word, read_own_words(self._own_words)))
        finally:
            self._dictionary = dictionary

    def knows(self, word: str) -> bool:
        """Whether nothing is to be said against a word."""
        return not self.is_on or self._dictionary is None or self._dictionary.knows(word)

    def mistakes(self, text: str) -> Iterator[tuple[int, int]]:
        """The beginning and end of every word of a text that is not known."""
        if not self.is_on or self._dictionary is None:
            return
        start = 0
        for piece in _BREAK.split(text):
            for begin, end in self._mistakes_of(piece, self._dictionary):
                yield start + begin, start + end
            start += len(piece) + 1

    def suggest(self, word: str) -> tuple[str, ...]:
        """What was perhaps meant by a word, the likeliest first."""
        if self._dictionary is None or len(word) > LONGEST_WORD:
            return ()
        return self._dictionary.suggest(word)

    def learn(self, word: str) -> None:
        """Add a word to the person's own; it is known at once, even where it cannot be kept.

        Raises:
            EiaError: if it could not be kept for the next time.
        """
        word = plain(word).removesuffix("'s")
        if self._dictionary is not None:
            self._dictionary.add([word])
            self._found.clear()
        add_own_word(self._own_words, word)

    def _mistakes_of(self, piece: str, dictionary: Dictionary) -> tuple[tuple[int, int], ...]:
        found = self._found.get(piece)
        if found is None:
            if len(self._found) >= MOST_REMEMBERED:
                self._found.clear()
            found = self._found[piece] = tuple(mistakes(piece, dictionary.knows))
        return found


def _is_word(word: str) -> bool:
    return len(word) <= LONGEST_WORD and " " not in word

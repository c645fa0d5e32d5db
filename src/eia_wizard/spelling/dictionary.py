"""The British dictionary, with words added to it: what the library for it is asked."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.spelling.mistakes import PREFIXES

NAME = "british"
MOST_REMEMBERED = 20_000
MOST_SUGGESTIONS = 6
_JOINERS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d"))
_SAME = str.maketrans("’‐‑", "'--")


class Dictionary:
    """Every word that is known; about nine megabytes once it is loaded."""

    def __init__(self, folder: Path) -> None:
        """Load the dictionary that lies in this folder.

        Raises:
            EiaError: if it, or the library that reads it, is not there.
        """
        try:
            # Two megabytes, which only who sees a text to be checked need pay for.
            from hunspell import Hunspell

            # Named, so that a folder with letters beyond the system's own is found on Windows.
            self._words = Hunspell(NAME, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        except (ImportError, OSError) as error:
            raise EiaError(_("Spelling cannot be checked on this computer.")) from error
        self._remembered: dict[str, bool] = {}

    def add(self, words: Iterable[str]) -> None:
        """From now on know these words too, and suggest them."""
        for word in words:
            self._words.add(plain(word))
        self._remembered.clear()

    def knows(self, word: str) -> bool:
        """Whether a word, or what it is the *’s* of, is known."""
        known = self._remembered.get(word)
        if known is None:
            known = self._look_up(plain(word))
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = known
        return known

    def suggest(self, word: str) -> tuple[str, ...]:
        """What was perhaps meant, the likeliest first."""
        found = [each for each in self._words.suggest(plain(word)) if _is_whole(each)]
        return tuple(found[:MOST_SUGGESTIONS])

    def _look_up(self, word: str) -> bool:
        owner = word.removesuffix("'").removesuffix("'s")
        return any(self._words.spell(form) for form in {word, owner, _unaccented(owner)})


def plain(word: str) -> str:
    """A word as a dictionary holds it: composed letters, straight marks, nothing invisible."""
    return unicodedata.normalize("NFC", word).translate(_JOINERS).translate(_SAME)


def _unaccented(word: str) -> str:
    """The same without accents: the dictionary writes *cafe* and *naive*."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_whole(suggestion: str) -> bool:
    """Whether it does not merely cut a beginning or a letter off the word."""
    first, *others = suggestion.split()
    is_cut = bool(others) and first in PREFIXES
    return not is_cut and all(len(part) > 1 or part in ("a", "I") for part in (first, *others))

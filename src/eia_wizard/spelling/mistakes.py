"""Where in a text words stand that are not known."""

import re
from collections.abc import Callable, Iterator

LONGEST_WORD = 60
"""Letters; what is longer is no word of English, and finding what it might be takes long."""

PREFIXES = frozenset(
    {
        *("anti", "bio", "cardio", "co", "cyber", "de", "eco", "geo", "inter", "intra", "macro"),
        *("meta", "micro", "mid", "mis", "multi", "neo", "neuro", "non", "post", "pre", "pro"),
        *("psycho", "quasi", "re", "semi", "socio", "sub", "trans", "ultra", "un"),
    }
)
"""Beginnings that are known before a hyphen, and are no words by themselves."""

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d"
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*"
_PIECES = re.compile(
    rf"""
      [^\s@]{{1,64}}@\S{{1,255}}                              # an e-mail address
    | (?:https?://|www\.)\S+                                  # a web address
    | [a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}})+(?:/\S*)?      # the same without its beginning
    | [^\W\d_]{{0,{LONGEST_WORD}}}\d[\w’'.-]*                 # anything with a figure in it
    | (?P<word>{_LETTERS}(?:[’'‐‑-]{_LETTERS})*)
    """,
    re.VERBOSE,
)
_PARTS = re.compile(r"[^‐‑-]+")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_BEYOND_LATIN = re.compile("[^\u0000-\u024f\u0300-\u036f\u1e00-\u1eff\u200b-\u200d‐‑’]")


def mistakes(text: str, knows: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The beginning and end of every word that is not known, in order.

    Addresses, figures, capitals as in *NHS* and *SystmOne*, and other scripts are passed over. Of
    a word with hyphens only the part that is not known is told.
    """
    for piece in _PIECES.finditer(text):
        word = piece["word"]
        if word is None or _is_passed(word) or knows(word):
            continue
        for part in _PARTS.finditer(word):
            is_prefix = part.end() < len(word) and part[0].lower() in PREFIXES
            if not (is_prefix or _is_passed(part[0]) or knows(part[0])):
                yield piece.start() + part.start(), piece.start() + part.end()


def _is_passed(word: str) -> bool:
    if not 1 < len(word) <= LONGEST_WORD:
        return True
    bare = re.sub(r"[’']?s$", "", word)
    return bare.isupper() or bool(_INNER_CAPITAL.search(word) or _BEYOND_LATIN.search(word))

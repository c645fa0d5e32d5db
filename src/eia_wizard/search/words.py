"""Words as they are compared: without case, accents or signs; and a snippet round those found."""

import re
from unicodedata import normalize

MOST_WORDS, MOST_LETTERS = 12, 400
"""How much of what is typed is looked for; nobody searches for more, but anything may be pasted."""

BEFORE, AFTER = 60, 220
"""Letters of a snippet before and after the first word that was found."""

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_NEXT_LINE = re.compile(r"(?<=[^\s.,:;!?…])\s*\n\s*")
"""The end of a line that no sign ends: without one, its words would run into the next."""

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it is a word that was looked for."""


def fold(text: str) -> str:
    """The text without case and accents."""
    return text.lower() if text.isascii() else _MARKS.sub("", normalize("NFKD", text).casefold())


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def wanted_words(typed: str) -> tuple[str, ...]:
    """What is looked for: each word once, as it can begin."""
    return tuple(dict.fromkeys(words_of(typed[:MOST_LETTERS])))[:MOST_WORDS]


def found_in(text: str, wanted: tuple[str, ...]) -> int:
    """How many of the words wanted begin a word of the text."""
    there = f" {' '.join(words_of(text))}"
    return sum(f" {word}" in there for word in wanted)


def snippet(text: str, wanted: tuple[str, ...]) -> Pieces:
    """The text round the first word found, its words marked; one line, dots where it is cut."""
    flat = " ".join(_NEXT_LINE.sub(" · ", text.strip()).split())
    found = [each.span() for each in _WORD.finditer(flat) if _begins(each[0], wanted)]
    first = found[0][0] if found else 0
    start = _word_start(flat, max(0, first - BEFORE))
    end = _word_end(flat, min(len(flat), first + AFTER))
    pieces = [("…", False)] if start else []
    at = start
    for left, right in found:
        if at <= left and right <= end:
            pieces += [(flat[at:left], False), (flat[left:right], True)]
            at = right
    pieces += [(flat[at:end], False)] + ([("…", False)] if end < len(flat) else [])
    return tuple(piece for piece in pieces if piece[0])


def _begins(word: str, wanted: tuple[str, ...]) -> bool:
    return fold(word).startswith(wanted) if wanted else False


def _word_start(text: str, at: int) -> int:
    return at if at == 0 else text.find(" ", at) + 1 or at


def _word_end(text: str, at: int) -> int:
    return at if at == len(text) else max(text.rfind(" ", 0, at), at - 40)

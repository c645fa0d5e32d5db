"""How near two labels are in meaning, as far as their words tell."""

import re
from functools import lru_cache

_NUMBER = re.compile(
    r"^\W*(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]\s+|^\W*\d{1,3}(?:\.\d+)+\s+"
)
_SAID = """
a an the of to for in on and or is are be was were this that it its your you we our please any if by
at as with do does did has have been will would should there from
"""
_EMPTY = frozenset(_SAID.split())


def nearness(one: str, other: str) -> float:
    """From 0 to 1: 1 for the same words in any order, less the fewer they share."""
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    # Compiled code that only matching needs: the window starts without it.
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    left, right = " ".join(mine), " ".join(theirs)
    shared = len(set(mine) & set(theirs)) / max(len(set(mine)), len(set(theirs)))
    alike = 0.55 * token_sort_ratio(left, right) + 0.2 * token_set_ratio(left, right)
    return min(0.99, alike / 100 + 0.25 * shared)


@lru_cache(maxsize=5_000)
def _words(label: str) -> tuple[str, ...]:
    plain = re.sub(r"[’']s\b", "", _NUMBER.sub("", label.casefold()))
    words = re.findall(r"[a-z0-9]+", plain)
    told = [_stem(word) for word in words if word not in _EMPTY] or words
    return tuple(sorted(told))


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word

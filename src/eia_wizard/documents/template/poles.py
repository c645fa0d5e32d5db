"""Whether words are poles or shades of one judgement, such as “helps people” and “harms people”."""

import re
from collections.abc import Iterable

_LONGEST = 8
"""Words of a judgement; what is longer describes something."""
_CONTRARY = (
    ({"better"}, {"worse"}),
    ({"more"}, {"less", "fewer"}),
    ({"improve", "improves", "improved"}, {"worsen", "worsens", "worsened"}),
    ({"increase", "increases", "increased"}, {"decrease", "decreases", "decreased", "reduced"}),
    ({"up"}, {"down"}),
    ({"good", "positive", "positively"}, {"bad", "negative", "negatively", "adverse"}),
    ({"gain", "gains", "benefit", "benefits"}, {"lose", "loses", "loss", "suffer", "suffers"}),
    ({"help", "helps"}, {"harm", "harms", "hinder", "hinders"}),
    ({"advantage"}, {"disadvantage"}),
)
_MODAL = {"will", "would", "may", "might", "could", "won't", "cannot"}
_DOUBT = re.compile(
    r"(?:it is |we are )?(?:uncertain|unsure|unclear|not sure|not clear|not known|unknown)"
    r"(?: if| whether)?\b\W*",
    re.IGNORECASE,
)


def is_pole(head: str, heads: Iterable[str]) -> bool:
    """Whether another head says the contrary in the same words: one of them is chosen."""
    mine = _words(head)
    return any(_are_contrary(mine, _words(other)) for other in heads)


def is_shade(row: str, rows: Iterable[str]) -> bool:
    """Whether rows say the same as surely, less surely and not at all; only a judgement does."""
    told = [(bool(_DOUBT.match(each.strip())), _words(_undoubted(each))) for each in rows]
    mine = _words(_undoubted(row))
    alike = [(doubts, said) for doubts, said in told if _are_as_sure_or_less(mine, said)]
    shades = {tuple(said) for doubts, said in alike if not doubts}
    return len(shades) > 1 and any(doubts for doubts, _said in alike)


def _undoubted(row: str) -> str:
    """What a row says, without that nobody knows it."""
    return _DOUBT.sub("", row.strip(), count=1)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text.casefold().replace("’", "'"))


def _differing(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """The only words in which two sentences differ."""
    if not 1 < len(one) == len(other):
        return None
    found = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return found[0] if len(found) == 1 else None


def _are_contrary(one: list[str], other: list[str]) -> bool:
    apart = _differing(one, other) if len(one) <= _LONGEST else None
    return apart is not None and any(
        (apart[0] in up and apart[1] in down) or (apart[0] in down and apart[1] in up)
        for up, down in _CONTRARY
    )


def _are_as_sure_or_less(one: list[str], other: list[str]) -> bool:
    apart = _differing(one, other)
    return len(one) > 1 and (one == other or (apart is not None and set(apart) <= _MODAL))

"""How near a label is to a phrase in what it asks, past what is asked about."""

import re

from eia_wizard.quality.nearness import nearness

_LOOKED_AT = frozenset(
    (
        *("assessment", "assessments", "change", "decision", "form", "function", "plan", "policy"),
        *("programme", "project", "proposal", "scheme", "service", "services", "work"),
    )
)
"""What a form is about: one says policy where another says service."""
_ASKING = frozenset(
    ("what", "who", "whom", "whose", "how", "when", "which", "where", "why", "you", "your")
)
_NAMED = re.compile(r"(?:the )?(?:name|title)(?: of)?(?: the)?")
_UNLIKE, _ALIKE, _STEM = 0.5, 0.8, 5


def likeness(label: str, phrase: str) -> float:
    """From 0 to 1, as nearness; nothing where all that is shared says only what is looked at.

    “Assessment ref” and “assessment team” share no more than that both stand on a form like this,
    while “title of the change” asks what “title of proposal” does.
    """
    near = nearness(label, phrase)
    mine, theirs = _without(_LOOKED_AT, label), _without(_LOOKED_AT, phrase)
    if near < _ALIKE and mine != _without(frozenset(), label) and nearness(mine, theirs) == 1.0:
        return _ALIKE
    if near < _ALIKE and label.strip() and not mine:
        return _ALIKE if _NAMED.fullmatch(theirs) else 0.0
    mine, theirs = _without(_ASKING, mine), _without(_ASKING, theirs)
    if near < _ALIKE and mine and theirs and not _share_a_word(mine, theirs):
        return 0.0
    if near < 1.0 and mine and theirs and nearness(mine, theirs) < _UNLIKE:
        return 0.0
    return near


def _share_a_word(one: str, other: str) -> bool:
    """Whether they have a word in common, be it in another form; letters alone tell nothing."""
    mine, theirs = ({w[:_STEM] for w in text.split() if len(w) > 2} for text in (one, other))
    return not (mine and theirs) or bool(mine & theirs)


def _without(words: frozenset[str], label: str) -> str:
    return " ".join(w for w in re.findall(r"[a-z0-9]+", label.casefold()) if w not in words)

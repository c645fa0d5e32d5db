"""Texts that say the same in the same words, or very nearly."""

from collections.abc import Iterable

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.quality.phrases import plain

SHORTEST = 24
"""Letters below which two texts are alike only if they are the same."""
FEWER_WORDS_TOLD = 600
"""Letters of a text that are compared: whoever copies, copies the beginning."""


def are_alike(one: str, other: str, per_cent: float) -> bool:
    """Whether two plain texts are the same to so many per cent, by letters or by words."""
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < SHORTEST:
        return False
    # Compiled code that only a check needs: the window starts without it.
    from rapidfuzz.distance.Indel import normalized_similarity

    share = per_cent / 100
    by_letters = normalized_similarity(one, other, score_cutoff=share)
    return by_letters > 0 or normalized_similarity(one.split(), other.split()) >= share


def compared(text: str) -> str:
    """A text in plain words, as far as it is compared."""
    return plain(text[:FEWER_WORDS_TOLD])


def without(text: str, names: Iterable[str]) -> str:
    """A plain text without a group's own name, which alone may differ in a copy."""
    said = f" {text} "
    for name in names:
        said = said.replace(f" {plain(name)} ", " ")
    return said.strip()


def families(texts: dict[AnswerKey, str], per_cent: float) -> list[tuple[AnswerKey, ...]]:
    """The answers that say the same, family by family, each with at least two members."""
    found: list[list[AnswerKey]] = []
    words = {key: frozenset(text.split()) for key, text in texts.items()}
    for key, text in texts.items():
        likely = (f for f in found if _share_words(words[f[0]], words[key]))
        home = next((f for f in likely if are_alike(texts[f[0]], text, per_cent)), None)
        if home is None:
            found.append([key])
        else:
            home.append(key)
    return [tuple(family) for family in found if len(family) > 1]


def _share_words(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether it is worth a closer look: half of the words, or one of two, stand in both."""
    return 2 * len(one & other) >= max(len(one), len(other)) - 1

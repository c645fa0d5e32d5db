"""Two copies of an assessment brought together against their common past."""

from collections.abc import Mapping
from dataclasses import field

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass

Answers = Mapping[AnswerKey, Json]


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer that both sides gave differently."""

    key: AnswerKey
    mine: Json
    theirs: Json


@dataclass(frozen=True, slots=True)
class Merge:
    """What to take over from the other copy, and what only a person can decide."""

    take: Answers = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()


def merge(mine: Answers, theirs: Answers, past: Answers, lists: frozenset[str]) -> Merge:
    """Changed on one side: that side holds. On both, and differently: a conflict.

    ``lists`` names the questions that hold lists of items; these are merged item by item.
    """
    take: dict[AnswerKey, Json] = {}
    conflicts: list[Conflict] = []
    for key in sorted(mine.keys() | theirs.keys() | past.keys()):
        ours, other, before = mine.get(key), theirs.get(key), past.get(key)
        if other in (before, ours):
            continue
        if ours == before:
            take[key] = other
        elif key.question in lists:
            take[key] = merged_list(_ids(ours), _ids(other), _ids(before))
        else:
            conflicts.append(Conflict(key, ours, other))
    return Merge(take, tuple(conflicts))


def merged_list(mine: list[str], theirs: list[str], past: list[str]) -> Json:
    """Items in my order, without those they removed, with those they added at the end."""
    removed = [item for item in past if item not in theirs]
    added = [item for item in theirs if item not in past and item not in mine]
    return [*(item for item in mine if item not in removed), *added] or None


def _ids(value: Json) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

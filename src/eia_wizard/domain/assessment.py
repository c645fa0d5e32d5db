"""A frozen snapshot of answers, and what changed between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from types import MappingProxyType

from eia_wizard.domain.answers import AnswerKey, Json, Value


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment as it stands: its form, when it was begun, and its answers.

    What its form does not recognise is kept, unread, in ``unrecognised``.
    """

    id: str
    form_digest: str
    began_at: datetime
    answers: Mapping[AnswerKey, Value] = field(default_factory=lambda: MappingProxyType({}))
    unrecognised: Mapping[AnswerKey, Json] = field(default_factory=lambda: MappingProxyType({}))

    def answering(self, key: AnswerKey, value: Value | None) -> "Assessment":
        """A new snapshot with this answer; ``None`` takes the answer away."""
        answers = dict(self.answers)
        if value is None:
            answers.pop(key, None)
        else:
            answers[key] = value
        return replace(self, answers=MappingProxyType(answers))


@dataclass(frozen=True)
class Change:
    """One step between two snapshots, with a label that a person recognises."""

    before: Assessment
    after: Assessment
    label: str

    @cached_property
    def keys(self) -> tuple[AnswerKey, ...]:
        """The answers that differ."""
        return changed_keys(self.before, self.after)


def changed_keys(before: Assessment, after: Assessment) -> tuple[AnswerKey, ...]:
    """The keys whose answers differ, sorted."""
    old, new = before.answers, after.answers
    given = (key for key, value in new.items() if old.get(key) != value)
    taken = (key for key in old if key not in new)
    return tuple(sorted((*given, *taken)))

"""What a decision point was about: a decision of the form, or that no assessment is needed."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Reference, Run, Text
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

NOT_NEEDED = "not-needed"
"""Stands where the item of a decision would, under a point that says that none is needed."""

SIGNED_BY = (
    *("assessment.need_reason", "assessment.not_needed_checked", "assessment.not_needed_again"),
    *("assessment.not_needed_by", "assessment.not_needed_on"),
)
"""What such a record has to say before it is sealed: the last two sign it."""


def decision_label(reading: Reading, item: str) -> str:
    """What was decided, in a few words."""
    return _("No assessment is needed") if item == NOT_NEEDED else reading.label(item)


def decision_reference(reading: Reading, item: str) -> Run:
    """The same, leading to its home where it has one."""
    if item == NOT_NEEDED:
        question = reading.form.with_role("assessment.need")
        label = decision_label(reading, item)
        return Reference(label, AnswerKey(question.id)) if question else Text(label)
    name = reading.name_of(item)
    return Reference(name.label, name.home)


def is_not_needed(reading: Reading) -> bool:
    """Whether the answer is that no assessment is needed."""
    return reading.meaning("assessment.need") == NOT_NEEDED


def still_to_say(reading: Reading) -> Iterator[str]:
    """The questions, by their short names, that such a record does not answer yet."""
    for role in SIGNED_BY:
        question = reading.form.with_role(role)
        if question and reading.value(AnswerKey(question.id)) is None:
            yield question.name

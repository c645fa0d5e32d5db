"""The conversation with reviewers as comments in the margin of a copy for them."""

from collections.abc import Iterable

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Form
from eia_wizard.domain.matters import COMMENT, Matter, thread
from eia_wizard.report.parts import Talk


def talks_of(matters: Iterable[Matter], form: Form) -> tuple[Talk, ...]:
    """Every comment that has a place; its changes stand in the answers themselves."""
    return tuple(
        Talk(_homes(each.key, form), thread(each), each.outcome is not None)
        for each in matters
        if each.kind == COMMENT and each.key
    )


def _homes(key: AnswerKey, form: Form) -> tuple[AnswerKey, ...]:
    """The answer's own home, else that of its item, whose heading may be its name."""
    question = form.question(key.question)
    if question is None or not key.item:
        return (key,)
    return (key, AnswerKey(question.collection, key.item))

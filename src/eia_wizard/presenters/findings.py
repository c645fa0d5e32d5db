"""What is known to be amiss with an answer, each with the reason that it matters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import is_outstanding
from eia_wizard.domain.words import gettext as _


@dataclass(frozen=True, slots=True)
class Finding:
    """Something amiss, why it matters, and the answer it is about."""

    sentence: str
    why: str
    key: AnswerKey


def findings_on(
    reading: Reading, key: AnswerKey, refusals: Mapping[AnswerKey, str]
) -> tuple[Finding, ...]:
    """The findings on one answer and on what it rests on; ``refusals`` says what was not taken."""
    basis = AnswerKey(f"{key.question}{BASIS}", key.item)
    return (
        *_refused(key, refusals),
        *_outstanding(reading, key),
        *_removed(reading, key),
        *_removed(reading, basis),
    )


def _refused(key: AnswerKey, refusals: Mapping[AnswerKey, str]) -> Iterator[Finding]:
    if refusals.get(key):
        why = _("What you typed is still in its place, but it is not saved until it is mended.")
        yield Finding(refusals[key], why, key)


def _outstanding(reading: Reading, key: AnswerKey) -> Iterator[Finding]:
    if is_outstanding(reading, key):
        why = _("The document lists it under what is not yet answered.")
        yield Finding(_("This question is not answered yet."), why, key)


def _removed(reading: Reading, key: AnswerKey) -> Iterator[Finding]:
    question, value = reading.form.question(key.question), reading.value(key)
    if question is None or question.kind.name != "links" or not isinstance(value, tuple):
        return
    for item in value:
        name = reading.name_of(item)
        if name.removed:
            yield Finding(
                _("It is linked to “{item}”, which was removed.").format(item=name.label),
                _("Take the link away, or bring back what was removed."),
                key,
            )

"""What is known to be amiss with an answer, each with the reason that it matters."""

from collections.abc import Iterator, Mapping

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Checked
from eia_wizard.domain.form import BASIS
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import is_outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.check_view import stands_in_the_way_of


@dataclass(frozen=True, slots=True)
class Remark:
    """Something amiss, why it matters, what to do, and the answer it is about.

    ``stands`` says what it stands in the way of, where a check found it.
    """

    sentence: str
    why: str
    key: AnswerKey
    todo: str = ""
    stands: str = ""


def remarks_on(
    reading: Reading,
    key: AnswerKey,
    refusals: Mapping[AnswerKey, str],
    checked: Checked | None = None,
) -> tuple[Remark, ...]:
    """What is amiss with one answer and with what it rests on.

    ``refusals`` says what was not taken; ``checked`` is what the last check found.
    """
    basis = AnswerKey(f"{key.question}{BASIS}", key.item)
    return (
        *_refused(key, refusals),
        *(_found(key, checked) if checked else ()),
        *_outstanding(reading, key),
        *_removed(reading, key),
        *_removed(reading, basis),
    )


def _refused(key: AnswerKey, refusals: Mapping[AnswerKey, str]) -> Iterator[Remark]:
    if refusals.get(key):
        why = _("What you typed is still in its place, but it is not saved until it is mended.")
        yield Remark(refusals[key], why, key)


def _found(key: AnswerKey, checked: Checked) -> Iterator[Remark]:
    for weighed in checked.at(key):
        finding = weighed.finding
        if weighed.accepted is None:
            stands = stands_in_the_way_of(finding.blocks)
            yield Remark(finding.message, finding.why, key, finding.todo, stands)


def _outstanding(reading: Reading, key: AnswerKey) -> Iterator[Remark]:
    if is_outstanding(reading, key):
        why = _("The document lists it under what is not yet answered.")
        yield Remark(_("This question is not answered yet."), why, key)


def _removed(reading: Reading, key: AnswerKey) -> Iterator[Remark]:
    question, value = reading.form.question(key.question), reading.value(key)
    if question is None or question.kind.name != "links" or not isinstance(value, tuple):
        return
    for item in value:
        name = reading.name_of(item)
        if name.removed:
            yield Remark(
                _("It is linked to “{item}”, which was removed.").format(item=name.label),
                _("Take the link away, or bring back what was removed."),
                key,
            )

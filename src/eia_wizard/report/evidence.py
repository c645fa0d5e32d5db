"""What a document says of a piece of evidence beside its answers: its age, and how far it holds."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.appraisal import INPUTS, appraise, say_confidence, say_reasons
from eia_wizard.domain.evidence import why_check_again
from eia_wizard.domain.form import Collection
from eia_wizard.domain.prose import Paragraph, Text
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief


def evidence_notes(brief: Brief, collection: Collection, item: str) -> Iterator[Paragraph]:
    """That it is to be checked again, and the confidence derived where nobody has judged it.

    Neither is said where it would give away an answer that this document leaves out.
    """
    if collection.role != "evidence":
        return
    why = why_check_again(brief.reading, item)
    if why and not _leaves_out(brief, ("evidence.reused_from", "evidence.published_on"), item):
        yield _noted(_("To be checked again: "), why)
    if brief.reading.role_value("evidence.confidence", item) is None:
        yield from _derived(brief, item)


def _derived(brief: Brief, item: str) -> Iterator[Paragraph]:
    appraisal = appraise(brief.reading, item)
    if appraisal and not _leaves_out(brief, INPUTS, item):
        confidence = say_confidence(brief.reading, appraisal.means)
        if confidence:
            said = f"{confidence}. {say_reasons(appraisal)}"
            yield _noted(_("How far to lean on it, derived from these answers: "), said)


def _noted(label: str, said: str) -> Paragraph:
    return Paragraph((Text(label, strong=True), Text(said)), tone="note")


def _leaves_out(brief: Brief, roles: tuple[str, ...], item: str) -> bool:
    asked = (brief.reading.form.with_role(role) for role in roles)
    return any(brief.is_withheld(AnswerKey(question.id, item)) for question in asked if question)

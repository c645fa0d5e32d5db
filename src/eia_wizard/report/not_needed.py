"""The record that none is needed: what is proposed, why not, who agreed, what would reopen it."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Question
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Paragraph, line
from eia_wizard.domain.standing import outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Home, Part
from eia_wizard.report.saying import answer_blocks, answered, basis, facts, is_long, long_answer

PROPOSED = ("assessment.proposal", "assessment.purpose")
REASONS = (
    *("assessment.need_reason", "assessment.not_needed_checked"),
    "assessment.not_needed_again",
)
AGREED = (
    *("assessment.not_needed_by", "assessment.not_needed_on", "assessment.not_needed_where"),
    *("assessment.lead", "assessment.contact"),
)
SAID_ALREADY = ("assessment.title", "assessment.need")
"""What the first page says: it has its home there, and is not said again."""


def not_needed(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The whole record in the order in which a reader asks; what else was said comes last."""
    yield from _said_already(brief)
    others = _others(brief)
    yield from _chapter(brief, _("What is proposed"), PROPOSED, part)
    yield from facts(brief, [q for q in others if not is_long(q)], "")
    yield from _chapter(brief, _("Why no assessment is needed"), REASONS, part)
    agreed = list(facts(brief, _of(brief, AGREED), ""))
    if agreed:
        yield Heading(1, _("Who looked, and who agreed"))
        yield from agreed
    yield from _what_else(brief, [q for q in others if is_long(q)])
    yield from _still_open(brief)


def _said_already(brief: Brief) -> Iterator[Part]:
    for question in _of(brief, SAID_ALREADY):
        if answered(brief, question, ""):
            yield Home(AnswerKey(question.id))


def _chapter(brief: Brief, title: str, roles: tuple[str, ...], part: LayoutPart) -> Iterator[Part]:
    """The first answer directly under the heading, the others under their questions."""
    said = [question for question in _of(brief, roles) if answered(brief, question, "")]
    if not said:
        return
    yield Heading(1, title, new_page=part.new_page)
    first, *others = said
    yield Home(AnswerKey(first.id))
    yield from answer_blocks(brief, first, "")
    yield from basis(brief, first, "")
    for question in others:
        yield from long_answer(brief, question, "", 2)
        yield from basis(brief, question, "")


def _others(brief: Brief) -> list[Question]:
    """Whatever else the form asks all the same, such as the kind of decision."""
    known = {question.id for question in _of(brief, (*SAID_ALREADY, *PROPOSED, *REASONS, *AGREED))}
    return [
        question
        for _stage, section, question in brief.reading.form.placed()
        if not section.each
        and not question.id.endswith(BASIS)
        and question.id not in known
        and brief.reading.is_asked_here(question)
        and answered(brief, question, "")
    ]


def _what_else(brief: Brief, others: list[Question]) -> Iterator[Part]:
    if others:
        yield Heading(1, _("What else was recorded"))
    for question in others:
        yield from long_answer(brief, question, "", 2)
        yield from basis(brief, question, "")


def _still_open(brief: Brief) -> Iterator[Part]:
    asked = [key.question for key in outstanding(brief.reading)]
    if asked:
        yield Heading(1, _("Not yet answered"))
        yield Paragraph(line(_("The record is not complete. It does not answer yet:")))
        yield Bullets(tuple(line(brief.reading.form.questions[each].text) for each in asked))


def _of(brief: Brief, roles: tuple[str, ...]) -> list[Question]:
    found = (brief.reading.form.with_role(role) for role in roles)
    return [q for q in found if q is not None and brief.reading.is_asked_here(q)]

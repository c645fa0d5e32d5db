"""Group by group: what is known, what people say, why it happens, what it means, what is done."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Cell, Grid, Line, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import answer_cell, answered, references
from eia_wizard.report.summary import impacts, linked

LINKS = ("group.know", "group.people_say", "group.why", "group.means", "group.do")
"""The links of the chain, in order."""


def chain(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """A table for every group that is looked at closer, a row for each link of the chain."""
    reading = brief.reading
    groups = reading.form.collection_with_role("groups")
    if groups is None:
        return
    closer = [g for g in reading.items(groups.id) if reading.meaning("group.triage", g) == "closer"]
    if not closer:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    for group in closer:
        yield Heading(2, reading.label(group))
        yield Grid("", (_("Asked"), _("Said")), tuple(_rows(brief, group)), (3, 9), row_heads=True)


def _rows(brief: Brief, group: str) -> Iterator[tuple[Cell, ...]]:
    titles = _titles()
    for role in LINKS:
        question = brief.reading.form.with_role(role)
        if question:
            yield Cell((line(titles[role]),)), _cell(brief, question, group)
    on = tuple(
        i for i in impacts(brief.reading) if group in linked(brief.reading, "impact.group", i)
    )
    named = [(*references(brief, (i,)), *line(f": {brief.reading.label(i)}")) for i in on]
    if named:
        yield Cell((line(_("Impacts")),)), Cell(tuple(named))


def _cell(brief: Brief, question: Question, group: str) -> Cell:
    key = AnswerKey(question.id, group)
    if answered(brief, question, group):
        return answer_cell(brief, question, group)
    if brief.is_withheld(key):
        return Cell((_not_for_publication(),))
    return Cell((line(_("No answer yet")),))


def _not_for_publication() -> Line:
    return line(_("Not for publication"))


def _titles() -> dict[str, str]:
    return {
        "group.know": _("What we know"),
        "group.people_say": _("What people say"),
        "group.why": _("Why it happens"),
        "group.means": _("What it means"),
        "group.do": _("What we will do"),
    }

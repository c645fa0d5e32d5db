"""An assessment on a page or two: every answer at its home, and nothing round it."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Collection, Question, Section, Stage
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Paragraph, Text, line
from eia_wizard.report.brief import Brief
from eia_wizard.report.collections import fitting_widths
from eia_wizard.report.parts import Heading, Home, Part
from eia_wizard.report.saying import (
    answer_blocks,
    answer_cell,
    answered,
    basis,
    facts,
    is_long,
    short_answer,
)


def in_short(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Each section as a heading with what was said; empty sections are left out."""
    for stage in brief.reading.form.stages:
        if part.of and stage.id not in part.of:
            continue
        for section in stage.sections:
            inside = list(_section(brief, stage, section))
            if inside:
                yield Heading(1, section.title)
                yield from inside


def _section(brief: Brief, stage: Stage, section: Section) -> Iterator[Part]:
    asked = [question for question in section.questions if not question.id.endswith(BASIS)]
    for item in brief.reading.section_items(section):
        if section.each and any(answered(brief, question, item) for question in asked):
            yield Heading(2, brief.reading.label(item))
        yield from facts(brief, [q for q in asked if not (q.shows or is_long(q))], item)
        for question in asked:
            if question.shows and not item:
                yield from _shown(brief, stage, question)
            elif is_long(question) and answered(brief, question, item):
                yield from _said(brief, question, item)


def _said(brief: Brief, question: Question, item: str) -> Iterator[Part]:
    """What was said, right after its question in bold."""
    first, *rest = answer_blocks(brief, question, item)
    name = f"{question.short}:" if question.short else question.text
    label = Text(f"{name} ", strong=True)
    yield Home(AnswerKey(question.id, item))
    match first:
        case Paragraph(line=said):
            yield Paragraph((label, *said))
        case _:
            yield Paragraph((label,))
            yield first
    yield from rest
    yield from basis(brief, question, item)


def _shown(brief: Brief, stage: Stage, question: Question) -> Iterator[Part]:
    collection = brief.reading.form.collections[question.shows]
    if not brief.is_home(collection, stage) or not brief.reading.items(collection.id):
        return
    yield Home(AnswerKey(collection.id))
    if collection.role == "groups":
        yield from _groups(brief, collection)
    else:
        yield from _rows(brief, collection)


def _groups(brief: Brief, collection: Collection) -> Iterator[Part]:
    """The triage of all groups in three lines: who is looked at closer, who not, who is unknown."""
    triage = brief.reading.form.with_role("group.triage")
    if triage is None:
        return
    lines: list[Line] = []
    for option in triage.terms.options:
        items = [
            item
            for item in brief.reading.items(collection.id)
            if brief.reading.value(AnswerKey(triage.id, item)) == option.id
        ]
        for item in items:
            own = brief.reading.form.question(collection.label)
            if own and answered(brief, own, item):
                yield Home(AnswerKey(own.id, item))
            yield Home(AnswerKey(triage.id, item))
        if items:
            names = ", ".join(brief.reading.label(item) for item in items)
            lines.append((Text(f"{option.label}: ", strong=True), Text(f"{names}.")))
    if lines:
        yield Bullets(tuple(lines))
    for item in brief.reading.items(collection.id):
        for question in collection.questions:
            known = question.id in (triage.id, collection.label)
            if not known and answered(brief, question, item):
                yield from short_answer(brief, question, item)


def _rows(brief: Brief, collection: Collection) -> Iterator[Part]:
    """Items as the rows of one table, with a column for each question that any of them answers."""
    items = brief.reading.items(collection.id)
    asked = [
        question
        for question in collection.questions
        if not question.companion_of and any(answered(brief, question, i) for i in items)
    ]
    named = next((q for q in asked if q.id == collection.label), None)
    others = [question for question in asked if question is not named]
    noun = collection.item
    rows = tuple(
        (_name_cell(brief, named, item), *(answer_cell(brief, q, item) for q in others))
        for item in items
    )
    header = (noun[:1].upper() + noun[1:], *(question.name for question in others))
    yield Grid(collection.title, header, rows, widths=fitting_widths(rows), row_heads=True)


def _name_cell(brief: Brief, named: Question | None, item: str) -> Cell:
    """What an item is called; where the question of its name is asked here, this is its home."""
    if named and answered(brief, named, item):
        return answer_cell(brief, named, item)
    return Cell((line(brief.reading.label(item)),))

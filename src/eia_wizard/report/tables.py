"""A collection as tables of the columns that a layout names, and what is left after them."""

from collections.abc import Iterator
from dataclasses import replace

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Question
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Paragraph, line
from eia_wizard.report.brief import Brief
from eia_wizard.report.collections import whole_collection
from eia_wizard.report.parts import Heading, Home, Part
from eia_wizard.report.saying import answered, basis, is_long, long_answer, short_answer


def table(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The tables, and under them by item what was said beside: in sections asked of each item."""
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    columns = tuple(tuple(column.split("|")) for column in part.columns)
    for name in part.of:
        yield Home(AnswerKey(name))
        collection = replace(brief.reading.form.collections[name], table=columns)
        yield from whole_collection(brief, collection, 2)
        yield from _beside(brief, name, {n for column in columns for n in column})


def _beside(brief: Brief, collection: str, in_table: set[str]) -> Iterator[Part]:
    asked = [
        (section, question)
        for _stage, section, question in brief.reading.form.placed()
        if section.each == collection and not question.shows and not question.id.endswith(BASIS)
    ]
    for item in brief.reading.items(collection):
        here = [q for section, q in asked if item in brief.reading.section_items(section)]
        inside = [part for question in here for part in _said(brief, question, item, in_table)]
        if inside:
            yield Heading(2, brief.reading.label(item))
            yield from inside


def _said(brief: Brief, question: Question, item: str, in_table: set[str]) -> Iterator[Part]:
    if question.id not in in_table and answered(brief, question, item):
        said = long_answer(brief, question, item, 3) if is_long(question) else None
        yield from said or short_answer(brief, question, item)
    yield from basis(brief, question, item)

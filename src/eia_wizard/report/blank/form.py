"""The whole form on paper, stage by stage; what only a screen can ask is named at the end."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question, Section, Stage
from eia_wizard.domain.layout import Layout, LayoutPart
from eia_wizard.domain.prose import Blank, Bullets, Paragraph, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.blank.lists import (
    collection_tables,
    help_of,
    is_deep_enough,
    is_on_paper,
    is_plain,
    on_paper,
)
from eia_wizard.report.blank.rooms import ask_for, condition, room
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part

TO_FILL = "blank"
"""The audience of a document that is to be filled."""
SHEETS = 2
SHEET = "sheet-"
"""How the places of a sheet are named on which one item's questions are answered: *sheet-1*."""


def blank_layout() -> Layout:
    """The layout of a form to be filled, which every form has, whether it says so or not."""
    return Layout(
        id=TO_FILL,
        title=_("Blank form"),
        subtitle=_("Form to be filled, on paper or by keyboard"),
        purpose=_("Every question with room to answer; the filled file can be brought back in."),
        audience=TO_FILL,
        no_facts=True,
        parts=(LayoutPart(kind=TO_FILL),),
    )


def blank(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """How to fill it, every question, and what is only asked on a screen."""
    reading = brief.reading
    yield Heading(1, _("How to fill this form"))
    yield Bullets(tuple(line(each) for each in _how()))
    for stage in reading.form.stages:
        inside = [piece for section in stage.sections for piece in _section(brief, stage, section)]
        if inside:
            yield Heading(1, stage.title, new_page=True)
            yield Paragraph(line(stage.purpose), tone="lead")
            yield from inside
    left = list(_left_out(reading))
    if left:
        yield Heading(1, _("Asked on a screen only"))
        yield Paragraph(line(_("There is no good room on paper for these. Answer them later:")))
        yield Bullets(tuple(line(each) for each in left))


def _how() -> tuple[str, ...]:
    return (
        _("In Word: press Tab or an arrow key to come to a box, then type over its words."),
        _("To tick a box in Word, go to it and press the space bar."),
        _("On paper: write into the boxes, and have somebody type it in afterwards."),
        _("Leave empty what you do not know yet. Nothing is filled in for you."),
        _("Then bring the Word file back in: EIA Wizard makes a draft of it with your answers."),
    )


def _section(brief: Brief, stage: Stage, section: Section) -> Iterator[Part]:
    if not (is_plain(brief.reading) or brief.reading.is_section_asked(section)):
        return
    inside = list(_sheets(brief, section) if section.each else _asked(brief, stage, section))
    if inside:
        yield Heading(2, section.title)
        yield from inside


def _asked(brief: Brief, stage: Stage, section: Section) -> Iterator[Part]:
    for question in section.questions:
        if question.shows:
            yield from _shown(brief, stage, question)
        elif is_on_paper(brief.reading, question):
            yield from _question(brief.reading, question, 3)


def _shown(brief: Brief, stage: Stage, question: Question) -> Iterator[Part]:
    collection = brief.reading.form.collections[question.shows]
    tables = list(collection_tables(brief.reading, collection))
    if tables and brief.is_home(collection, stage) and not question.where:
        yield Heading(3, collection.title)
        yield from help_of(collection)
        yield from tables


def _sheets(brief: Brief, section: Section) -> Iterator[Part]:
    """The questions of a section once for each item, or on sheets whose item is to be named."""
    reading = brief.reading
    asked = [q for q in section.questions if not q.shows and is_on_paper(reading, q)]
    collection = reading.form.collections[section.each]
    if not asked or collection.crossing:
        return
    items = () if is_plain(reading) else reading.section_items(section)
    for item in items:
        yield Heading(3, reading.label(item))
        for question in asked:
            yield from _question(reading, question, 4, item, reading.label(item))
    for number in range(1, 0 if items else SHEETS + 1):
        of = _("Sheet {n}").format(n=number)
        title = _("Which {item}?").format(item=collection.item)
        key = AnswerKey(collection.id, f"{SHEET}{number}")
        yield Heading(3, f"{section.title}: {of.lower()}")
        yield Heading(4, title)
        yield Paragraph(line(_("One sheet each. Copy the questions for more.")), tone="help")
        yield Paragraph((Blank(key, f"{of}: {title}", _("Write here")),), tone="box")
        for question in asked:
            yield from _question(reading, question, 4, f"{SHEET}{number}", of)


def _question(
    reading: Reading, question: Question, level: int, item: str = "", of: str = ""
) -> Iterator[Part]:
    yield Heading(level, question.text)
    when = condition(reading.form, question) if is_plain(reading) else ""
    told = " ".join(filter(None, (when, question.good or question.why, ask_for(question))))
    if told:
        yield Paragraph(line(told), tone="help")
    yield from room(question, item, of)


def _left_out(reading: Reading) -> Iterator[str]:
    """Questions that are asked and have no room: figures, some of listed items."""
    for collection in reading.form.collections.values():
        if collection.retired or not reading.is_collection_asked(collection.id):
            continue
        there = set(on_paper(reading, collection))
        for question in collection.questions:
            is_left = question not in there and not question.companion_of
            if is_left and is_deep_enough(reading, question):
                yield f"{collection.title}: {question.text}"

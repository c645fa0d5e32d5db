"""The stages of the cycle as chapters."""

from collections.abc import Iterator
from functools import partial

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Collection, Question, Section, Stage
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Paragraph, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief
from eia_wizard.report.collections import whole_collection
from eia_wizard.report.nhs import is_on_a_scale
from eia_wizard.report.parts import Heading, Home, Part
from eia_wizard.report.saying import (
    answer_blocks,
    answered,
    basis,
    facts,
    is_long,
    long_answer,
    references,
    short_answer,
)


def stages(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """A chapter for every stage, or for those that the layout names."""
    for stage in brief.reading.form.stages:
        if brief.reading.is_stage_asked(stage) and (not part.of or stage.id in part.of):
            yield from _stage(brief, stage, part)


def chapters(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The same for a form whose stages are the chapters of a document, not of a cycle."""
    for stage in brief.reading.form.stages:
        inside = [s for section in stage.sections for s in _section(brief, stage, section)]
        if inside and (not part.of or stage.id in part.of):
            yield Heading(1, stage.title, new_page=part.new_page)
            yield from inside


def stage_title(stage: Stage) -> str:
    """A stage with its place in the cycle."""
    return _("Stage {number}. {title}").format(number=stage.number, title=stage.title)


def _stage(brief: Brief, stage: Stage, part: LayoutPart) -> Iterator[Part]:
    yield Heading(1, stage_title(stage), new_page=part.new_page)
    if _is_of_the_cycle(brief, part):
        yield Paragraph(line(stage.purpose), tone="lead")
    yield from _elsewhere(brief, stage)
    empty = True
    for section in stage.sections:
        for said in _section(brief, stage, section):
            empty = False
            yield said
    if empty:
        yield Paragraph(line(_("Nothing has been recorded at this stage yet.")))


def _is_of_the_cycle(brief: Brief, part: LayoutPart) -> bool:
    """Whether a reader goes through the cycle as its authors do, and is told what a stage asks."""
    return not part.of and brief.layout.audience != "publication"


def _elsewhere(brief: Brief, stage: Stage) -> Iterator[Part]:
    """Where this stage stands in the other pictures of the cycle that the form knows."""
    own = {"eeic": (stage.eeic,), "framework": stage.framework}
    told = []
    for mapping in brief.reading.form.mappings:
        names = [mapping.parts[name] for name in own.get(mapping.id, ()) if name in mapping.parts]
        if names:
            told.append(f"{mapping.title}: {', '.join(names)}")
    if told:
        yield Paragraph(line(". ".join(told) + "."), tone="note")


def _section(brief: Brief, stage: Stage, section: Section) -> tuple[Part, ...]:
    return brief.once(
        ("section", stage.id, section.id), lambda: tuple(_told(brief, stage, section))
    )


def _told(brief: Brief, stage: Stage, section: Section) -> Iterator[Part]:
    inside = list(_asked_of_each(brief, section) if section.each else _asked(brief, stage, section))
    if inside:
        yield Heading(2, section.title)
        yield from inside


def _asked(brief: Brief, stage: Stage, section: Section) -> Iterator[Part]:
    """The questions of a section: short answers gathered first, then long ones under headings."""
    if not brief.reading.is_section_asked(section):
        return
    asked = [q for q in section.questions if not q.id.endswith(BASIS)]
    yield from facts(brief, [q for q in asked if not (q.shows or is_long(q))], "")
    for question in asked:
        if question.shows:
            yield from _shown(brief, stage, question)
        elif (
            is_long(question)
            and answered(brief, question, "")
            and not is_on_a_scale(brief, question)
        ):
            yield from long_answer(brief, question, "", 3)
            yield from basis(brief, question, "")


def _shown(brief: Brief, stage: Stage, question: Question) -> Iterator[Part]:
    """A collection where a stage shows it: at home in full, elsewhere by reference."""
    collection = brief.reading.form.collections[question.shows]
    if not brief.reading.is_asked(question):
        return
    items = brief.reading.items(collection.id)
    if brief.is_home(collection, stage):
        if items:
            yield Home(AnswerKey(collection.id))
            yield from whole_collection(brief, collection, 3)
    elif items := tuple(item for item in items if _is_spoken_of(brief, collection, item)):
        count = ngettext("One is recorded: ", "{n} are recorded: ", len(items)).format(n=len(items))
        label = Text(f"{collection.title}. {count}")
        yield Paragraph((label, *references(brief, items), Text(".")))


def _is_spoken_of(brief: Brief, collection: Collection, item: str) -> bool:
    """Whether anything was said of an item: one that the form lists is there all the same."""
    keys = (AnswerKey(question.id, item) for question in collection.questions)
    return any(brief.reading.is_given(key) for key in keys)


def _asked_of_each(brief: Brief, section: Section) -> Iterator[Part]:
    asked = [q for q in section.questions if not q.id.endswith(BASIS)]
    for item in brief.reading.section_items(section):
        yield from brief.once(
            ("asked of", section.id, item),
            partial(lambda i: tuple(_asked_of(brief, asked, i)), item),
        )


def _asked_of(brief: Brief, questions: list[Question], item: str) -> Iterator[Part]:
    """What was said of one item: the first long answer stands directly under the item's name."""
    said = [q for q in questions if answered(brief, q, item)]
    linked = [q for q in questions if q.shows and _linked(brief, q, item)]
    if not said and not linked:
        return
    first = next((q for q in said if is_long(q)), None)
    if first:
        yield Home(AnswerKey(first.id, item))
    yield Heading(3, brief.reading.label(item))
    if first:
        if len([q for q in questions if is_long(q)]) > 1:
            yield Paragraph((Text(first.text, strong=True),))
        yield from answer_blocks(brief, first, item)
        yield from basis(brief, first, item)
    for question in said:
        if question is not first and is_long(question):
            yield from long_answer(brief, question, item, 4)
            yield from basis(brief, question, item)
    for question in said:
        if not is_long(question):
            yield from short_answer(brief, question, item)
    for question in linked:
        yield _linked_line(brief, question, item)


def _linked(brief: Brief, question: Question, item: str) -> tuple[str, ...]:
    """The items of the shown collection that lead to this one."""
    reading = brief.reading
    items = reading.items(question.shows)
    return tuple(i for i in items if item in _ids(reading.value(AnswerKey(question.where, i))))


def _ids(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _linked_line(brief: Brief, question: Question, item: str) -> Paragraph:
    collection = brief.reading.form.collections[question.shows]
    label = Text(f"{collection.title}: ", strong=True)
    return Paragraph((label, *references(brief, _linked(brief, question, item)), Text(".")))

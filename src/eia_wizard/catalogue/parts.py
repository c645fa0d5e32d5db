"""Stages, collections, items, sources and layouts read from their files."""

from typing import NamedTuple

from eia_wizard.catalogue.questions import read_conditions, read_question
from eia_wizard.catalogue.tables import Table
from eia_wizard.domain.form import (
    BASIS,
    Collection,
    Condition,
    Item,
    ItemSet,
    Question,
    Retired,
    Section,
    Source,
    Stage,
)
from eia_wizard.domain.kinds import KINDS
from eia_wizard.domain.layout import Layout, LayoutPart
from eia_wizard.domain.terms import Terms
from eia_wizard.domain.words import gettext as _


class Part(NamedTuple):
    """A part of the form with the retired questions that its file lists."""

    stage: Stage | None
    collection: Collection | None
    retired: tuple[Retired, ...]


def read_stage(table: Table, number: int) -> Part:
    """One stage of the cycle; what the stage waits for, each of its sections waits for."""
    when = read_conditions(table)
    stage = Stage(
        id=table.text("id", needed=True),
        number=number,
        title=table.text("title", needed=True),
        purpose=table.text("purpose", needed=True),
        good=table.text("good", needed=True),
        eeic=table.text("eeic"),
        framework=table.texts("framework"),
        sections=tuple(_section(inner, when) for inner in table.tables("section")),
    )
    retired = _retired(table)
    table.finish()
    return Part(stage, None, retired)


def read_collection(table: Table, items: tuple[Item, ...], sets: tuple[ItemSet, ...]) -> Part:
    """One collection; its listed items come from a file of their own."""
    collection_id = table.text("id", needed=True)
    collection = Collection(
        id=collection_id,
        title=table.text("title", needed=True),
        item=table.text("item", needed=True),
        plural=table.text("plural"),
        role=table.text("role"),
        grown=table.flag("grown"),
        label=table.text("label"),
        items=items,
        sets=sets,
        crossing=table.texts("crossing"),
        when=read_conditions(table),
        intro=table.text("intro"),
        table=tuple(tuple(column.split("|")) for column in table.texts("table")),
        was=table.texts("was"),
        retired=table.flag("retired"),
        questions=_questions(table, collection_id),
    )
    if not (collection.grown or collection.items or collection.crossing):
        table.fault(_("a collection lists items, is grown by the person, or crosses others."))
    retired = _retired(table)
    table.finish()
    return Part(None, collection, retired)


def read_items(table: Table) -> tuple[tuple[Item, ...], tuple[ItemSet, ...]]:
    """The items that a form lists, in their sets."""
    sets = tuple(
        ItemSet(inner.text("id", needed=True), inner.text("title", needed=True), inner.text("note"))
        for inner in table.tables("set")
    )
    items = tuple(_item(inner) for inner in table.tables("item"))
    table.finish()
    return items, sets


def read_sources(table: Table) -> tuple[Source, ...]:
    """The sources of facts."""
    sources = []
    for inner in table.tables("source"):
        sources.append(
            Source(
                id=inner.text("id", needed=True),
                title=inner.text("title", needed=True),
                publisher=inner.text("publisher"),
                address=inner.text("address"),
                correct_at=inner.day("correct_at"),
                check_by=inner.day("check_by"),
            )
        )
        inner.finish()
    table.finish()
    return tuple(sources)


def read_layout(table: Table) -> Layout:
    """One layout."""
    layout = Layout(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        purpose=table.text("purpose", needed=True),
        audience=table.text("audience") or "review",
        subtitle=table.text("subtitle"),
        short=table.flag("short"),
        no_facts=table.flag("no_facts"),
        one_page=table.flag("one_page"),
        parts=tuple(_layout_part(inner) for inner in table.tables("part", name="kind")),
    )
    table.finish()
    return layout


def _section(table: Table, of_stage: tuple[Condition, ...]) -> Section:
    each = table.text("each")
    section = Section(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        each=each,
        when=(*of_stage, *read_conditions(table)),
        intro=table.text("intro"),
        questions=_questions(table, each),
    )
    table.finish()
    return section


def _questions(table: Table, collection: str) -> tuple[Question, ...]:
    questions: list[Question] = []
    for inner in table.tables("question"):
        question = read_question(inner, collection=collection)
        questions.append(question)
        if inner.flag("evidence"):
            questions.append(_basis(question))
        inner.finish()
    return tuple(questions)


def _basis(question: Question) -> Question:
    """The companion that links an answer to what it rests on."""
    return Question(
        id=f"{question.id}{BASIS}",
        kind=KINDS["links"],
        text=_("What this rests on"),
        terms=Terms(to=("evidence", "gaps", "engagement")),
        role=f"{question.role}{BASIS}" if question.role else "",
        depth=question.depth,
        when=question.when,
        collection=question.collection,
        companion_of=question.id,
        was=tuple(f"{old}{BASIS}" for old in question.was),
    )


def _item(table: Table) -> Item:
    item = Item(
        id=table.text("id", needed=True),
        label=table.text("label", needed=True),
        belongs_to=table.text("set"),
        role=table.text("role"),
        definition=table.text("definition"),
        note=table.text("note"),
        sources=table.texts("sources"),
        correct_at=table.day("correct_at"),
        check_by=table.day("check_by"),
        was=table.texts("was"),
        retired=table.flag("retired"),
    )
    table.finish()
    return item


def _retired(table: Table) -> tuple[Retired, ...]:
    retired = []
    for inner in table.tables("retired"):
        on, why = inner.day("on"), inner.text("because", needed=True)
        collection = inner.text("of")
        question = read_question(inner, collection=collection)
        if on is None:
            inner.fault(_("a retired question says “on” which day it was retired."))
            continue
        retired.append(Retired(question, on, why))
        inner.finish()
    return tuple(retired)


def _layout_part(table: Table) -> LayoutPart:
    part = LayoutPart(
        kind=table.text("kind", needed=True),
        title=table.text("title"),
        intro=table.text("intro"),
        of=table.texts("of"),
        columns=table.texts("columns"),
        new_page=table.flag("new_page"),
        points=table.texts("points"),
    )
    table.finish()
    return part

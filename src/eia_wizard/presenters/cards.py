"""Questions and collections as cards."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.form import BASIS, Collection, Question
from eia_wizard.domain.kinds.yes_no import yes_no_terms
from eia_wizard.domain.reading import JOIN, Reading
from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.views import (
    CollectionCard,
    ItemRow,
    Linkable,
    LinkTarget,
    QuestionCard,
)


def question_card(reading: Reading, question: Question, item: str) -> QuestionCard:
    """One question with its answer, and with what it may be linked to."""
    companion = reading.form.questions.get(f"{question.id}{BASIS}")
    key = AnswerKey(question.id, item)
    return QuestionCard(
        key=key,
        editor=question.kind.editor,
        kind=question.kind.name,
        text=question.text,
        name=question.name,
        why=question.why,
        typed=_typed(reading, question, item),
        options=_options(question),
        targets=link_targets(reading, key, question.terms.to),
        linkable=tuple(_linkable(reading.form.collections[name]) for name in question.terms.to),
        one=question.terms.one,
        unit=question.terms.unit,
        basis=question_card(reading, companion, item) if companion else None,
    )


def link_targets(
    reading: Reading, key: AnswerKey, collections: tuple[str, ...]
) -> tuple[LinkTarget, ...]:
    """Everything that can be linked, and what is linked though it was removed."""
    homes = [reading.form.collections[name] for name in collections]
    there = [
        _target(reading, home, item)
        for home in homes
        for item in reading.items(home.id)
        if item != key.item
    ]
    known = {target.id for target in there}
    linked = reading.value(key)
    gone = [i for i in linked if i not in known] if isinstance(linked, tuple) else []
    return (*there, *(_target(reading, reading.collection_of(i), i, gone=True) for i in gone))


def collection_card(reading: Reading, shown: Question, page_item: str) -> CollectionCard:
    """A collection on a page, narrowed to the item of the page where the form says so."""
    collection = reading.form.collections[shown.shows]
    items = _items(reading, collection, shown, page_item)
    inline = bool(collection.table)
    rows = [_row(reading, collection, item) for item in items]
    sets = {item.id: _set_of(reading, collection, item.id) for item in rows}
    grouped = groupby(rows, key=lambda row: sets[row.id])
    return CollectionCard(
        id=collection.id,
        title=collection.title,
        intro=collection.intro,
        item=collection.item,
        rows=tuple((name, tuple(group)) for name, group in grouped),
        can_grow=collection.grown,
        inline=inline,
        linked_by=AnswerKey(shown.where) if shown.where else None,
    )


def item_cards(reading: Reading, collection: Collection, item: str) -> tuple[QuestionCard, ...]:
    """The questions of an item that are asked."""
    return tuple(
        question_card(reading, question, item)
        for question in collection.questions
        if not question.companion_of and reading.is_asked(question, item)
    )


def _target(
    reading: Reading, home: Collection | None, item: str, *, gone: bool = False
) -> LinkTarget:
    title, role, noun = (home.title, home.role, home.item) if home else ("", "", "")
    return LinkTarget(item, reading.label(item), title, gone, role, noun)


def _linkable(collection: Collection) -> Linkable:
    can_grow = collection.grown and bool(collection.label)
    return Linkable(collection.id, collection.title, collection.item, collection.role, can_grow)


def _typed(reading: Reading, question: Question, item: str) -> str:
    """The answer as a person would type it: a day in words, everything else as it is."""
    value = reading.value(AnswerKey(question.id, item))
    return say_date(value) if isinstance(value, date) else reading.text(question.id, item)


def _options(question: Question) -> tuple[Option, ...]:
    if question.kind.name == "yes-no":
        return yes_no_terms().options
    if question.kind.name == "rating" and not question.terms.options:
        return tuple(Option(str(n), str(n), str(n)) for n in range(1, 6))
    return tuple(option for option in question.terms.options if not option.retired)


def _items(
    reading: Reading, collection: Collection, shown: Question, page_item: str
) -> Iterator[str]:
    for item in reading.asked_items(collection.id):
        if not shown.where:
            yield item
            continue
        linked = reading.value(AnswerKey(shown.where, item))
        if isinstance(linked, tuple) and page_item in linked:
            yield item


def _row(reading: Reading, collection: Collection, item: str) -> ItemRow:
    grown = collection.grown and item not in {listed.id for listed in collection.items}
    label = reading.label(item.split(JOIN)[-1] if collection.crossing else item)
    return ItemRow(
        id=item,
        number=_number(reading, collection, item) if grown else "",
        label=label,
        note=_note(reading, collection, item),
        cards=item_cards(reading, collection, item) if collection.table else (),
        is_grown=grown,
    )


def _number(reading: Reading, collection: Collection, item: str) -> str:
    own = [i for i in reading.items(collection.id) if i not in {x.id for x in collection.items}]
    noun = collection.item[:1].upper() + collection.item[1:]
    return f"{noun} {own.index(item) + 1}" if item in own else ""


def _note(reading: Reading, collection: Collection, item: str) -> str:
    """What a listed item is, or how much of a grown one is still open."""
    listed = next((one for one in collection.items if one.id == item), None)
    if listed:
        return listed.definition
    if collection.table:
        return ""
    asked = [q for q in collection.questions if reading.is_asked(q, item)]
    count = sum(
        1
        for q in asked
        if not (q.companion_of or q.optional) and reading.value(AnswerKey(q.id, item)) is None
    )
    if not count:
        return _("Complete")
    return ngettext("{n} question open", "{n} questions open", count).format(n=count)


def _set_of(reading: Reading, collection: Collection, item: str) -> str:
    if collection.crossing:
        return reading.label(item.split(JOIN)[0])
    titles = {item_set.id: item_set.title for item_set in collection.sets}
    listed = next((one for one in collection.items if one.id == item), None)
    return titles.get(listed.belongs_to, "") if listed else _("Our own") if titles else ""

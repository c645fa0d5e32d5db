"""Questions and collections as cards."""

from collections.abc import Iterator
from itertools import groupby

from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.around.ways import ways_of
from eia_wizard.presenters.grids import matrix_view, table_view
from eia_wizard.presenters.lines import (
    is_wanted,
    lead_of,
    open_of,
    progress_of,
    said_beside,
    same_reasons,
)
from eia_wizard.presenters.notices import mark_of
from eia_wizard.presenters.single import question_card, telling_facts
from eia_wizard.presenters.views import (
    CollectionCard,
    ItemRow,
    QuestionCard,
)


def collection_card(
    reading: Reading, shown: Question, page_item: str, *, as_table: bool = False
) -> CollectionCard:
    """A collection on a page, narrowed to the item of the page where the form says so."""
    collection = reading.form.collections[shown.shows]
    items = tuple(_items(reading, collection, shown, page_item))
    inline = bool(collection.table)
    rows = [_row(reading, collection, item, items) for item in items]
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
        matrix=matrix_view(reading, collection, items),
        table=table_view(reading, collection, items) if as_table and not inline else None,
        ways=ways_of(collection.role) if not shown.where else (),
        progress=progress_of(rows),
        has_meanings=collection.role != "groups",
    )


def item_cards(reading: Reading, collection: Collection, item: str) -> tuple[QuestionCard, ...]:
    """The questions of an item that are asked."""
    return tuple(
        question_card(reading, question, item)
        for question in collection.questions
        if not question.companion_of and reading.is_asked(question, item)
    )


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


def _row(
    reading: Reading, collection: Collection, item: str, items: tuple[str, ...] = ()
) -> ItemRow:
    if collection.table and not collection.crossing:
        return _line(reading, collection, item, items)
    grown = collection.grown and item not in {listed.id for listed in collection.items}
    count = 0 if collection.table else _open_questions(reading, collection, item)
    is_answered_here = bool(collection.table or collection.crossing)
    label = reading.label(item.split(JOIN)[-1] if collection.crossing else item)
    return ItemRow(
        id=item,
        number=_number(reading, collection, item) if grown else "",
        label=label,
        note=_note(collection, item, count),
        cards=item_cards(reading, collection, item) if is_answered_here else (),
        is_grown=grown,
        facts="" if collection.table else _facts(reading, collection, item),
        open_questions=count,
    )


def _facts(reading: Reading, collection: Collection, item: str) -> str:
    mark = mark_of(reading, collection, item)
    return " · ".join(filter(None, (mark, telling_facts(reading, collection, item))))


def _line(reading: Reading, collection: Collection, item: str, items: tuple[str, ...]) -> ItemRow:
    """An item that is answered where it stands."""
    is_grown = collection.grown and item not in {listed.id for listed in collection.items}
    cards = tuple(c for c in item_cards(reading, collection, item) if is_wanted(reading, c.key))
    lead = lead_of(collection, cards)
    return ItemRow(
        id=item,
        number=_number(reading, collection, item) if is_grown else "",
        label=reading.label(item),
        note=_note(collection, item, 0),
        cards=cards,
        is_grown=is_grown,
        facts=said_beside(reading, cards, lead) if lead else "",
        open_questions=open_of(reading, cards),
        lead=lead,
        offers=same_reasons(reading, collection, item, items) if lead else (),
    )


def _number(reading: Reading, collection: Collection, item: str) -> str:
    own = [i for i in reading.items(collection.id) if i not in {x.id for x in collection.items}]
    noun = collection.item[:1].upper() + collection.item[1:]
    return f"{noun} {own.index(item) + 1}" if item in own else ""


def _note(collection: Collection, item: str, count: int) -> str:
    """What a listed item is, or how much of a grown one is still open."""
    listed = next((one for one in collection.items if one.id == item), None)
    if listed:
        return listed.definition
    if collection.table:
        return ""
    if not count:
        return _("Complete")
    return ngettext("{n} question open", "{n} questions open", count).format(n=count)


def _open_questions(reading: Reading, collection: Collection, item: str) -> int:
    asked = [q for q in collection.questions if reading.is_asked(q, item)]
    return sum(
        1
        for q in asked
        if not (q.companion_of or q.optional) and reading.value(AnswerKey(q.id, item)) is None
    )


def _set_of(reading: Reading, collection: Collection, item: str) -> str:
    if collection.crossing:
        return reading.label(item.split(JOIN)[0])
    titles = {item_set.id: item_set.title for item_set in collection.sets}
    listed = next((one for one in collection.items if one.id == item), None)
    return titles.get(listed.belongs_to, "") if listed else _("Our own") if titles else ""

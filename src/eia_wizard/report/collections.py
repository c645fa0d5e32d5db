"""The items of a collection set out: as one table, or one after the other."""

from collections.abc import Iterator
from functools import partial
from itertools import chain, groupby
from math import sqrt

from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, CARRIED_FROM, RECORDED_AT, Collection, Question
from eia_wizard.domain.prose import Cell, Grid, Paragraph, Reference, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.evidence import evidence_notes
from eia_wizard.report.further import further_on
from eia_wizard.report.parts import Heading, Home, Part
from eia_wizard.report.saying import (
    answer_cell,
    answered,
    basis,
    cell_lines,
    facts,
    is_long,
    long_answer,
    references,
    short_names,
)

_A_DAY = 17
"""Letters of the longest day, *22 September 2026*; longer words may stand on several lines."""

_ONE_LINE = 4
"""The share for each letter that is to stand on one line, beside ten for the root of an area."""

_LONG_HEADING = 18
"""Words of a name: with its number, a heading of more than twenty is too long to be skimmed."""

_BEGINNING = 9
"""Words of such a name in its heading: the next line says all of it."""


def whole_collection(brief: Brief, collection: Collection, level: int) -> Iterator[Part]:
    """All items of a collection at their home; headings of items begin at ``level``."""
    items = _told_of(brief, collection)
    if not items:
        yield Paragraph(line(_("Nothing is recorded here yet.")), tone="note")
        return
    if collection.table:
        yield from _tables(brief, collection, items)
    for item in items:
        yield from brief.once(
            ("item", collection.id, item, level),
            partial(lambda i: tuple(_item(brief, collection, i, level)), item),
        )
    yield from _first_recorded(brief, collection, items)


def at_a_glance(brief: Brief, collection: Collection, columns: tuple[str, ...]) -> Iterator[Part]:
    """A table of some answers of every item; a copy, each row leading to the item's home."""
    questions = [brief.reading.form.questions[name] for name in columns]
    items = brief.reading.items(collection.id)
    if not items:
        return
    caption = _("{title} at a glance").format(title=collection.title)
    header = (_("No."), *(question.name for question in questions))
    rows = tuple(_glance_row(brief, collection, item, questions) for item in items)
    yield Grid(caption, header, rows, widths=fitting_widths(rows))


def fitting_widths(rows: tuple[tuple[Cell, ...], ...]) -> tuple[int, ...]:
    """Shares of the width by which rows come out about as low as they can be.

    Words fill an area, so a column wants width as the square root of what it says; a name or a
    day wants to stand on one line.
    """
    return tuple(max(map(_room, column)) for column in zip(*rows, strict=True))


def _room(cell: Cell) -> int:
    letters = sum(len(run.text) for run in chain(*cell.lines))
    return round(max(10 * sqrt(letters), _ONE_LINE * min(letters, _A_DAY), 20))


def is_wide(question: Question) -> bool:
    """Whether a column of these answers wants more room."""
    return question.role.endswith((".summary", ".title", ".text"))


def _glance_row(
    brief: Brief, collection: Collection, item: str, questions: list[Question]
) -> tuple[Cell, ...]:
    home = AnswerKey(collection.id, item)
    first = Cell(((Reference(brief.number(item), home),),))
    keys = [AnswerKey(question.id, item) for question in questions]
    return (first, *(Cell(cell_lines(brief, k) if not brief.is_withheld(k) else ()) for k in keys))


def _told_of(brief: Brief, collection: Collection) -> tuple[str, ...]:
    """The items to set out: rows of a table only where something was said of them."""
    items = brief.reading.items(collection.id)
    if not collection.table:
        return items
    return tuple(i for i in items if any(answered(brief, q, i) for q in collection.questions))


def _tables(brief: Brief, collection: Collection, items: tuple[str, ...]) -> Iterator[Part]:
    columns = [[brief.reading.form.questions[n] for n in names] for names in collection.table]
    rows_are = collection.crossing[-1] if collection.crossing else collection.id
    noun = brief.reading.form.collections[rows_are].item
    header = (noun[:1].upper() + noun[1:], *(column[0].name for column in columns))
    is_listed = bool(collection.items or collection.crossing)
    widths = (3 if is_listed else 6, *(_share(column[0]) for column in columns))
    for heading, group in groupby(items, key=lambda item: _table_heading(brief, collection, item)):
        rows = tuple(_table_row(brief, collection, item, columns) for item in group)
        yield Grid(heading, header, rows, widths=widths, row_heads=True)


def _share(question: Question) -> int:
    """How much of the width of a table a column of these answers gets."""
    if is_long(question) or is_wide(question):
        return 7
    return 4 if question.kind.name == "links" else 3


def _table_heading(brief: Brief, collection: Collection, item: str) -> str:
    """Tables are divided by the set of a listed item, or by the first member of a crossed one."""
    if collection.crossing:
        return brief.reading.label(item.split(JOIN)[0])
    sets = {item_set.id: item_set.title for item_set in collection.sets}
    listed = next((i for i in collection.items if i.id == item), None)
    own = _("{title} of our own").format(title=collection.title)
    return sets.get(listed.belongs_to, collection.title) if listed else own


def _table_row(
    brief: Brief, collection: Collection, item: str, columns: list[list[Question]]
) -> tuple[Cell, ...]:
    shown = item.split(JOIN)[-1] if collection.crossing else item
    first = Cell(((Text(brief.reading.label(shown)),),), home=AnswerKey(collection.id, item))
    return (first, *(_column_cell(brief, collection, column, item) for column in columns))


def _column_cell(brief: Brief, collection: Collection, column: list[Question], item: str) -> Cell:
    """The cell of the first question of a column that is answered, or where more is said."""
    found = next((question for question in column if answered(brief, question, item)), column[0])
    if not brief.reading.is_asked(found, item) and not answered(brief, found, item):
        further = further_on(brief, collection, item)
        if further:
            return Cell((further,))
    cell = _short_cell(brief, found, item)
    if found is column[0] or not cell.lines:
        return cell
    named = (Text(f"{found.name}: "), *cell.lines[0])
    return Cell((named, *cell.lines[1:]), home=cell.home)


def _short_cell(brief: Brief, question: Question, item: str) -> Cell:
    """A cell of a table of many columns: links by their short names, if all are still there."""
    key = AnswerKey(question.id, item)
    is_plain = answered(brief, question, item) and not brief.withheld_because(key)
    names = short_names(brief, question, item) if is_plain else ()
    return Cell((names,), home=key) if names else answer_cell(brief, question, item)


def _item(brief: Brief, collection: Collection, item: str, level: int) -> Iterator[Part]:
    in_table = _in_table(brief, collection, item)
    shown = [
        question
        for question in collection.questions
        if question.id not in in_table
        and question.id != collection.label
        and not question.id.endswith(BASIS)
        and answered(brief, question, item)
    ]
    if collection.table and not shown:
        return
    yield from _item_heading(brief, collection, item, level)
    label = brief.reading.form.question(collection.label)
    if label and answered(brief, label, item):
        yield from basis(brief, label, item)
    short = [question for question in shown if not is_long(question)]
    yield from facts(brief, short, item)
    for question in shown:
        if is_long(question):
            yield from long_answer(brief, question, item, min(level + 1, 4))
            yield from basis(brief, question, item)
    yield from evidence_notes(brief, collection, item)
    yield from _carried(brief, collection, item)


def _in_table(brief: Brief, collection: Collection, item: str) -> set[str]:
    """The questions whose answers of this item stand in the table already."""
    shown: set[str] = set()
    for column in collection.table:
        said = (n for n in column if answered(brief, brief.reading.form.questions[n], item))
        shown.add(next(said, column[0]))
    return shown


def _item_heading(brief: Brief, collection: Collection, item: str, level: int) -> Iterator[Part]:
    """The item's name; a long one stands whole in a paragraph under a heading that begins it."""
    if not collection.table:
        yield Home(AnswerKey(collection.id, item))
    label = brief.reading.form.question(collection.label)
    homes = [Home(AnswerKey(label.id, item))] if label and answered(brief, label, item) else []
    name, number = brief.reading.label(item), brief.number(item)
    said = brief.reading.text(collection.label, item) if collection.label else ""
    full = said.split("\n")[0]
    is_long = len(full.split()) > _LONG_HEADING
    name = _begun(full) if is_long else full or name
    if not is_long:
        yield from homes
    yield Heading(level, name if name == number else f"{number}. {name}")
    if is_long:
        yield from homes
        yield Paragraph(line(said))


def _begun(text: str) -> str:
    return " ".join(text.split()[:_BEGINNING]).rstrip(",;:–") + "…"


def _first_recorded(brief: Brief, collection: Collection, items: tuple[str, ...]) -> Iterator[Part]:
    """At which stage each item was recorded first, a line for each stage."""
    at = {i: brief.reading.value(AnswerKey(f"{collection.id}{RECORDED_AT}", i)) for i in items}
    for stage in brief.reading.form.stages:
        recorded = tuple(item for item in items if at[item] == stage.id)
        if recorded:
            yield from (Home(AnswerKey(f"{collection.id}{RECORDED_AT}", i)) for i in recorded)
            said = _("First recorded at stage {number}, {title}: ").format(
                number=stage.number, title=stage.title
            )
            yield Paragraph((*line(said), *references(brief, recorded), Text(".")), tone="note")


def _carried(brief: Brief, collection: Collection, item: str) -> Iterator[Part]:
    """Where an item of the last assessment comes from; what looks back says so by itself."""
    key = AnswerKey(f"{collection.id}{CARRIED_FROM}", item)
    origin = brief.reading.text(*key)
    if origin and collection.role != "past-actions":
        yield Home(key)
        yield Paragraph(line(_("Carried over from: {origin}.").format(origin=origin)), tone="note")

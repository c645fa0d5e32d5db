"""Collections on paper: every listed item in one table, and empty rows for those to come."""

from collections.abc import Iterator
from dataclasses import replace

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection, Question
from eia_wizard.domain.prose import Blank, Cell, Grid, Line, Paragraph, Text, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.blank.crossed import crossed
from eia_wizard.report.blank.rooms import (
    ask_for,
    bare_tick,
    condition,
    offered,
    room_in_cell,
)
from eia_wizard.report.parts import Part

ROWS = 3
"""Empty rows, or tables, for items that are not there yet."""
NEW = "new-"
"""How the places of such an item are named: *new-1*."""
_WIDEST, _MOST_OPTIONS = 4, 5


def is_plain(reading: Reading) -> bool:
    """Whether a form itself is put on paper: then it shows what other answers would ask for."""
    size = reading.form.with_role("assessment.size")
    known = AnswerKey(size.id) if size else None
    return all(key == known for key in reading.assessment.answers)


def is_on_paper(reading: Reading, question: Question) -> bool:
    """Whether there is room for a question: companions and tables of figures have none."""
    if question.companion_of or question.kind.name in ("items", "table"):
        return False
    if question.collection or is_plain(reading):
        return is_deep_enough(reading, question)
    return reading.is_asked(question)


def is_deep_enough(reading: Reading, question: Question) -> bool:
    """Whether a question is asked at this size, whatever else it depends on."""
    return reading.is_asked(replace(question, when=(), grown_only=False))


def on_paper(reading: Reading, collection: Collection) -> tuple[Question, ...]:
    """The questions of a collection that its table has room for."""
    asked = [each for each in collection.questions if is_on_paper(reading, each)]
    if not collection.items:
        return tuple(asked)
    main = _main(asked)
    reason = next((q for q in asked if q.kind.name in ("text", "long-text") and q != main), None)
    named = [q for q in asked if q.id == collection.label]
    if reason in named:
        others = (q for q in asked if q.kind.name in ("text", "long-text") and q not in named)
        reason = next(others, None)
    return tuple(each for each in (*named, main, reason) if each) if main or reason else ()


def collection_tables(reading: Reading, collection: Collection) -> Iterator[Part]:
    """The tables of a collection, each with a caption."""
    asked = on_paper(reading, collection)
    if not asked:
        return
    if collection.crossing:
        members = [reading.form.collections[name] for name in collection.crossing]
        yield crossed(collection, members, asked, NEW)
    elif collection.items:
        yield _matrix(reading, collection, asked)
    elif len(asked) <= _WIDEST and not any(map(offered, asked)):
        yield _rows(collection, asked)
    else:
        for number in range(1, ROWS + 1):
            yield _card(reading, collection, asked, number)


def _main(asked: list[Question]) -> Question | None:
    return next((q for q in asked if 0 < len(offered(q)) <= _MOST_OPTIONS and not q.when), None)


def _matrix(reading: Reading, collection: Collection, asked: tuple[Question, ...]) -> Grid:
    """A row an item, a column an option of what is asked of each, and one for the reason."""
    named = next((q for q in asked if q.id == collection.label), None)
    main, others = _main(list(asked)), [q for q in asked if q is not named]
    words = [q for q in others if q is not main]
    options = offered(main) if main else ()
    header = (
        collection.item[:1].upper() + collection.item[1:],
        *(option.label for option in options),
        *(question.name for question in words),
    )

    def row(item: str, first: Line, of: str) -> tuple[Cell, ...]:
        ticks = [Cell((bare_tick(main, o, item, of),)) for o in options] if main else []
        return (Cell((first,)), *ticks, *(room_in_cell(q, item, of) for q in words))

    listed = [(i.id, i.label) for i in collection.items if not i.retired]
    rows = [row(item, line(label), label) for item, label in listed]
    if named and collection.grown:
        for number in range(1, ROWS + 1):
            of = _numbered(collection, number)
            name = Blank(AnswerKey(named.id, f"{NEW}{number}"), of, _("Write a name here"))
            rows.append(row(f"{NEW}{number}", (name,), of))
    widths = (4, *(2 for _o in options), *(4 for _q in words))
    return Grid(collection.title, header, tuple(rows), widths, row_heads=True)


def _rows(collection: Collection, asked: tuple[Question, ...]) -> Grid:
    """A row an item, a column a question."""
    rows = tuple(
        tuple(room_in_cell(q, f"{NEW}{n}", _numbered(collection, n)) for q in asked)
        for n in range(1, ROWS + 2)
    )
    return Grid(collection.title, tuple(question.name for question in asked), rows)


def _card(
    reading: Reading, collection: Collection, asked: tuple[Question, ...], number: int
) -> Grid:
    """A table of its own for one item, a row a question."""
    of = _numbered(collection, number)
    rows = tuple(
        (Cell(_asked(reading, question)), room_in_cell(question, f"{NEW}{number}", of))
        for question in asked
    )
    return Grid(of, (_("Question"), _("Answer")), rows, (2, 3), row_heads=True)


def _asked(reading: Reading, question: Question) -> tuple[Line, ...]:
    how = " ".join(filter(None, (condition(reading.form, question), ask_for(question))))
    return ((Text(question.text),), *((line(how),) if how else ()))


def _numbered(collection: Collection, number: int) -> str:
    return f"{collection.item[:1].upper()}{collection.item[1:]} {number}"


def help_of(collection: Collection) -> Iterator[Paragraph]:
    """What a collection is for, and what to do when its tables are full."""
    if collection.intro:
        yield Paragraph(line(collection.intro))
    if collection.crossing:
        told = _(
            "Name both as they are called in this form. Leave out where nothing is to be said."
        )
        yield Paragraph(line(told), tone="help")
    more = _("If you need more room, copy the last row, or add a sheet.")
    yield Paragraph(line(more), tone="help")

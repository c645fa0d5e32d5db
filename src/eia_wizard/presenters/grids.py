"""Collections as grids: crossed ones as a matrix, others as a table of their short answers."""

from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import WITHHELD, Collection, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.single import question_card, said_shortly
from eia_wizard.presenters.views import GridCell, GridView

TONES = {"positive": "ok", "negative": "block", "unknown": "warn", "not-known": "warn"}
"""The tone of what an option means; its words say the same."""
IN_PLACE = ("text", "choice", "yes-no", "date", "number", "percentage", "money", "rating")
"""Kinds short enough to be answered inside a table."""
TOO_LONG = ("long-text", "table", "items")


def matrix_view(
    reading: Reading, collection: Collection, items: tuple[str, ...]
) -> GridView | None:
    """Two crossed collections, the longer one down the side; ``None`` where not two are crossed."""
    if len(collection.crossing) != 2 or not items:
        return None
    first, second = (tuple(dict.fromkeys(ids)) for ids in zip(*map(_members, items), strict=True))
    leading = leading_question(collection)
    is_turned = len(first) > len(second)
    down, across = (first, second) if is_turned else (second, first)
    asked = set(items)

    def cell(row: str, column: str) -> GridCell:
        item = JOIN.join((row, column) if is_turned else (column, row))
        where = _("{column}, {row}").format(row=reading.label(row), column=reading.label(column))
        return _matrix_cell(reading, leading, item if item in asked else "", where)

    cells = tuple(tuple(cell(row, column) for column in across) for row in down)
    answered = sum(1 for row in cells for each in row if each.item and each.said)
    return GridView(
        heads=tuple(map(reading.label, down)),
        columns=tuple(map(reading.label, across)),
        cells=cells,
        summary=_("{n} of {all} answered").format(n=answered, all=len(items)),
    )


def table_view(reading: Reading, collection: Collection, items: tuple[str, ...]) -> GridView:
    """One row an item, one column each short question that is asked of any of them."""
    questions = columns_of(reading, collection, items)
    heads = tuple(f"{n}. {reading.label(item)}" for n, item in enumerate(items, start=1))
    return GridView(
        heads=heads,
        columns=tuple(question.name for question in questions),
        cells=tuple(tuple(_table_cell(reading, q, item) for q in questions) for item in items),
        summary=ngettext("{n} row", "{n} rows", len(items)).format(n=len(items)),
    )


def columns_of(
    reading: Reading, collection: Collection, items: tuple[str, ...]
) -> tuple[Question, ...]:
    """The short questions of a collection that are asked of any of these items."""
    return tuple(
        question
        for question in collection.questions
        if question.kind.name not in TOO_LONG
        and not question.companion_of
        and question.id != collection.label
        and any(reading.is_asked(question, item) for item in items)
    )


def leading_question(collection: Collection) -> Question:
    """The question whose answer stands for a whole cell: a choice with a role, if there is one."""
    chosen = [question for question in collection.questions if question.kind.editor == "choice"]
    with_role = (question for question in chosen if question.role)
    return next(with_role, (chosen or list(collection.questions))[0])


def _members(item: str) -> tuple[str, str]:
    first, _join, second = item.partition(JOIN)
    return first, second


def _matrix_cell(reading: Reading, leading: Question, item: str, where: str) -> GridCell:
    if not item:
        return GridCell("", "", _("{where}: not asked").format(where=where), blank=_("not asked"))
    said = said_shortly(reading, AnswerKey(leading.id, item))
    tone = _tone(reading, leading, item)
    blank = _("not answered")
    spoken = _("{where}: {answer}").format(where=where, answer=said or blank)
    return GridCell(item, said, spoken, tone, blank=blank)


def _table_cell(reading: Reading, question: Question, item: str) -> GridCell:
    said = said_shortly(reading, AnswerKey(question.id, item))
    is_asked = reading.is_asked(question, item)
    spoken = _("{where}: {answer}").format(
        where=_("{column}, {row}").format(row=reading.label(item), column=question.name),
        answer=said or (_("not answered") if is_asked else _("not asked")),
    )
    can_answer = is_asked and question.kind.name in IN_PLACE
    companion = reading.form.questions.get(f"{question.id}{WITHHELD}") if is_asked else None
    withheld = question_card(reading, companion, item) if companion else None
    if withheld and withheld.typed:
        spoken = _("{cell}, not for publication").format(cell=spoken)
    return GridCell(
        item,
        said,
        spoken,
        _tone(reading, question, item),
        card=question_card(reading, question, item) if can_answer else None,
        blank="–" if is_asked else "",
        key=AnswerKey(question.id, item) if is_asked else None,
        withheld=withheld,
    )


def _tone(reading: Reading, question: Question, item: str) -> str:
    value = reading.value(AnswerKey(question.id, item))
    option = question.terms.option(value) if isinstance(value, str) else None
    return TONES.get(option.means, "") if option else ""

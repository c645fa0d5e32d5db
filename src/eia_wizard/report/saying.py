"""Answers as parts of a report: each at its home, with what it rests on."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Question
from eia_wizard.domain.prose import (
    Block,
    Bullets,
    Cell,
    Figure,
    Grid,
    Line,
    Numbers,
    Paragraph,
    Prose,
    Reference,
    Run,
    Text,
)
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Fact, Heading, Home, Part

LONG_KINDS = ("long-text", "table")
"""Kinds that want the width of the page; all others fit a cell."""


def is_long(question: Question) -> bool:
    """Whether an answer of this kind is set under a heading of its own."""
    return question.kind.name in LONG_KINDS


def answered(brief: Brief, question: Question, item: str) -> bool:
    """Whether there is an answer that this document may show, to a question that is asked."""
    key = AnswerKey(question.id, item)
    if not brief.reading.is_given(key) or brief.is_withheld(key):
        return False
    return not question.shows and brief.reading.is_asked(question, item)


def long_answer(brief: Brief, question: Question, item: str, level: int) -> Iterator[Part]:
    """A question as a heading, its answer under it; of an item, by the question's short name."""
    yield Home(AnswerKey(question.id, item))
    yield Heading(level, question.name if item else question.text)
    yield from answer_blocks(brief, question, item)


def answer_blocks(brief: Brief, question: Question, item: str) -> Iterator[Block]:
    """What an answer says, and after it whether it is for publication."""
    key = AnswerKey(question.id, item)
    for block in brief.reading.say(key):
        match block:
            case Grid(caption=""):
                yield Grid(
                    _of_item(brief, question, item),
                    block.header,
                    block.rows,
                    row_heads=block.row_heads,
                )
            case _:
                yield block
    reason = brief.withheld_because(key)
    if reason:
        yield Paragraph((Text(withheld_note(reason)),), tone="note")


def _of_item(brief: Brief, question: Question, item: str) -> str:
    """What the table of an answer is called: of an item, by its name too."""
    if not item:
        return question.text
    return _("{question}: {item}").format(question=question.name, item=brief.reading.label(item))


def basis(brief: Brief, question: Question, item: str) -> Iterator[Part]:
    """What an answer rests on, in one line under it."""
    companion = brief.reading.form.question(f"{question.id}{BASIS}")
    if companion is None or not answered(brief, companion, item):
        return
    key = AnswerKey(companion.id, item)
    yield Home(key)
    label = Text(_("Rests on: "), strong=True)
    said = short_names(brief, companion, item) or _in_one_line(brief, key)
    yield Paragraph((label, *said), tone="note")


def facts(brief: Brief, questions: list[Question], item: str) -> Iterator[Part]:
    """Short answers, a line each."""
    for question in questions:
        if answered(brief, question, item):
            yield from short_answer(brief, question, item)


def short_answer(brief: Brief, question: Question, item: str) -> Iterator[Part]:
    """A short answer in one line with its question; items that it is linked to by short names."""
    key = AnswerKey(question.id, item)
    yield Home(key)
    yield Fact(question.name, short_names(brief, question, item) or _in_one_line(brief, key))
    reason = brief.withheld_because(key)
    if reason:
        yield Paragraph((Text(withheld_note(reason)),), tone="note")


def short_names(brief: Brief, question: Question, item: str) -> Line:
    """The items that an answer is linked to, by short names; nothing if one of them is gone."""
    linked = brief.reading.value(AnswerKey(question.id, item))
    if question.kind.name != "links" or not isinstance(linked, tuple):
        return ()
    if any(brief.reading.name_of(each).removed for each in linked):
        return ()
    return references(brief, linked)


def references(brief: Brief, items: tuple[str, ...]) -> Line:
    """Short names of items in one line, each leading to its home."""
    names = (Reference(brief.number(i), brief.reading.name_of(i).home) for i in items)
    return joined(tuple((name,) for name in names), ", ")


def answer_cell(brief: Brief, question: Question, item: str) -> Cell:
    """A cell that is the home of an answer, or says why there is none."""
    key = AnswerKey(question.id, item)
    if not answered(brief, question, item):
        return Cell(((Text(_unanswered(brief, question, item)),),))
    reason = brief.withheld_because(key)
    note: tuple[Line, ...] = ((Text(withheld_note(reason)),),) if reason else ()
    return Cell((*cell_lines(brief, key), *note), home=key)


def _unanswered(brief: Brief, question: Question, item: str) -> str:
    if not brief.reading.is_asked(question, item):
        return _("Does not apply")
    return _("None") if question.optional else _("No answer yet")


def cell_lines(brief: Brief, key: AnswerKey) -> tuple[Line, ...]:
    """An answer as lines of a cell; paragraphs and points stay a line each, as typed."""
    value, question = brief.reading.value(key), brief.reading.form.question(key.question)
    if question and question.kind.name == "long-text" and isinstance(value, str):
        return tuple((Text(text),) for text in value.split("\n"))
    return (_in_one_line(brief, key),)


def _in_one_line(brief: Brief, key: AnswerKey) -> Line:
    return joined(lines_of(brief.reading.say(key)), "; ")


def said_of(reading: Reading, role: str, item: str) -> str:
    """A short answer as it is told to readers."""
    question = reading.form.with_role(role)
    said = lines_of(reading.say(AnswerKey(question.id, item))) if question else ()
    return "".join(run.text for run in said[0]) if said else ""


def lines_of(prose: Prose) -> tuple[Line, ...]:
    """The lines of prose, without its lists and tables."""
    lines: list[Line] = []
    for block in prose:
        match block:
            case Paragraph(line=line):
                lines.append(line)
            case Bullets(items=items) | Numbers(items=items):
                lines.extend(items)
            case Grid() | Figure():
                lines.append((Text(_("See the table.")),))
    return tuple(lines)


def joined(lines: tuple[Line, ...], mark: str) -> Line:
    """Several lines as one, with a mark between them."""
    runs: list[Run] = []
    for line in lines:
        runs.extend((Text(mark), *line) if runs else line)
    return tuple(runs)


def withheld_note(reason: str) -> str:
    """How a review copy marks an answer that is not for publication."""
    return _("Not for publication: {reason}.").format(reason=reason[:1].lower() + reason[1:])

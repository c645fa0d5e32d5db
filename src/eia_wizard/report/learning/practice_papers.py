"""Handouts: an exercise, an agenda, the form on confidence, and the glossary."""

from collections.abc import Iterator

from eia_wizard.domain.learning.practice import (
    Agenda,
    AgendaPart,
    ConfidenceForm,
    Exercise,
    Sheet,
)
from eia_wizard.domain.learning.wording import company_words, said_minutes
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Numbers, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.learning.paper import Press, paper, source_parts, text_parts
from eia_wizard.report.parts import Fact, Heading, Part, Report

TO_WRITE: tuple[Line, ...] = (line("…"),) * 3
"""A cell to write in: high enough for a pen."""


def exercise_paper(press: Press, exercise: Exercise) -> Report:
    """An exercise to print: what people work on first, what to look for on a page of its own."""
    stages = ", ".join(press.stages.get(each, each) for each in exercise.stages)
    facts = (
        (_("Time"), said_minutes(exercise.minutes)),
        (_("For"), company_words(exercise.company)),
        (_("Stage"), stages),
    )
    return paper(press, exercise.title, exercise.aim, facts, _exercise(press, exercise))


def agenda_paper(press: Press, agenda: Agenda) -> Report:
    """An agenda to print."""
    facts = ((_("Time"), said_minutes(agenda.minutes)),)
    return paper(press, agenda.title, agenda.aim, facts, _agenda(press, agenda))


def confidence_paper(press: Press, form: ConfidenceForm) -> Report:
    """The form to fill in before and after; it asks for no name."""
    header = (_("How sure are you that you can …"), *form.scale)
    rows = tuple(
        (Cell((line(each.text),)), *(Cell((line("☐"),)) for _word in form.scale))
        for each in form.statements
    )
    widths = (6, *(2 for _word in form.scale))
    parts: list[Part] = []
    for moment in (_("Before"), _("After")):
        parts.append(Heading(1, moment, new_page=bool(parts)))
        parts.append(Paragraph(line(form.intro)))
        parts.append(Grid(moment, header, rows, widths, row_heads=True))
    return paper(press, form.title, _("Before and after a training"), (), parts)


def glossary_paper(press: Press) -> Report:
    """Every term and what it means."""
    terms = press.learning.glossary.terms
    facts = tuple(Fact(term.name, line(term.meaning)) for term in terms)
    names = dict.fromkeys(name for term in terms for name in term.sources)
    title, subtitle = _("Glossary"), _("What the words mean")
    return paper(press, title, subtitle, (), (*facts, *source_parts(press, names)))


def part_title(press: Press, part: AgendaPart) -> str:
    """What a part of an agenda is called."""
    exercise = press.learning.exercise(part.exercise)
    package = press.learning.package(part.package)
    return part.title or (exercise.title if exercise else package.title if package else "–")


def _exercise(press: Press, exercise: Exercise) -> Iterator[Part]:
    yield Heading(1, _("What you need"))
    yield Bullets(tuple(line(each) for each in exercise.materials))
    yield Heading(1, _("What to do"))
    yield Numbers(
        tuple(line(f"{s.text} ({said_minutes(s.minutes)})") for s in exercise.steps),
    )
    if exercise.given:
        yield Heading(1, _("To work from"))
        yield from text_parts(exercise.given)
    if exercise.sheets:
        yield Heading(1, _("To work on"))
        yield from (_sheet(each) for each in exercise.sheets)
    yield Heading(1, _("For whoever leads it: what to look for"), new_page=True)
    yield Bullets(tuple(line(each) for each in exercise.look_for))
    read = [p.title for name in exercise.packages if (p := press.learning.package(name))]
    if read:
        yield Heading(1, _("To read before or after"))
        yield Bullets(tuple(line(title) for title in read))


def _sheet(sheet: Sheet) -> Grid:
    wide = len(sheet.columns)
    given = [(*row, *([""] * (wide - len(row)))) for row in sheet.rows]
    rows = [*given, *(("",) * wide for _number in range(sheet.empty_rows))]
    return Grid(sheet.caption, sheet.columns, tuple(tuple(map(_cell, row)) for row in rows))


def _cell(text: str) -> Cell:
    return Cell((line(text),) if text else TO_WRITE)


def _agenda(press: Press, agenda: Agenda) -> Iterator[Part]:
    yield Heading(1, _("What you need"))
    yield Bullets(tuple(line(each) for each in agenda.materials))
    yield Heading(1, _("How it runs"))
    at, rows = 0, []
    for part in agenda.parts:
        words = [line(part_title(press, part)), *([line(part.note)] if part.note else [])]
        rows.append(
            (_cell(_("From minute {n}").format(n=at)), _cell(str(part.minutes)), Cell(tuple(words)))
        )
        at += part.minutes
    header = (_("When"), _("Minutes"), _("What"))
    yield Grid(agenda.title, header, tuple(rows), (3, 2, 9))

"""Exercises, agendas and the form on confidence read from their tables."""

from eia_wizard.catalogue.learning.inner import each, whole_number
from eia_wizard.catalogue.tables import Table
from eia_wizard.domain.learning.practice import (
    COMPANY,
    Agenda,
    AgendaPart,
    ConfidenceForm,
    Exercise,
    Sheet,
    Statement,
    Step,
)
from eia_wizard.domain.words import gettext as _

LEAST_SCALE, MOST_SCALE = 3, 7


def read_exercise(table: Table) -> Exercise:
    """One exercise; whatever is wrong with it is noted."""
    exercise = Exercise(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        number=whole_number(table, "number"),
        stages=table.texts("stages"),
        company=table.text("company", needed=True),
        aim=table.text("aim", needed=True),
        materials=table.texts("materials"),
        steps=each(table, "step", _step, name="text"),
        look_for=table.texts("look_for"),
        given=table.text("given"),
        sheets=each(table, "sheet", _sheet, name="caption"),
        packages=table.texts("packages"),
    )
    if exercise.company not in COMPANY:
        table.fault(_("“company” is one of these: {known}.").format(known=", ".join(COMPANY)))
    for key in ("stages", "materials", "steps", "look_for"):
        if not getattr(exercise, key):
            table.fault(_("an exercise has “{key}”.").format(key=key))
    table.finish()
    return exercise


def read_agenda(table: Table) -> Agenda:
    """One agenda."""
    agenda = Agenda(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        aim=table.text("aim", needed=True),
        materials=table.texts("materials"),
        parts=each(table, "part", _part, name="title"),
    )
    if not agenda.parts:
        table.fault(_("an agenda has one “part” or more."))
    table.finish()
    return agenda


def read_confidence(table: Table) -> ConfidenceForm:
    """The form on confidence."""
    form = ConfidenceForm(
        title=table.text("title", needed=True),
        intro=table.text("intro", needed=True),
        scale=table.texts("scale"),
        statements=each(table, "statement", _statement),
    )
    if not LEAST_SCALE <= len(form.scale) <= MOST_SCALE:
        table.fault(
            _("a scale has {least} to {most} words.").format(least=LEAST_SCALE, most=MOST_SCALE)
        )
    ids = [statement.id for statement in form.statements]
    if not ids or len(ids) != len(set(ids)):
        table.fault(_("it has statements, each with an id of its own."))
    table.finish()
    return form


def _step(table: Table) -> Step:
    return Step(table.text("text", needed=True), whole_number(table, "minutes"))


def _sheet(table: Table) -> Sheet:
    empty = table.number("empty_rows")
    sheet = Sheet(
        caption=table.text("caption", needed=True),
        columns=table.texts("columns"),
        rows=each(table, "row", lambda row: row.texts("cells"), name="cells"),
        empty_rows=int(empty) if empty is not None else 0,
    )
    if not sheet.columns or not (sheet.rows or sheet.empty_rows > 0):
        table.fault(_("a sheet has columns, and rows or “empty_rows”."))
    if any(len(row) > len(sheet.columns) for row in sheet.rows):
        table.fault(_("a row has more cells than the sheet has columns."))
    return sheet


def _part(table: Table) -> AgendaPart:
    part = AgendaPart(
        title=table.text("title"),
        minutes=whole_number(table, "minutes"),
        note=table.text("note"),
        exercise=table.text("exercise"),
        package=table.text("package"),
    )
    if not (part.title or part.exercise or part.package):
        table.fault(_("a part has a title, an exercise or a package."))
    return part


def _statement(table: Table) -> Statement:
    return Statement(table.text("id", needed=True), table.text("text", needed=True))

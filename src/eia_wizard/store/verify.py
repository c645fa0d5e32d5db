"""Everything in a library checked against its hashes: what SQLite's own check would miss."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import TypeAlias

from eia_wizard.domain.words import gettext as _
from eia_wizard.store.assessments import assessment_hash, count
from eia_wizard.store.checks import UNCHECKABLE, holds, rows
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.facts import COUNT, EXPECTED, PURPOSE, SCHEMA, fact, fact_hash
from eia_wizard.store.forms import form_digest
from eia_wizard.store.pausing import Pause, nothing
from eia_wizard.store.rows import Fault
from eia_wizard.store.sqlite import schema_digest, unsound
from eia_wizard.store.verify_history import (
    answer_faults,
    chain_row_faults,
    record_faults,
    sealed_faults,
    visit_faults,
)

Check: TypeAlias = Callable[[Connection, Pause], Iterator[Fault]]


def faults_of(connection: Connection, between: Pause = nothing) -> list[Fault]:
    """Every fault of the library; ``between`` is called every few hundred rows."""
    found: list[Fault] = []
    for check in _CHECKS:
        try:
            found.extend(check(connection, between))
        except sqlite3.Error as error:
            found.append(_unreadable(str(error)))
        except UNCHECKABLE as error:
            found.append(_unreadable(type(error).__name__))
        between()
    return found


def _file_faults(connection: Connection, _between: Pause) -> Iterator[Fault]:
    for line in unsound(connection):
        yield Fault("file", _("The file is damaged: {detail}.").format(detail=line))


def _library_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    names = set()
    for row in rows(connection, "SELECT * FROM library", between):
        names.add(row["name"])
        if not holds(_is_sound_fact, row):
            yield Fault("library", _("What the library says about itself was changed."))
    if names - {PURPOSE} != EXPECTED or fact(connection, COUNT) != str(count(connection)):
        yield Fault("library", _("The number of assessments is not what it was."))
    yield from shape_faults(connection)


def shape_faults(connection: Connection) -> Iterator[Fault]:
    """Whether a table, an index or a trigger is not as it was made: quick, and first of all."""
    if fact(connection, SCHEMA) != schema_digest(connection):
        yield Fault("schema", _("The shape of the library was changed."))


def _form_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    for row in rows(connection, "SELECT * FROM form", between):
        if not holds(_is_sound_form, row):
            yield Fault(
                f"form:{row['digest']}",
                _("The form “{title}” is not as it was kept.").format(title=row["title"]),
            )


def _assessment_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    for row in rows(connection, "SELECT * FROM assessment", between):
        if not holds(_is_sound_assessment, row):
            yield Fault(
                f"assessment:{row['id']}",
                _("The entry of assessment {id} was changed.").format(id=row["id"]),
            )


_CHECKS: tuple[Check, ...] = (
    _file_faults,
    _library_faults,
    _form_faults,
    _assessment_faults,
    chain_row_faults,
    visit_faults,
    answer_faults,
    record_faults,
    sealed_faults,
)


def _is_sound_fact(row: Row) -> bool:
    return bool(fact_hash(row["name"], row["value"]) == row["hash"])


def _is_sound_form(row: Row) -> bool:
    files = json.loads(row["content"])
    return bool(form_digest(row["id"], row["version"], row["title"], files) == row["digest"])


def _is_sound_assessment(row: Row) -> bool:
    return bool(assessment_hash(row) == row["hash"])


def _unreadable(detail: str) -> Fault:
    return Fault("file", _("A part of the file cannot be read: {detail}.").format(detail=detail))

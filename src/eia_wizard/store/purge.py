"""An audited purge: what should never have been typed is erased, and the chain still holds."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.answers import current_text, set_answer
from eia_wizard.store.held import NOTHING
from eia_wizard.store.records import PURGE, add_record, record_of, records
from eia_wizard.store.rows import Record
from eia_wizard.store.schema import record, sealed_answer, visit
from eia_wizard.store.visits import close_visits, note_visit


def purge_answer(
    connection: Connection,
    assessment_id: str,
    key: AnswerKey,
    reason: str,
    now: datetime,
    who: str,
) -> Record:
    """Erase every value this answer ever had here, and record that, by whom and why.

    Raises:
        EiaError: if there is nothing to erase.
    """
    close_visits(connection, assessment_id, [key])
    places = int(current_text(connection, assessment_id, key) is not None)
    if places:
        set_answer(connection, assessment_id, key, NOTHING)
    _close_as_removed(connection, assessment_id, key, now, who)
    places += _blank_visits(connection, assessment_id, key)
    places += _blank_sealed(connection, assessment_id, key)
    if not places:
        raise EiaError(_("There is nothing to erase: no earlier or present text is kept here."))
    content: Json = {
        "question": key.question,
        "item": key.item,
        "places": places,
        "reason": reason,
    }
    return add_record(connection, assessment_id, PURGE, content, now, who)


def purge_record_content(
    connection: Connection,
    assessment_id: str,
    record_id: int,
    reason: str,
    now: datetime,
    who: str,
) -> Record:
    """Erase what a record says, such as a comment, and record that, by whom and why.

    Raises:
        EiaError: if there is nothing to erase, or the record itself tells of a purge.
    """
    found = record_of(connection, record_id)
    if found.content is None or found.kind == PURGE:
        raise EiaError(_("There is nothing to erase in this record."))
    connection.execute(
        update(record)
        .where(record.c.id == record_id, record.c.assessment == assessment_id)
        .values(content=None, salt=None)
    )
    content: Json = {
        "record": {"origin": found.origin, "position": found.position, "kind": found.kind},
        "places": 1,
        "reason": reason,
    }
    return add_record(connection, assessment_id, PURGE, content, now, who)


def purged_keys(connection: Connection, assessment_id: str) -> dict[AnswerKey, datetime]:
    """The answers purged in this library or elsewhere, and when last."""
    found: dict[AnswerKey, datetime] = {}
    for each in records(connection, assessment_id, PURGE):
        match each.content:
            case {"question": str(question), "item": str(item)}:
                found[AnswerKey(question, item)] = each.at
    return found


def _close_as_removed(
    connection: Connection, assessment_id: str, key: AnswerKey, now: datetime, who: str
) -> None:
    touched = connection.execute(
        select(func.count()).select_from(visit).where(*_visits(assessment_id, key))
    ).scalar_one()
    if touched:
        note_visit(connection, assessment_id, key, NOTHING, now, who)
        close_visits(connection, assessment_id, [key])


def _blank_visits(connection: Connection, assessment_id: str, key: AnswerKey) -> int:
    blanked = connection.execute(
        update(visit)
        .where(*_visits(assessment_id, key), visit.c.value.is_not(None))
        .values(value=None, salt=None)
    )
    return blanked.rowcount


def _blank_sealed(connection: Connection, assessment_id: str, key: AnswerKey) -> int:
    points = select(record.c.id).where(record.c.assessment == assessment_id)
    blanked = connection.execute(
        update(sealed_answer)
        .where(
            sealed_answer.c.record.in_(points),
            sealed_answer.c.question == key.question,
            sealed_answer.c.item == key.item,
            sealed_answer.c.value.is_not(None),
        )
        .values(value=None, salt=None)
    )
    return blanked.rowcount


def _visits(assessment_id: str, key: AnswerKey) -> tuple[ColumnElement[bool], ...]:
    return (
        visit.c.assessment == assessment_id,
        visit.c.question == key.question,
        visit.c.item == key.item,
    )

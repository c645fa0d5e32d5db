"""The current answers of an assessment."""

import json

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.held import Held
from eia_wizard.store.schema import answer


def current_answers(connection: Connection, assessment_id: str) -> dict[AnswerKey, Json]:
    """Every answer there is, in the order of keys."""
    rows = connection.execute(
        select(answer.c.question, answer.c.item, answer.c.value)
        .where(answer.c.assessment == assessment_id)
        .order_by(answer.c.question, answer.c.item)
    )
    return {AnswerKey(question, item): json.loads(value) for question, item, value in rows}


def current_text(connection: Connection, assessment_id: str, key: AnswerKey) -> str | None:
    """The canonical text of one current answer, where there is one."""
    return connection.execute(
        select(answer.c.value).where(*_this(assessment_id, key))
    ).scalar_one_or_none()


def set_answer(connection: Connection, assessment_id: str, key: AnswerKey, held: Held) -> None:
    """Make this the current answer, or take the answer away."""
    if held.value is None:
        connection.execute(delete(answer).where(*_this(assessment_id, key)))
        return
    values = {"value": held.value, "salt": held.salt, "digest": held.digest}
    changed = connection.execute(update(answer).where(*_this(assessment_id, key)).values(values))
    if not changed.rowcount:
        named = {"assessment": assessment_id, "question": key.question, "item": key.item}
        connection.execute(insert(answer).values(named | values))


def _this(assessment_id: str, key: AnswerKey) -> tuple[ColumnElement[bool], ...]:
    return (
        answer.c.assessment == assessment_id,
        answer.c.question == key.question,
        answer.c.item == key.item,
    )

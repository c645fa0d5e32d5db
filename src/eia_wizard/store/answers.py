"""The current answers of an assessment."""

import json

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.database import Connection
from eia_wizard.store.held import Held
from eia_wizard.store.schema import ADD_ANSWER

_ALL = "SELECT question, item, value FROM answer WHERE assessment = ? ORDER BY question, item"
_READ = """
    SELECT value FROM answer
    WHERE assessment = :assessment AND question = :question AND item = :item
"""
_TAKE = """
    DELETE FROM answer
    WHERE assessment = :assessment AND question = :question AND item = :item
"""
_CHANGE = """
    UPDATE answer SET value = :value, salt = :salt, digest = :digest
    WHERE assessment = :assessment AND question = :question AND item = :item
"""


def current_answers(connection: Connection, assessment_id: str) -> dict[AnswerKey, Json]:
    """Every answer there is, in the order of keys."""
    rows = connection.execute(_ALL, (assessment_id,))
    return {AnswerKey(question, item): json.loads(value) for question, item, value in rows}


def current_text(connection: Connection, assessment_id: str, key: AnswerKey) -> str | None:
    """The canonical text of one current answer, where there is one."""
    found = connection.execute(_READ, _this(assessment_id, key)).fetchone()
    text: str | None = found["value"] if found else None
    return text


def set_answer(connection: Connection, assessment_id: str, key: AnswerKey, held: Held) -> None:
    """Make this the current answer, or take the answer away."""
    this = _this(assessment_id, key)
    if held.value is None:
        connection.execute(_TAKE, this)
        return
    row = this | {"value": held.value, "salt": held.salt, "digest": held.digest}
    if not connection.execute(_CHANGE, row).rowcount:
        connection.execute(ADD_ANSWER, row)


def _this(assessment_id: str, key: AnswerKey) -> dict[str, str | None]:
    return {"assessment": assessment_id, "question": key.question, "item": key.item}

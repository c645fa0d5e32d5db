"""The current answers of an assessment."""

import json

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.held import Held
from eia_wizard.store.schema import answer

_THIS = and_(
    answer.c.assessment == bindparam("of"),
    answer.c.question == bindparam("asked"),
    answer.c.item == bindparam("about"),
)
# Said once: to put a statement together takes longer than to run it, and a story has thousands.
_READ = select(answer.c.value).where(_THIS)
_TAKE = delete(answer).where(_THIS)
_CHANGE = (
    update(answer)
    .where(_THIS)
    .values({name: bindparam(f"new_{name}") for name in ("value", "salt", "digest")})
)
_ADD = insert(answer)


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
    return connection.execute(_READ, _this(assessment_id, key)).scalar_one_or_none()


def set_answer(connection: Connection, assessment_id: str, key: AnswerKey, held: Held) -> None:
    """Make this the current answer, or take the answer away."""
    if held.value is None:
        connection.execute(_TAKE, _this(assessment_id, key))
        return
    values = {"value": held.value, "salt": held.salt, "digest": held.digest}
    fresh = {f"new_{name}": value for name, value in values.items()}
    changed = connection.execute(_CHANGE, _this(assessment_id, key) | fresh)
    if not changed.rowcount:
        named = {"assessment": assessment_id, "question": key.question, "item": key.item}
        connection.execute(_ADD, named | values)


def _this(assessment_id: str, key: AnswerKey) -> dict[str, str]:
    return {"of": assessment_id, "asked": key.question, "about": key.item}

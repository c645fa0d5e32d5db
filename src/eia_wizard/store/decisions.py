"""Decision points: what was decided on keeps its own content, sealed by a digest."""

import json
from collections.abc import Iterable
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.canonical import canonical_text, digest_of, salted_digest
from eia_wizard.store.contents import PackedAnswer
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.held import hold
from eia_wizard.store.kinds import DECISION_POINT
from eia_wizard.store.records import add_record
from eia_wizard.store.rows import Record
from eia_wizard.store.schema import ADD_SEALED_ANSWER
from eia_wizard.store.visits import close_visits

_CURRENT = "SELECT question, item, value, salt, digest FROM answer WHERE assessment = ?"
_SEALED = """
    SELECT question, item, value, salt, digest FROM sealed_answer
    WHERE record = ? ORDER BY question, item
"""


def seal(
    connection: Connection,
    assessment_id: str,
    about: Json,
    form_digest: str,
    now: datetime,
    who: str,
) -> Record:
    """Keep every current answer under a new decision point; its record holds their digest.

    The record's content is ``{"about": …, "answers": digest, "form": form digest}``.
    """
    close_visits(connection, assessment_id)
    current = [_as_packed(row) for row in connection.execute(_CURRENT, (assessment_id,))]
    content: Json = {
        "about": about,
        "answers": seal_digest((*each.key, each.digest) for each in current),
        "form": form_digest,
    }
    point = add_record(connection, assessment_id, DECISION_POINT, content, now, who)
    keep_sealed(connection, point.id, current)
    return point


def keep_sealed(connection: Connection, record_id: int, answers: Iterable[PackedAnswer]) -> None:
    """Keep these answers under a record, for good."""
    rows = [
        {
            "record": record_id,
            "question": each.key.question,
            "item": each.key.item,
            "value": None if each.value is None else canonical_text(each.value),
            "salt": each.salt,
            "digest": each.digest,
        }
        for each in answers
    ]
    connection.executemany(ADD_SEALED_ANSWER, rows)


def sealed(connection: Connection, record_id: int) -> dict[AnswerKey, Json]:
    """The answers kept under a record; those erased since are left out."""
    return {
        each.key: each.value
        for each in sealed_answers(connection, record_id)
        if each.value is not None
    }


def sealed_answers(connection: Connection, record_id: int) -> list[PackedAnswer]:
    """The answers kept under a record as they are held, erased ones too, in the order of keys."""
    return [_as_packed(row) for row in connection.execute(_SEALED, (record_id,))]


def seal_holds(connection: Connection, point: Record) -> bool:
    """Whether what is kept under a decision point is what its digest was made of, to the letter."""
    answers = sealed_answers(connection, point.id)
    content = point.content if isinstance(point.content, dict) else {}
    is_whole = content.get("answers") == seal_digest((*each.key, each.digest) for each in answers)
    return is_whole and all(map(_is_own_digest, answers))


def sealable(key: AnswerKey, value: Json) -> PackedAnswer:
    """An answer made ready to be kept under a record."""
    held = hold(value)
    return PackedAnswer(key, value, held.salt, held.digest)


def seal_digest(said: Iterable[tuple[str, str, str]]) -> str:
    """The digest over question, item and digest of every sealed answer, in the order of keys."""
    ordered: list[Json] = [[*row] for row in sorted(said)]
    return digest_of(ordered)


def _is_own_digest(answer: PackedAnswer) -> bool:
    if answer.value is None:
        return True
    return salted_digest(answer.salt or "", canonical_text(answer.value)) == answer.digest


def _as_packed(row: Row) -> PackedAnswer:
    value = None if row["value"] is None else json.loads(row["value"])
    key = AnswerKey(row["question"], row["item"])
    return PackedAnswer(key, value, row["salt"], row["digest"])

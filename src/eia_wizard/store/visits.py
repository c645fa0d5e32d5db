"""Editing visits: overwritten while open, a link in the chain once closed."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.answers import set_answer
from eia_wizard.store.canonical import digest_of, link
from eia_wizard.store.chains import VISITS, End, end_of, own_origin, set_end, spoken_origin
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.held import NOTHING, Held
from eia_wizard.store.moments import write_moment
from eia_wizard.store.schema import ADD_VISIT

_OPEN = """
    SELECT id, origin, began_at FROM visit
    WHERE assessment = ? AND question = ? AND item = ? AND position IS NULL
"""
_ALL_OPEN = """
    SELECT * FROM visit WHERE assessment = ? AND position IS NULL ORDER BY began_at, id
"""
_LAST_CLOSED = """
    SELECT * FROM visit
    WHERE assessment = :assessment AND question = :question AND item = :item
        AND origin = :origin AND position IS NOT NULL
    ORDER BY position DESC LIMIT 1
"""
_OVERWRITE = """
    UPDATE visit SET value = :value, salt = :salt, digest = :digest,
        ended_at = :ended_at, who = :who, hash = :hash
    WHERE id = :id
"""
_TAKE = "DELETE FROM visit WHERE id = ?"
_WITH_OPEN = "SELECT DISTINCT assessment FROM visit WHERE position IS NULL"
_SAID = ("position", "question", "item", "digest", "began_at", "ended_at", "who")


def note_visit(
    connection: Connection,
    assessment_id: str,
    key: AnswerKey,
    held: Held,
    now: datetime,
    who: str,
) -> None:
    """Overwrite the open visit of this answer, or open one."""
    found = connection.execute(_OPEN, (assessment_id, *key)).fetchone()
    row: dict[str, Json] = {
        "id": found["id"] if found else None,
        "assessment": assessment_id,
        "origin": found["origin"] if found else own_origin(connection, assessment_id),
        "position": None,
        "question": key.question,
        "item": key.item,
        "value": held.value,
        "salt": held.salt,
        "digest": held.digest,
        "began_at": found["began_at"] if found else write_moment(now),
        "ended_at": write_moment(now),
        "who": who,
    }
    row["hash"] = visit_hash("", row)
    connection.execute(_OVERWRITE if found else ADD_VISIT, row)


def close_visits(
    connection: Connection, assessment_id: str, keys: Iterable[AnswerKey] | None = None
) -> int:
    """Close the open visits, all or those of some answers; how many entered the chain."""
    wanted = None if keys is None else set(keys)
    rows = connection.execute(_ALL_OPEN, (assessment_id,)).fetchall()
    closing = [row for row in rows if wanted is None or _key(row) in wanted]
    return sum(_close(connection, row) for row in closing)


def with_open_visits(connection: Connection) -> list[str]:
    """The assessments that have visits open: after a crash, those it cut off."""
    return [each for (each,) in connection.execute(_WITH_OPEN)]


def visit_hash(before: str, row: Row | Mapping[str, Json]) -> str:
    """The hash of a visit: in its chain once closed, of itself alone while open."""
    said: list[Json] = [spoken_origin(str(row["origin"])), *(row[name] for name in _SAID)]
    return link(before, said) if row["position"] is not None else digest_of(said)


def _close(connection: Connection, row: Row) -> bool:
    before = connection.execute(_LAST_CLOSED, dict(row)).fetchone()
    connection.execute(_TAKE, (row["id"],))
    if _is_as_it_began(before, row):
        _point_back(connection, row, before)
        return False
    _enter_chain(connection, row)
    return True


def _is_as_it_began(before: Row | None, row: Row) -> bool:
    if before is None:
        return bool(row["digest"] == NOTHING.digest)
    if row["value"] is None:
        return bool(before["digest"] == NOTHING.digest)
    return bool(before["value"] == row["value"])


def _point_back(connection: Connection, row: Row, before: Row | None) -> None:
    if before is not None:
        held = Held(before["value"], before["salt"], before["digest"])
        set_answer(connection, row["assessment"], _key(row), held)


def _enter_chain(connection: Connection, row: Row) -> None:
    assessment_id, origin = row["assessment"], row["origin"]
    end = end_of(connection, assessment_id, origin, VISITS)
    closed = dict(row) | {"position": end.length + 1}
    closed["hash"] = visit_hash(end.head, closed)
    connection.execute(ADD_VISIT, closed)
    set_end(connection, assessment_id, origin, VISITS, End(end.length + 1, closed["hash"]))


def _key(row: Row) -> AnswerKey:
    return AnswerKey(row["question"], row["item"])

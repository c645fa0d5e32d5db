"""The history of an assessment: read, by answer, and as it stood at a moment."""

import json
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.chains import own_origin
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.moments import read_moment, write_moment
from eia_wizard.store.rows import Visit

_ALL = """
    SELECT * FROM visit WHERE assessment = ?
    ORDER BY position IS NULL, ended_at, origin, position
"""
_OF_KEY = """
    SELECT * FROM visit WHERE assessment = ? AND question = ? AND item = ?
    ORDER BY position IS NULL, ended_at, origin, position
"""
_AT_PLACE = "SELECT * FROM visit WHERE assessment = ? AND origin = ? AND position = ?"
_ORIGINS = """
    SELECT origin FROM visit WHERE assessment = ? AND origin <> ?
    GROUP BY origin ORDER BY min(id)
"""
_UNTIL = """
    SELECT * FROM visit WHERE assessment = ? AND origin = ? AND ended_at <= ?
    ORDER BY position IS NULL, position
"""


def history(
    connection: Connection, assessment_id: str, key: AnswerKey | None = None
) -> list[Visit]:
    """Every visit, of all origins, in the order of time; those still open come last."""
    if key is None:
        rows = connection.execute(_ALL, (assessment_id,))
    else:
        rows = connection.execute(_OF_KEY, (assessment_id, *key))
    return [as_visit(row) for row in rows]


def visit_at(
    connection: Connection, assessment_id: str, origin: str, position: int
) -> Visit | None:
    """The visit at a place of a chain, where there is one."""
    found = connection.execute(_AT_PLACE, (assessment_id, origin, position)).fetchone()
    return as_visit(found) if found else None


def origins(connection: Connection, assessment_id: str) -> list[str]:
    """Whose histories of an assessment are here: our own, then the others as they arrived."""
    own = own_origin(connection, assessment_id)
    return [own, *(each for (each,) in connection.execute(_ORIGINS, (assessment_id, own)))]


def answers_at(
    connection: Connection, assessment_id: str, moment: datetime
) -> dict[AnswerKey, Json]:
    """The answers as they stood at a moment, by this library's own history; purged ones are out."""
    own = own_origin(connection, assessment_id)
    rows = connection.execute(_UNTIL, (assessment_id, own, write_moment(moment)))
    latest = {each.key: each for each in map(as_visit, rows)}
    return {key: each.value for key, each in sorted(latest.items()) if each.value is not None}


def as_visit(row: Row) -> Visit:
    """A row of the table as a value."""
    return Visit(
        origin=row["origin"],
        position=row["position"],
        key=AnswerKey(row["question"], row["item"]),
        value=None if row["value"] is None else json.loads(row["value"]),
        salt=row["salt"],
        digest=row["digest"],
        began_at=read_moment(row["began_at"]),
        ended_at=read_moment(row["ended_at"]),
        who=row["who"],
        hash=row["hash"],
    )

"""The history of an assessment: read, by answer, and as it stood at a moment."""

import json
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, select

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.chains import own_origin
from eia_wizard.store.moments import read_moment, write_moment
from eia_wizard.store.rows import Visit
from eia_wizard.store.schema import visit


def history(
    connection: Connection, assessment_id: str, key: AnswerKey | None = None
) -> list[Visit]:
    """Every visit, of all origins, in the order of time; those still open come last."""
    wanted = select(visit).where(visit.c.assessment == assessment_id)
    if key is not None:
        wanted = wanted.where(visit.c.question == key.question, visit.c.item == key.item)
    in_time = wanted.order_by(
        visit.c.position.is_(None), visit.c.ended_at, visit.c.origin, visit.c.position
    )
    return [as_visit(row) for row in connection.execute(in_time).mappings()]


def visit_at(
    connection: Connection, assessment_id: str, origin: str, position: int
) -> Visit | None:
    """The visit at a place of a chain, where there is one."""
    row = connection.execute(
        select(visit).where(
            visit.c.assessment == assessment_id,
            visit.c.origin == origin,
            visit.c.position == position,
        )
    )
    found = row.mappings().one_or_none()
    return as_visit(found) if found else None


def origins(connection: Connection, assessment_id: str) -> list[str]:
    """Whose histories of an assessment are here: our own, then the others as they arrived."""
    own = own_origin(connection, assessment_id)
    wanted = (
        select(visit.c.origin)
        .where(visit.c.assessment == assessment_id, visit.c.origin != own)
        .group_by(visit.c.origin)
        .order_by(func.min(visit.c.id))
    )
    return [own, *connection.execute(wanted).scalars()]


def answers_at(
    connection: Connection, assessment_id: str, moment: datetime
) -> dict[AnswerKey, Json]:
    """The answers as they stood at a moment, by this library's own history; purged ones are out."""
    rows = connection.execute(
        select(visit)
        .where(
            visit.c.assessment == assessment_id,
            visit.c.origin == own_origin(connection, assessment_id),
            visit.c.ended_at <= write_moment(moment),
        )
        .order_by(visit.c.position.is_(None), visit.c.position)
    )
    latest = {each.key: each for each in map(as_visit, rows.mappings())}
    return {key: each.value for key, each in sorted(latest.items()) if each.value is not None}


def as_visit(row: RowMapping) -> Visit:
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

"""Editing visits: overwritten while open, a link in the chain once closed."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, insert, select, update

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.answers import set_answer
from eia_wizard.store.canonical import digest_of, link
from eia_wizard.store.chains import VISITS, End, end_of, own_origin, set_end, spoken_origin
from eia_wizard.store.held import NOTHING, Held
from eia_wizard.store.moments import write_moment
from eia_wizard.store.schema import visit

_OF_KEY = and_(
    visit.c.assessment == bindparam("of"),
    visit.c.question == bindparam("asked"),
    visit.c.item == bindparam("about"),
)
# Said once: to put a statement together takes longer than to run it, and a story has thousands.
_OPEN = select(visit).where(_OF_KEY, visit.c.position.is_(None))
_ALL_OPEN = (
    select(visit)
    .where(visit.c.assessment == bindparam("of"), visit.c.position.is_(None))
    .order_by(visit.c.began_at, visit.c.id)
)
_LAST_CLOSED = (
    select(visit)
    .where(_OF_KEY, visit.c.origin == bindparam("begun_in"), visit.c.position.is_not(None))
    .order_by(visit.c.position.desc())
    .limit(1)
)
_OVERWRITE = update(visit).where(visit.c.id == bindparam("this"))
_ADD = insert(visit)
_TAKE = delete(visit).where(visit.c.id == bindparam("this"))
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
    found = connection.execute(_OPEN, _of_key(assessment_id, key)).mappings().one_or_none()
    row: dict[str, Json] = {
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
    if found:
        connection.execute(_OVERWRITE, row | {"this": found["id"]})
    else:
        connection.execute(_ADD, row)


def close_visits(
    connection: Connection, assessment_id: str, keys: Iterable[AnswerKey] | None = None
) -> int:
    """Close the open visits, all or those of some answers; how many entered the chain."""
    wanted = None if keys is None else set(keys)
    rows = connection.execute(_ALL_OPEN, {"of": assessment_id}).mappings()
    closing = [row for row in rows.all() if wanted is None or _key(row) in wanted]
    return sum(_close(connection, row) for row in closing)


def with_open_visits(connection: Connection) -> list[str]:
    """The assessments that have visits open: after a crash, those it cut off."""
    found = connection.execute(
        select(visit.c.assessment).where(visit.c.position.is_(None)).distinct()
    )
    return list(found.scalars())


def visit_hash(before: str, row: RowMapping | dict[str, Json]) -> str:
    """The hash of a visit: in its chain once closed, of itself alone while open."""
    said: list[Json] = [spoken_origin(str(row["origin"])), *(row[name] for name in _SAID)]
    return link(before, said) if row["position"] is not None else digest_of(said)


def _close(connection: Connection, row: RowMapping) -> bool:
    before = _last_closed(connection, row["assessment"], _key(row), row["origin"])
    connection.execute(_TAKE, {"this": row["id"]})
    if _is_as_it_began(before, row):
        _point_back(connection, row, before)
        return False
    _enter_chain(connection, row)
    return True


def _is_as_it_began(before: RowMapping | None, row: RowMapping) -> bool:
    if before is None:
        return bool(row["digest"] == NOTHING.digest)
    if row["value"] is None:
        return bool(before["digest"] == NOTHING.digest)
    return bool(before["value"] == row["value"])


def _point_back(connection: Connection, row: RowMapping, before: RowMapping | None) -> None:
    if before is not None:
        held = Held(before["value"], before["salt"], before["digest"])
        set_answer(connection, row["assessment"], _key(row), held)


def _enter_chain(connection: Connection, row: RowMapping) -> None:
    assessment_id, origin = row["assessment"], row["origin"]
    end = end_of(connection, assessment_id, origin, VISITS)
    closed = dict(row) | {"position": end.length + 1}
    closed["hash"] = visit_hash(end.head, closed)
    connection.execute(_ADD, closed)
    set_end(connection, assessment_id, origin, VISITS, End(end.length + 1, closed["hash"]))


def _last_closed(
    connection: Connection, assessment_id: str, key: AnswerKey, origin: str
) -> RowMapping | None:
    wanted = _of_key(assessment_id, key) | {"begun_in": origin}
    return connection.execute(_LAST_CLOSED, wanted).mappings().one_or_none()


def _key(row: RowMapping) -> AnswerKey:
    return AnswerKey(row["question"], row["item"])


def _of_key(assessment_id: str, key: AnswerKey) -> dict[str, str]:
    return {"of": assessment_id, "asked": key.question, "about": key.item}

"""Built-in records of an assessment: only ever added, each a link in a chain of their own."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.canonical import link
from eia_wizard.store.chains import RECORDS, End, end_of, own_origin, set_end, spoken_origin
from eia_wizard.store.held import hold
from eia_wizard.store.kinds import IMPORTED
from eia_wizard.store.kinds import RECORDS as KINDS
from eia_wizard.store.moments import maybe_moment, read_moment, write_moment
from eia_wizard.store.rows import Record
from eia_wizard.store.schema import record

_SAID = ("position", "kind", "digest", "at", "who")
_ALL = (
    select(record)
    .where(record.c.assessment == bindparam("of"))
    .order_by(record.c.at, record.c.origin, record.c.position)
)
_OF_KIND = _ALL.where(record.c.kind == bindparam("is"))


class TakenFrom(NamedTuple):
    """Whose work an import took in, and of which moment, as the store writes moments."""

    origin: str
    made_at: str


def add_record(
    connection: Connection,
    assessment_id: str,
    kind: str,
    content: Json,
    now: datetime,
    who: str,
) -> Record:
    """Add a record of one of ``kinds.RECORDS`` at the end of the assessment's chain of records."""
    if kind not in KINDS or content is None:
        raise ValueError(f"no record of kind {kind} can hold {content!r}")
    origin = own_origin(connection, assessment_id)
    end = end_of(connection, assessment_id, origin, RECORDS)
    held = hold(content)
    row: dict[str, Json] = {
        "assessment": assessment_id,
        "origin": origin,
        "position": end.length + 1,
        "kind": kind,
        "content": held.value,
        "salt": held.salt,
        "digest": held.digest,
        "at": write_moment(now),
        "who": who,
    }
    row["hash"] = record_hash(end.head, row)
    number = connection.execute(insert(record).values(row).returning(record.c.id)).scalar_one()
    set_end(connection, assessment_id, origin, RECORDS, End(end.length + 1, str(row["hash"])))
    return record_of(connection, number)


def records(connection: Connection, assessment_id: str, kind: str | None = None) -> list[Record]:
    """The records of an assessment, of all origins, in the order of time."""
    wanted = _ALL if kind is None else _OF_KIND
    told = {"of": assessment_id} if kind is None else {"of": assessment_id, "is": kind}
    found = connection.execute(wanted, told)
    return [as_record(row) for row in found.mappings()]


def last_recorded(connection: Connection, library_id: str) -> datetime | None:
    """When this library itself last added a record, to any assessment."""
    latest = connection.execute(
        select(func.max(record.c.at)).where(record.c.origin.startswith(f"{library_id}/"))
    ).scalar_one()
    return maybe_moment(latest)


def record_of(connection: Connection, record_id: int) -> Record:
    """One record by its number.

    Raises:
        EiaError: if there is none.
    """
    row = connection.execute(select(record).where(record.c.id == record_id))
    found = row.mappings().one_or_none()
    if found is None:
        raise EiaError(_("This record is not in the library."))
    return as_record(found)


def taken_from(record: Record) -> TakenFrom | None:
    """What an import took in; ``None`` for any other record."""
    match record.content:
        case {"origin": str(origin), "made_at": str(made_at)} if record.kind == IMPORTED:
            return TakenFrom(origin, made_at)
    return None


def record_hash(before: str, row: RowMapping | dict[str, Json]) -> str:
    """The hash of a record in its chain."""
    return link(before, [spoken_origin(str(row["origin"])), *(row[name] for name in _SAID)])


def as_record(row: Mapping[Any, Any]) -> Record:
    """A row of the table as a value."""
    return Record(
        id=row["id"],
        origin=row["origin"],
        position=row["position"],
        kind=row["kind"],
        content=None if row["content"] is None else json.loads(row["content"]),
        salt=row["salt"],
        digest=row["digest"],
        at=read_moment(row["at"]),
        who=row["who"],
        hash=row["hash"],
    )

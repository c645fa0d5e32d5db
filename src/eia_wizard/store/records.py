"""Built-in records of an assessment: only ever added, each a link in a chain of their own."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.canonical import link
from eia_wizard.store.chains import RECORDS, End, end_of, own_origin, set_end, spoken_origin
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.held import hold
from eia_wizard.store.kinds import IMPORTED
from eia_wizard.store.kinds import RECORDS as KINDS
from eia_wizard.store.moments import maybe_moment, read_moment, write_moment
from eia_wizard.store.rows import Record
from eia_wizard.store.schema import ADD_RECORD

_SAID = ("position", "kind", "digest", "at", "who")
_ALL = "SELECT * FROM record WHERE assessment = :assessment ORDER BY at, origin, position"
_OF_KIND = """
    SELECT * FROM record WHERE assessment = :assessment AND kind = :kind
    ORDER BY at, origin, position
"""
_ONE = "SELECT * FROM record WHERE id = ?"
_LATEST = "SELECT max(at) FROM record WHERE substr(origin, 1, length(:begins)) = :begins"


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
    number = put_record(connection, row)
    set_end(connection, assessment_id, origin, RECORDS, End(end.length + 1, str(row["hash"])))
    return record_of(connection, number)


def put_record(connection: Connection, row: Mapping[str, Json]) -> int:
    """Write a record as it is, of our chain or another; its number."""
    ((number,),) = connection.execute(ADD_RECORD, row).fetchall()
    return int(number)


def records(connection: Connection, assessment_id: str, kind: str | None = None) -> list[Record]:
    """The records of an assessment, of all origins, in the order of time."""
    found = connection.execute(
        _ALL if kind is None else _OF_KIND, {"assessment": assessment_id, "kind": kind}
    )
    return [as_record(row) for row in found]


def last_recorded(connection: Connection, library_id: str) -> datetime | None:
    """When this library itself last added a record, to any assessment."""
    (latest,) = connection.execute(_LATEST, {"begins": f"{library_id}/"}).fetchone()
    return maybe_moment(latest)


def record_of(connection: Connection, record_id: int) -> Record:
    """One record by its number.

    Raises:
        EiaError: if there is none.
    """
    found = connection.execute(_ONE, (record_id,)).fetchone()
    if found is None:
        raise EiaError(_("This record is not in the library."))
    return as_record(found)


def taken_from(record: Record) -> TakenFrom | None:
    """What an import took in; ``None`` for any other record."""
    match record.content:
        case {"origin": str(origin), "made_at": str(made_at)} if record.kind == IMPORTED:
            return TakenFrom(origin, made_at)
    return None


def record_hash(before: str, row: Row | Mapping[str, Json]) -> str:
    """The hash of a record in its chain."""
    return link(before, [spoken_origin(str(row["origin"])), *(row[name] for name in _SAID)])


def as_record(row: Row) -> Record:
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

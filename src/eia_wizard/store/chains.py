"""Chains: every row carries a hash over the one before it, and each chain knows its end."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, insert, select, update

from eia_wizard.store.canonical import digest_of
from eia_wizard.store.facts import library_id
from eia_wizard.store.schema import chain

VISITS, RECORDS = "visit", "record"
FORK = "#"
"""Parts an origin from a mark, where two chains of one origin went different ways."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain ends: how many rows it has and the hash of the last."""

    length: int = 0
    head: str = ""


def own_origin(connection: Connection, assessment_id: str) -> str:
    """The name of the chains that this library itself writes for an assessment."""
    return f"{library_id(connection)}/{assessment_id}"


def spoken_origin(origin: str) -> str:
    """The origin as the rows' hashes say it: without the mark that tells two endings apart."""
    return origin.partition(FORK)[0]


def end_of(connection: Connection, assessment_id: str, origin: str, rows: str) -> End:
    """Where this chain ends at present; a chain without rows has length 0."""
    found = connection.execute(
        select(chain.c.length, chain.c.head).where(*_this(assessment_id, origin, rows))
    ).one_or_none()
    return End(*found) if found else End()


def set_end(connection: Connection, assessment_id: str, origin: str, rows: str, end: End) -> None:
    """Remember where this chain ends now."""
    values = {
        "length": end.length,
        "head": end.head,
        "hash": end_hash(assessment_id, origin, rows, end),
    }
    changed = connection.execute(
        update(chain).where(*_this(assessment_id, origin, rows)).values(values)
    )
    if not changed.rowcount:
        named = {"assessment": assessment_id, "origin": origin, "rows": rows}
        connection.execute(insert(chain).values(named | values))


def end_hash(assessment_id: str, origin: str, rows: str, end: End) -> str:
    """The hash by which a chain's own row is checked."""
    return digest_of([assessment_id, origin, rows, end.length, end.head])


def _this(assessment_id: str, origin: str, rows: str) -> tuple[ColumnElement[bool], ...]:
    return (
        chain.c.assessment == assessment_id,
        chain.c.origin == origin,
        chain.c.rows == rows,
    )

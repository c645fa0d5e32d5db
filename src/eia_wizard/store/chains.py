"""Chains: every row carries a hash over the one before it, and each chain knows its end."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.canonical import digest_of
from eia_wizard.store.database import Connection
from eia_wizard.store.facts import library_id
from eia_wizard.store.schema import ADD_CHAIN

VISITS, RECORDS = "visit", "record"
FORK = "#"
"""Parts an origin from a mark, where two chains of one origin went different ways."""

_READ = """
    SELECT length, head FROM chain
    WHERE assessment = :assessment AND origin = :origin AND rows = :rows
"""
_CHANGE = """
    UPDATE chain SET length = :length, head = :head, hash = :hash
    WHERE assessment = :assessment AND origin = :origin AND rows = :rows
"""
_HASHES = {
    VISITS: """
        SELECT hash FROM visit
        WHERE assessment = ? AND origin = ? AND position IS NOT NULL ORDER BY position
    """,
    RECORDS: "SELECT hash FROM record WHERE assessment = ? AND origin = ? ORDER BY position",
}


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


def hashes_of(connection: Connection, assessment_id: str, origin: str, rows: str) -> list[str]:
    """The hash of each row of a chain, from its first."""
    return [each for (each,) in connection.execute(_HASHES[rows], (assessment_id, origin))]


def end_of(connection: Connection, assessment_id: str, origin: str, rows: str) -> End:
    """Where this chain ends at present; a chain without rows has length 0."""
    found = connection.execute(_READ, _this(assessment_id, origin, rows)).fetchone()
    return End(*found) if found else End()


def set_end(connection: Connection, assessment_id: str, origin: str, rows: str, end: End) -> None:
    """Remember where this chain ends now."""
    row = _this(assessment_id, origin, rows) | {
        "length": end.length,
        "head": end.head,
        "hash": end_hash(assessment_id, origin, rows, end),
    }
    if not connection.execute(_CHANGE, row).rowcount:
        connection.execute(ADD_CHAIN, row)


def end_hash(assessment_id: str, origin: str, rows: str, end: End) -> str:
    """The hash by which a chain's own row is checked."""
    return digest_of([assessment_id, origin, rows, end.length, end.head])


def _this(assessment_id: str, origin: str, rows: str) -> dict[str, Json]:
    return {"assessment": assessment_id, "origin": origin, "rows": rows}

"""Chains: every row carries a hash over the one before it, and each chain knows its end."""

from sqlalchemy import Connection, and_, bindparam, insert, select, update

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.canonical import digest_of
from eia_wizard.store.facts import library_id
from eia_wizard.store.schema import chain

VISITS, RECORDS = "visit", "record"
FORK = "#"
"""Parts an origin from a mark, where two chains of one origin went different ways."""


_THIS = and_(
    chain.c.assessment == bindparam("of"),
    chain.c.origin == bindparam("begun_in"),
    chain.c.rows == bindparam("of_rows"),
)
# Said once: to put a statement together takes longer than to run it, and a story has thousands.
_READ = select(chain.c.length, chain.c.head).where(_THIS)
_CHANGE = (
    update(chain)
    .where(_THIS)
    .values({name: bindparam(f"new_{name}") for name in ("length", "head", "hash")})
)


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
    found = connection.execute(_READ, _this(assessment_id, origin, rows)).one_or_none()
    return End(*found) if found else End()


def set_end(connection: Connection, assessment_id: str, origin: str, rows: str, end: End) -> None:
    """Remember where this chain ends now."""
    values = {
        "length": end.length,
        "head": end.head,
        "hash": end_hash(assessment_id, origin, rows, end),
    }
    fresh = {f"new_{name}": value for name, value in values.items()}
    changed = connection.execute(_CHANGE, _this(assessment_id, origin, rows) | fresh)
    if not changed.rowcount:
        named = {"assessment": assessment_id, "origin": origin, "rows": rows}
        connection.execute(insert(chain).values(named | values))


def end_hash(assessment_id: str, origin: str, rows: str, end: End) -> str:
    """The hash by which a chain's own row is checked."""
    return digest_of([assessment_id, origin, rows, end.length, end.head])


def _this(assessment_id: str, origin: str, rows: str) -> dict[str, str]:
    return {"of": assessment_id, "begun_in": origin, "of_rows": rows}

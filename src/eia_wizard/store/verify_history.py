"""Answers, their history, records and decisions checked against their hashes."""

from collections.abc import Iterator

from eia_wizard.domain.words import gettext as _
from eia_wizard.store.chains import RECORDS, VISITS, End, end_hash, own_origin
from eia_wizard.store.checks import Ends, chain_faults, holds, rows, value_holds
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.decisions import seal_digest
from eia_wizard.store.kinds import DECISION_POINT, IMPORTED
from eia_wizard.store.pausing import Pause
from eia_wizard.store.records import as_record, record_hash
from eia_wizard.store.rows import REMOVED, Fault
from eia_wizard.store.visits import visit_hash

_CLOSED = """
    SELECT * FROM visit WHERE position IS NOT NULL ORDER BY assessment, origin, position
"""
_OPEN = "SELECT * FROM visit WHERE position IS NULL"
_IN_TIME = """
    SELECT assessment, origin, question, item, digest FROM visit
    ORDER BY position IS NULL, position
"""
_RECORDS = "SELECT * FROM record ORDER BY assessment, origin, position"


def chain_row_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    """Ends of chains that are not as they were noted."""
    for row in rows(connection, "SELECT * FROM chain", between):
        if not holds(_is_noted_end, row):
            yield Fault(
                f"end:{row['assessment']}",
                _("The end of a history of assessment {id} was changed.").format(
                    id=row["assessment"]
                ),
            )


def visit_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    """Visits that do not link, whose value is another, or that are missing."""
    ends = _ends(connection, VISITS)
    yield from chain_faults(rows(connection, _CLOSED, between), visit_hash, ends, "value")
    for row in rows(connection, _OPEN, between):
        if not (value_holds(*_value(row)) and holds(_is_open_visit, row)):
            yield _not_latest(row["assessment"], row["question"])


def answer_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    """Current answers that are not what the latest visit left."""
    latest = _latest(connection, between)
    for row in rows(connection, "SELECT * FROM answer", between):
        key = (row["assessment"], row["question"], row["item"])
        if latest.pop(key, REMOVED) != row["digest"] or not value_holds(*_value(row)):
            yield _not_latest(*key[:2])
    for key, digest in latest.items():
        if digest != REMOVED:
            yield _not_latest(*key[:2])


def record_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    """Records that do not link, say something else, or are missing."""
    ends = _ends(connection, RECORDS)
    yield from chain_faults(rows(connection, _RECORDS, between), record_hash, ends, "content")


def sealed_faults(connection: Connection, between: Pause) -> Iterator[Fault]:
    """Decision points and imports whose answers are not those they were made with."""
    met: dict[int, list[tuple[str, str, str]]] = {}
    for row in rows(connection, "SELECT * FROM sealed_answer", between):
        said = (row["question"], row["item"], row["digest"])
        met.setdefault(row["record"], []).append(said)
        if not value_holds(*_value(row)):
            yield _seal_broken(row["record"])
    for row in rows(connection, "SELECT * FROM record", between):
        if row["kind"] in (DECISION_POINT, IMPORTED) and not holds(
            _is_sealed, row, met.pop(row["id"], [])
        ):
            yield _seal_broken(row["id"])
    yield from map(_seal_broken, met)


def _value(row: Row) -> tuple[object, object, object]:
    return row["value"], row["salt"], row["digest"]


def _is_noted_end(row: Row) -> bool:
    end = End(row["length"], row["head"])
    return bool(end_hash(row["assessment"], row["origin"], row["rows"], end) == row["hash"])


def _is_open_visit(row: Row) -> bool:
    return bool(visit_hash("", row) == row["hash"])


def _is_sealed(row: Row, said: list[tuple[str, str, str]]) -> bool:
    match as_record(row).content:
        case {"answers": digest}:
            return digest == seal_digest(said)
        case None:
            return True
        case _:
            return False


def _latest(connection: Connection, between: Pause) -> dict[tuple[str, str, str], str]:
    ids = connection.execute("SELECT id FROM assessment").fetchall()
    own = {id_: own_origin(connection, id_) for (id_,) in ids}
    return {
        (row["assessment"], row["question"], row["item"]): row["digest"]
        for row in rows(connection, _IN_TIME, between)
        if row["origin"] == own.get(row["assessment"])
    }


def _ends(connection: Connection, of: str) -> Ends:
    found = connection.execute("SELECT * FROM chain WHERE rows = ?", (of,))
    return {(row["assessment"], row["origin"]): End(row["length"], row["head"]) for row in found}


def _not_latest(assessment_id: str, question: str) -> Fault:
    return Fault(
        f"answer:{assessment_id}:{question}",
        _("The answer to “{question}” in assessment {id} is not the one last written.").format(
            question=question, id=assessment_id
        ),
    )


def _seal_broken(record_id: int) -> Fault:
    return Fault(
        f"sealed:{record_id}",
        _("The answers kept under record {number} are not as they were sealed.").format(
            number=record_id
        ),
    )

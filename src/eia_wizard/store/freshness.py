"""Whether an assessment is still as somebody read it, and who was the last to change it."""

from eia_wizard.store.database import Connection
from eia_wizard.store.kinds import ASSESSMENT, IMPORTED, PURGE

_FRESHNESS = """
    SELECT assessment.id, assessment.changed_at, assessment.form_digest, max(record.id)
    FROM assessment LEFT OUTER JOIN record
        ON record.assessment = assessment.id AND record.kind IN (:purge, :imported)
    WHERE assessment.kind = :kind AND assessment.deleted_at IS NULL
    GROUP BY assessment.id
"""
_LAST_HAND = "SELECT who FROM visit WHERE assessment = ? ORDER BY ended_at DESC, id DESC LIMIT 1"


def freshness(connection: Connection) -> dict[str, tuple[str, str]]:
    """By assessment that is not hidden: what differs after a change, and after an erasure."""
    wanted = {"purge": PURGE, "imported": IMPORTED, "kind": ASSESSMENT}
    rows = connection.execute(_FRESHNESS, wanted)
    return {id_: (f"{at} {form[:12]}", str(last or "")) for id_, at, form, last in rows}


def last_hand(connection: Connection, assessment_id: str) -> str:
    """Who changed an assessment last; nobody if it was never changed."""
    found = connection.execute(_LAST_HAND, (assessment_id,)).fetchone()
    return str(found["who"]) if found else ""

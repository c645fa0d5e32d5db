"""Whether an assessment is still as somebody read it, and who was the last to change it."""

from sqlalchemy import Connection, and_, func, select

from eia_wizard.store.kinds import IMPORTED, PURGE
from eia_wizard.store.schema import assessment, record, visit


def freshness(connection: Connection) -> dict[str, tuple[str, str]]:
    """By assessment that is not hidden: what differs after a change, and after an erasure."""
    erasing = and_(record.c.assessment == assessment.c.id, record.c.kind.in_((PURGE, IMPORTED)))
    rows = connection.execute(
        select(
            assessment.c.id,
            assessment.c.changed_at,
            assessment.c.form_digest,
            func.max(record.c.id),
        )
        .select_from(assessment.outerjoin(record, erasing))
        .where(assessment.c.kind == "assessment", assessment.c.deleted_at.is_(None))
        .group_by(assessment.c.id)
    )
    return {id_: (f"{at} {form[:12]}", str(last or "")) for id_, at, form, last in rows}


def last_hand(connection: Connection, assessment_id: str) -> str:
    """Who changed an assessment last; nobody if it was never changed."""
    found = connection.execute(
        select(visit.c.who)
        .where(visit.c.assessment == assessment_id)
        .order_by(visit.c.ended_at.desc(), visit.c.id.desc())
        .limit(1)
    )
    return found.scalar() or ""

"""What leaves in a package."""

from dataclasses import replace
from datetime import datetime

from eia_wizard.store.answers import current_answers
from eia_wizard.store.assessments import facts_of
from eia_wizard.store.chains import own_origin
from eia_wizard.store.contents import PackageContents, PackedForm, PackedRecord
from eia_wizard.store.database import Connection
from eia_wizard.store.decisions import sealed_answers
from eia_wizard.store.facts import is_practice
from eia_wizard.store.forms import form_files, kept_form
from eia_wizard.store.history import history
from eia_wizard.store.kinds import DECISION_POINT, FORM_CHANGED, IMPORTED
from eia_wizard.store.records import records
from eia_wizard.store.rows import AssessmentFacts, Record


def contents_of(
    connection: Connection, assessment_id: str, made_at: datetime | None, *, with_history: bool
) -> PackageContents:
    """All that a package of this assessment holds; salts leave only beside their own values.

    Where no moment is given, it tells that of the last work here, so that the same content gives
    the same package and later work a later one.
    """
    facts = facts_of(connection, assessment_id)
    told = records(connection, assessment_id)
    closed = [each for each in history(connection, assessment_id) if each.position is not None]
    return PackageContents(
        assessment_id=assessment_id,
        origin=own_origin(connection, assessment_id),
        form_digest=facts.form_digest,
        began_at=facts.began_at,
        changed_at=facts.changed_at,
        made_at=made_at or _last_work(facts, told, own_origin(connection, assessment_id)),
        listing=facts.listing,
        answers=current_answers(connection, assessment_id),
        records=tuple(_packed(connection, each) for each in told),
        forms=tuple(_form(connection, each) for each in _forms_met(facts.form_digest, told)),
        history=tuple(closed) if with_history else None,
        is_practice=is_practice(connection),
    )


def _last_work(facts: AssessmentFacts, told: list[Record], own: str) -> datetime:
    return max([facts.changed_at, *(each.at for each in told if each.origin == own)])


def _packed(connection: Connection, record: Record) -> PackedRecord:
    return PackedRecord(replace(record, id=0), tuple(sealed_answers(connection, record.id)))


def _forms_met(present: str, told: list[Record]) -> list[str]:
    met = {present}
    for each in told:
        match each.kind, each.content:
            case _, {"from": str(before), "to": str(after)} if each.kind == FORM_CHANGED:
                met |= {before, after}
            case _, {"form": str(digest)} if each.kind in (DECISION_POINT, IMPORTED):
                met.add(digest)
    return sorted(met)


def _form(connection: Connection, digest: str) -> PackedForm:
    kept = kept_form(connection, digest)
    return PackedForm(digest, kept.id, kept.version, kept.title, form_files(connection, digest))

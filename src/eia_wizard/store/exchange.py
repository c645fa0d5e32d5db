"""What leaves in a package, and what two copies of an assessment both came from."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.store.answers import current_answers
from eia_wizard.store.assessments import facts_of
from eia_wizard.store.chains import own_origin
from eia_wizard.store.contents import PackageContents, PackedForm, PackedRecord
from eia_wizard.store.decisions import sealed, sealed_answers
from eia_wizard.store.forms import form_files, kept_form
from eia_wizard.store.history import history
from eia_wizard.store.records import DECISION_POINT, FORM_CHANGED, IMPORTED, records
from eia_wizard.store.rows import Record


def contents_of(
    connection: Connection, assessment_id: str, made_at: datetime, *, with_history: bool
) -> PackageContents:
    """All that a package of this assessment holds; salts leave only beside their own values."""
    facts = facts_of(connection, assessment_id)
    told = records(connection, assessment_id)
    closed = [each for each in history(connection, assessment_id) if each.position is not None]
    return PackageContents(
        assessment_id=assessment_id,
        origin=own_origin(connection, assessment_id),
        form_digest=facts.form_digest,
        began_at=facts.began_at,
        made_at=made_at,
        listing=facts.listing,
        answers=current_answers(connection, assessment_id),
        records=tuple(_packed(connection, each) for each in told),
        forms=tuple(_form(connection, each) for each in _forms_met(facts.form_digest, told)),
        history=tuple(closed) if with_history else None,
    )


def common_past(
    connection: Connection, assessment_id: str, contents: PackageContents
) -> dict[AnswerKey, Json] | None:
    """The answers both came from: those one side had when the other last took them in.

    ``None`` where no record on either side tells of such a moment.
    """
    ours = own_origin(connection, assessment_id)
    by_us = [
        (each.at, sealed(connection, each.id))
        for each in records(connection, assessment_id, IMPORTED)
        if each.origin == ours and _came_from(each, contents.origin)
    ]
    by_them = [
        (packed.record.at, {each.key: each.value for each in packed.sealed if each.salt})
        for packed in contents.records
        if packed.record.origin == contents.origin and _came_from(packed.record, ours)
    ]
    latest = max(by_us + by_them, key=lambda taken: taken[0], default=None)
    return latest[1] if latest else None


def _came_from(record: Record, origin: str) -> bool:
    match record.content:
        case {"origin": named}:
            return record.kind == IMPORTED and named == origin
    return False


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

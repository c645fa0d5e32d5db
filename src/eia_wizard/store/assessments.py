"""Assessments of the library: begun, listed, archived, hidden; never erased as a whole."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.canonical import digest_of
from eia_wizard.store.database import Connection, Row
from eia_wizard.store.facts import COUNT, set_fact
from eia_wizard.store.kinds import ASSESSMENT, KINDS
from eia_wizard.store.moments import (
    write_day,
    write_moment,
)
from eia_wizard.store.rows import AssessmentFacts, facts_from
from eia_wizard.store.schema import ADD_ASSESSMENT
from eia_wizard.store.shelf import Listing

_READ = "SELECT * FROM assessment WHERE id = ?"
_OF_KIND = "SELECT * FROM assessment WHERE kind = ? ORDER BY began_at, id"
_COUNT = "SELECT count(*) FROM assessment WHERE kind = ?"
_CHANGE = """
    UPDATE assessment SET
        kind = :kind, form_digest = :form_digest, began_at = :began_at, changed_at = :changed_at,
        archived_at = :archived_at, deleted_at = :deleted_at, title = :title, stage = :stage,
        size = :size, decision_on = :decision_on, review_on = :review_on, hash = :hash
    WHERE id = :id
"""
_HASHED = (
    *("id", "kind", "form_digest", "began_at", "changed_at", "archived_at", "deleted_at"),
    *("title", "stage", "size", "decision_on", "review_on"),
)


def begin(connection: Connection, facts: AssessmentFacts) -> None:
    """Put a new assessment into the library.

    Raises:
        EiaError: if there is one with this id already.
    """
    if _row(connection, facts.id) is not None:
        raise EiaError(
            _("This assessment is in the library already. Open it there, or bring it in as a copy.")
        )
    values = _values(facts)
    connection.execute(ADD_ASSESSMENT, values | {"hash": assessment_hash(values)})
    remember_count(connection)


def facts_of(connection: Connection, assessment_id: str) -> AssessmentFacts:
    """What the library knows of one assessment.

    Raises:
        EiaError: if it has none with this id.
    """
    row = _row(connection, assessment_id)
    if row is None:
        raise EiaError(_("This assessment is not in the library. It may be in another one."))
    return facts_from(row)


def facts_of_all(connection: Connection, kind: str) -> list[AssessmentFacts]:
    """What the library knows of every assessment of a kind, oldest first."""
    return [facts_from(row) for row in connection.execute(_OF_KIND, (kind,))]


def rewrite_facts(connection: Connection, facts: AssessmentFacts) -> None:
    """Write changed facts of an assessment that exists."""
    values = _values(facts)
    connection.execute(_CHANGE, values | {"hash": assessment_hash(values)})


def remember_count(connection: Connection) -> None:
    """Keep the number of assessments, so that an empty list never passes for a new library."""
    set_fact(connection, COUNT, str(count(connection)))


def count(connection: Connection) -> int:
    """How many assessments there are, hidden ones too."""
    (number,) = connection.execute(_COUNT, (ASSESSMENT,)).fetchone()
    return int(number)


def assessment_hash(values: Row | Mapping[str, Json]) -> str:
    """The hash by which an assessment's own row is checked."""
    return digest_of([values[name] for name in _HASHED])


def fresh_facts(
    assessment_id: str, kind: str, form_digest: str, now: datetime, listing: Listing | None
) -> AssessmentFacts:
    """The facts of an assessment that begins now."""
    if kind not in KINDS:
        raise ValueError(f"no kind of assessment: {kind}")
    return AssessmentFacts(
        id=assessment_id,
        kind=kind,
        form_digest=form_digest,
        began_at=now,
        changed_at=now,
        archived_at=None,
        deleted_at=None,
        listing=listing or Listing(),
    )


def _row(connection: Connection, assessment_id: str) -> Row | None:
    row: Row | None = connection.execute(_READ, (assessment_id,)).fetchone()
    return row


def _values(facts: AssessmentFacts) -> dict[str, Any]:
    listing = facts.listing
    return {
        "id": facts.id,
        "kind": facts.kind,
        "form_digest": facts.form_digest,
        "began_at": write_moment(facts.began_at),
        "changed_at": write_moment(facts.changed_at),
        "archived_at": facts.archived_at and write_moment(facts.archived_at),
        "deleted_at": facts.deleted_at and write_moment(facts.deleted_at),
        "title": listing.title,
        "stage": listing.stage,
        "size": listing.size,
        "decision_on": write_day(listing.decision_on),
        "review_on": write_day(listing.review_on),
    }

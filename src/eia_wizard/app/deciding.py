"""Sealed decision points, and which answers are others now."""

from collections.abc import Mapping
from datetime import datetime

from eia_wizard.app.editing import record_decision
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.workroom import read_kept_form
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.kinds import DECISION_POINT
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Record


@dataclass(frozen=True, slots=True)
class SealedPoint:
    """A decision point as it was sealed: which decision, when, by whom, over what content.

    ``digest`` is its document check, ``form`` the digest of the form it was answered on.
    """

    record: int
    item: str
    at: datetime
    who: str
    digest: str
    form: str
    answers: int


def sealed_points(reader: LibraryReader, assessment_id: str) -> tuple[SealedPoint, ...]:
    """The sealed decision points of an assessment, oldest first."""
    records = reader.records(assessment_id, DECISION_POINT)
    return tuple(sealed_point(record, reader.sealed(record.id)) for record in records)


def sealed_point(record: Record, answers: Mapping[AnswerKey, Json]) -> SealedPoint:
    """A record of a decision point, with the answers kept under it, as a value."""
    content = record.content if isinstance(record.content, dict) else {}
    about = content.get("about")
    return SealedPoint(
        record=record.id,
        item=str(about.get("decision", "")) if isinstance(about, dict) else "",
        at=record.at,
        who=record.who,
        digest=str(content.get("answers", "")),
        form=str(content.get("form", "")),
        answers=len(answers),
    )


def differing(
    then: Mapping[AnswerKey, Json], now: Mapping[AnswerKey, Json]
) -> tuple[AnswerKey, ...]:
    """The answers that are others, given or gone, in the order of keys."""
    keys = then.keys() | now.keys()
    return tuple(sorted(key for key in keys if then.get(key) != now.get(key)))


def as_decided(
    reader: LibraryReader, point: SealedPoint, now: Assessment, form: Form
) -> Assessment:
    """The assessment as it stood at a decision point, read through a form."""
    return snapshot(now.id, now.began_at, reader.sealed(point.record), form)


def form_then(reader: LibraryReader, point: SealedPoint, now: Assessment, form: Form) -> Form:
    """The form that a decision point was answered on: the present one, or an earlier one."""
    if point.form in ("", reader.facts(now.id).form_digest):
        return form
    return read_kept_form(reader.form_files(point.form), point.form[:12])


def seal(library: Library, on_screen: Assessment, form: Form, item: str) -> SealedPoint:
    """Seal what stands on the screen under a decision, if the library holds the very same.

    Raises:
        EiaError: if the last words are not saved, or there is no such decision.
    """
    kept = snapshot(on_screen.id, on_screen.began_at, library.answers(on_screen.id), form)
    if kept.answers != on_screen.answers:
        raise EiaError(
            _("Your last words are not saved yet, so nothing was sealed. Try again in a moment.")
        )
    record = record_decision(library, on_screen.id, item)
    return sealed_point(record, library.sealed(record.id))

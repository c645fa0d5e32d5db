"""Answers written through: the answer, its open visit and the list's line in one go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.answers import current_text, set_answer
from eia_wizard.store.assessments import facts_of, rewrite_facts
from eia_wizard.store.held import hold
from eia_wizard.store.history import visit_at
from eia_wizard.store.shelf import Listing
from eia_wizard.store.visits import note_visit


def write_answers(
    connection: Connection,
    assessment_id: str,
    changes: Mapping[AnswerKey, Json],
    listing: Listing | None,
    now: datetime,
    who: str,
) -> None:
    """Write what was answered; ``None`` takes an answer away, an equal value changes nothing."""
    facts = facts_of(connection, assessment_id)
    for key, value in changes.items():
        held = hold(value)
        if current_text(connection, assessment_id, key) != held.value:
            set_answer(connection, assessment_id, key, held)
            note_visit(connection, assessment_id, key, held, now, who)
    changed = replace(facts, changed_at=now, listing=listing or facts.listing)
    rewrite_facts(connection, changed)


def restored(
    connection: Connection, assessment_id: str, origin: str, position: int
) -> tuple[AnswerKey, Json]:
    """The answer that an earlier visit left, to be written again.

    Raises:
        EiaError: if there is no such visit, or its value was erased.
    """
    found = visit_at(connection, assessment_id, origin, position)
    if found is None:
        raise EiaError(_("This earlier answer is not in the history of the assessment."))
    if found.is_purged:
        raise EiaError(
            _("This earlier answer was erased for good, with a reason. It cannot come back.")
        )
    return found.key, found.value

"""Answers written through: the answer, its open visit and the list's line in one go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.answers import current_text, set_answer
from eia_wizard.store.assessments import facts_of, rewrite_facts
from eia_wizard.store.database import Connection
from eia_wizard.store.held import hold
from eia_wizard.store.history import origins, visit_at
from eia_wizard.store.shelf import Listing
from eia_wizard.store.visits import note_visit

MOST = 2**63 - 1
"""The highest number that a place in a history can have: SQLite holds no higher one."""


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
    is_changed = False
    for key, value in changes.items():
        held = hold(value)
        if current_text(connection, assessment_id, key) != held.value:
            set_answer(connection, assessment_id, key, held)
            note_visit(connection, assessment_id, key, held, now, who)
            is_changed = True
    changed_at = now if is_changed else facts.changed_at
    changed = replace(facts, changed_at=changed_at, listing=listing or facts.listing)
    if changed != facts:
        rewrite_facts(connection, changed)


def restored(
    connection: Connection, assessment_id: str, origin: str, position: int
) -> tuple[AnswerKey, Json]:
    """The answer that an earlier visit left, to be written again.

    Raises:
        EiaError: if there is no such visit, or its value was erased.
    """
    if origin not in origins(connection, assessment_id):
        raise EiaError(
            _("There is no history of “{origin}” in this assessment.").format(origin=origin[:80])
        )
    is_a_place = 0 < position <= MOST
    found = visit_at(connection, assessment_id, origin, position) if is_a_place else None
    if found is None:
        raise EiaError(_("This earlier answer is not in the history of the assessment."))
    if found.is_purged:
        raise EiaError(
            _("This earlier answer was erased for good, with a reason. It cannot come back.")
        )
    return found.key, found.value

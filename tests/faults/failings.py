"""The five ways in which assessments fail in public, each on a believable assessment."""

from dataclasses import replace

from eia_wizard.domain.answers import AnswerKey, Value
from faults.clean_files import Case, clean
from faults.planting import changes

LATE, EMPTY, NO_WHY, NO_COMBINATION, NO_FOLLOW_UP = "R01", "R04", "R31", "R33", "R22"
KEPT = ("title", "proposal", "decision-kind", "affects", "size", "lead", "decision-maker")
"""All that was filled in where somebody had no time: what is proposed, by whom, who decides."""


def failings() -> dict[str, Case]:
    """Each failing by the rule that should catch it."""
    return {
        LATE: _planted(LATE, "begun the day after the decision"),
        EMPTY: _empty(clean("walk-in")),
        NO_WHY: _planted(NO_WHY, "no why under any group"),
        NO_COMBINATION: _first(NO_COMBINATION),
        NO_FOLLOW_UP: _first(NO_FOLLOW_UP),
    }


def _planted(rule: str, name: str) -> Case:
    return next(c for c in changes() if c.rule == rule and c.name == name and c.is_fault).made()


def _first(rule: str) -> Case:
    return next(c for c in changes() if c.rule == rule and c.is_fault).made()


def _empty(case: Case) -> Case:
    """A form filled in on the way to the meeting."""
    roles = {case.form.questions[name].role for name in KEPT if name in case.form.questions}
    decisions = case.form.collection_with_role("decisions")
    kept: dict[AnswerKey, Value] = {}
    for key, value in case.answers.items():
        question = case.form.question(key.question)
        is_decision = decisions is not None and (
            key.question == decisions.id
            or (question is not None and question.collection == decisions.id)
        )
        if is_decision or (question is not None and question.role and question.role in roles):
            kept[key] = value
    return replace(case, answers=kept)

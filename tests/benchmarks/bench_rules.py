"""How long all rules take over a large assessment, in full and after one changed answer.

Run it as a script for figures, or with pytest; it asserts none.
"""

import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from types import MappingProxyType

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1]))

from big import SENTENCES, big_assessment, commissioning
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.rules import TunedRule
from eia_wizard.quality import RULES
from eia_wizard.quality.check import Checker

DAY = date(2026, 3, 1)
MANY = {"evidence": 100, "impacts": 200, "groups": 6, "gaps": 12, "actions": 30, "engagement": 12}
WORDS = 60_000
EVERY_RULE = tuple(TunedRule(rule, is_on=True) for rule in RULES)
CHANGES: tuple[tuple[AnswerKey, Value], ...] = (
    (AnswerKey("group.why", "sex"), "The class is in the day, when most women here work."),
    (AnswerKey("evidence.says", "evidence-3"), "Half of those who are offered a class come."),
    (AnswerKey("impact.direction", "impacts-3"), "negative"),
    (AnswerKey("action.due-on", "actions-3"), date(2026, 5, 1)),
    (AnswerKey("group.triage", "sex"), "no-difference"),
    (AnswerKey("summary"), "People wait less, and not all of them."),
)


def large(form: Form) -> Assessment:
    """Two hundred impacts, a hundred pieces of evidence, and sixty thousand words."""
    empty = Assessment("A", form.digest, datetime(2026, 1, 1, tzinfo=UTC))
    full = big_assessment(form, empty, MANY)
    answers = dict(full.answers)
    long = [k for k, v in answers.items() if isinstance(v, str) and _is_long(form, k)]
    missing = WORDS - words(full)
    for key, said in zip(cycle(long), cycle(SENTENCES), strict=False):
        if missing <= 0:
            break
        answers[key] = f"{answers[key]} {said} Row {missing}."
        missing -= len(said.split()) + 2
    return replace(full, answers=MappingProxyType(answers))


def _is_long(form: Form, key: AnswerKey) -> bool:
    question = form.question(key.question)
    return question is not None and question.kind.name == "long-text"


def words(assessment: Assessment) -> int:
    return sum(len(v.split()) for v in assessment.answers.values() if isinstance(v, str))


def milliseconds(checker: Checker, reading: Reading) -> float:
    """Of processor time, since neighbours on a machine say nothing about the rules."""
    start = time.process_time()
    checker.check(reading, EVERY_RULE)
    return (time.process_time() - start) * 1000


def report() -> list[str]:
    form = commissioning()
    told = large(form)
    lines = [f"{words(told):,} words in {len(told.answers):,} answers, all {len(RULES)} rules"]
    first = milliseconds(Checker(), Reading(form, told, DAY))
    fresh = [milliseconds(Checker(), Reading(form, told, DAY)) for _ in range(5)]
    lines.append(f"in full: {median(fresh):.0f} ms; the very first: {first:.0f} ms (aim: 500)")
    checker = Checker()
    checker.check(Reading(form, told, DAY), EVERY_RULE)
    for key, value in CHANGES:
        taken = []
        for there in (value, told.answers.get(key), value):
            told = told.answering(key, there)
            taken.append(milliseconds(checker, Reading(form, told, DAY)))
        lines.append(f"after {key}: {median(taken):.0f} ms, at worst {max(taken):.0f} (aim: 50)")
    return lines


@pytest.mark.benchmark
def test_how_long_a_check_takes() -> None:
    print(*report(), sep="\n")


if __name__ == "__main__":
    print(*report(), sep="\n")

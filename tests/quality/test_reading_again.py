"""After a change only what it can affect is read again, and nothing that it affects is missed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from types import MappingProxyType

import pytest

from big import big_assessment
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.reading import Reading
from eia_wizard.quality import RULES
from eia_wizard.quality.check import Checker, check
from eia_wizard.quality.look import Look
from eia_wizard.quality.reads import Dependence
from quality.case import EVERY_RULE, TODAY, case, form

FEW = {"evidence": 6, "groups": 3, "impacts": 9, "gaps": 3, "actions": 4, "engagement": 3}


class Watched(Mapping[AnswerKey, Value]):
    """Answers that remember which questions were asked of them."""

    def __init__(self, answers: Mapping[AnswerKey, Value]) -> None:
        self._answers = answers
        self.asked: set[str] = set()

    def __getitem__(self, key: AnswerKey) -> Value:
        self.asked.add(key.question)
        return self._answers[key]

    def __iter__(self) -> Iterator[AnswerKey]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)


@cache
def full() -> Assessment:
    empty = Assessment("A", form().digest, datetime(2026, 1, 1, tzinfo=UTC))
    return big_assessment(form(), empty, FEW)


@cache
def sparse() -> Assessment:
    """Every third answer left out, so that rules have something to find."""
    kept = {key: value for n, (key, value) in enumerate(full().answers.items()) if n % 3}
    return replace(full(), answers=MappingProxyType(kept))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("told", [full, sparse])
def test_a_rule_reads_no_answer_but_those_it_says_it_reads(rule: str, told: object) -> None:
    declared = Dependence(form()).questions_read(RULES[rule])
    if declared is None:
        return
    watched = Watched(told().answers)  # type: ignore[operator]
    reading = Reading(form(), replace(full(), answers=watched), TODAY)
    reading.label("nowhere")  # these two look through the whole form once, whatever the rule
    reading.is_collection_asked("nowhere")
    watched.asked.clear()
    list(RULES[rule].find(Look(reading, RULES[rule].threshold)))
    lists = set(form().collections)
    assert not watched.asked - lists - declared


def test_what_is_read_again_is_what_a_fresh_reader_finds() -> None:
    """Every answer taken away in turn, by one reader that remembers and one that does not."""
    checker, now = Checker(), sparse()
    checker.check(Reading(form(), now, TODAY), EVERY_RULE)
    for key in list(now.answers)[::23]:
        now = now.answering(key, None)
        reading = Reading(form(), now, TODAY)
        assert checker.check(reading, EVERY_RULE) == check(reading, EVERY_RULE)


def test_another_day_is_read_from_the_start() -> None:
    overdue = case().has("actions", "a1", summary="Ask", due_on=date(2026, 3, 2))
    checker = Checker()
    read = [
        checker.check(Reading(form(), overdue.assessment, day)).findings
        for day in (date(2026, 3, 1), date(2026, 3, 9))
    ]
    assert [any(each.finding.rule == "R18" for each in found) for found in read] == [False, True]

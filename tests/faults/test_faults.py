"""The clean assessments are complete and valid, and every planted change can be made."""

from collections import Counter

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import kept_unasked, outstanding
from faults.clean_files import clean, clean_names
from faults.door import checked, found
from faults.planting import Change, changes

RULES = [f"R{number:02}" for number in range(1, 46)]
FIRST = {change.rule: change for change in reversed(changes()) if change.is_fault}
"""One planted fault for each rule: the short form of the run that ``run.py`` makes in full."""


@pytest.mark.parametrize("name", clean_names())
def test_a_clean_assessment_leaves_nothing_outstanding(name: str) -> None:
    reading = clean(name).reading
    assert list(outstanding(reading)) == []
    assert list(kept_unasked(reading)) == []


@pytest.mark.parametrize("name", clean_names())
def test_every_link_of_a_clean_assessment_leads_somewhere(name: str) -> None:
    reading = clean(name).reading
    assert [key for key in reading.assessment.answers if not _leads(reading, key)] == []


def test_there_are_a_dozen_on_the_commissioning_form_and_two_on_others() -> None:
    forms = Counter(clean(name).form.id for name in clean_names())
    assert forms == {"commissioning": 12, "ehia": 1, "qeia": 1}


@pytest.mark.parametrize("change", changes(), ids=lambda change: f"{change.rule} {change.name}")
def test_a_planted_change_can_be_made(change: Change) -> None:
    assert change.made().answers
    assert change.rule in RULES
    assert {*change.also} <= {*RULES} - {change.rule}


def test_no_two_changes_have_one_name() -> None:
    names = Counter((change.rule, change.base, change.name) for change in changes())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_six_faults_over_at_least_five_assessments(rule: str) -> None:
    planted = [change for change in changes() if change.rule == rule and change.is_fault]
    assert len(planted) >= 6
    assert len({change.base for change in planted}) >= 5


@pytest.mark.parametrize("name", clean_names())
def test_a_clean_assessment_has_one_finding_at_most_and_no_rule_fails_on_it(name: str) -> None:
    result = checked(clean(name))
    assert result.faults == ()
    assert len(result.findings) <= 1


@pytest.mark.parametrize("rule", RULES)
def test_the_first_fault_planted_for_a_rule_is_found(rule: str) -> None:
    assert rule in {finding.rule for finding in found(FIRST[rule].made())}


def _leads(reading: Reading, key: AnswerKey) -> bool:
    question = reading.form.questions[key.question]
    value = reading.assessment.answers[key]
    if question.kind.name != "links" or not isinstance(value, tuple):
        return True
    return all(any(reading.has_item(to, item) for to in question.terms.to) for item in value)

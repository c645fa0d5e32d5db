"""The table of rules, the closed list of them, their reasons, and how one that fails is told."""

from dataclasses import replace
from datetime import date

import pytest

from eia_wizard.domain.findings import QUESTIONS
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.roles import COLLECTION_ROLES, ROLES
from eia_wizard.domain.rules import RULE_IDS, THEMES, THRESHOLDS, TunedRule
from eia_wizard.quality import RULES, check
from eia_wizard.quality.look import Look
from eia_wizard.quality.reasons import reason
from eia_wizard.quality.rule import ANY_TEXT
from eia_wizard.quality.tuning import in_force
from quality.case import TODAY, case, form

FIRST_RELEASE = {
    *(f"R{number:02}" for number in range(1, 20)),
    *("R22", "R23", "R24", "R25", "R26", "R28", "R31", "R33", "R35", "R37", "R38"),
}
ALSO_ON = {"R27"}
"""Nobody should have to ask that an NHS number be noticed."""
NEVER_ACCEPTED = {"R01", "R02", "R03", "R04", "R05", "R06", "R14", "R26"}


def test_every_rule_of_the_closed_list_is_there_in_order() -> None:
    assert tuple(RULES) == RULE_IDS


def test_the_first_release_is_on() -> None:
    assert {id_ for id_, rule in RULES.items() if rule.on} == FIRST_RELEASE | ALSO_ON


def test_the_rules_of_substance_cannot_be_accepted_away() -> None:
    assert {id_ for id_, rule in RULES.items() if not rule.accept} == NEVER_ACCEPTED


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_theme_a_reason_and_known_roles(rule: str) -> None:
    said = reason(rule)
    assert RULES[rule].theme in THEMES
    assert said.title
    assert said.why.endswith(".")
    assert said.source
    assert said.correct_at < said.check_by
    assert set(RULES[rule].blocks) <= set(QUESTIONS)
    roles = {r for role in (*RULES[rule].needs, *RULES[rule].reads) for r in role.split("|")}
    known = {*ROLES, *COLLECTION_ROLES, *(f"{role}.basis" for role in ROLES), ANY_TEXT}
    assert roles <= known


def test_every_threshold_is_told() -> None:
    assert {id_ for id_, rule in RULES.items() if rule.threshold} == set(THRESHOLDS)


def test_a_form_that_lacks_a_role_makes_the_rule_not_applicable() -> None:
    checked = case("equity-check").checked()
    lacking = {each.rule: each.lacking for each in checked.not_applicable}
    assert lacking["R10"] == ("engagement",)
    assert "R10" not in checked.read


@pytest.mark.parametrize("name", ["commissioning", "ehia", "qeia", "equity-check", "organisation"])
def test_an_empty_assessment_on_any_form_can_be_checked(name: str) -> None:
    assert case(name).checked().faults == ()


def test_a_rule_that_fails_is_told_by_name_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(look: Look) -> None:
        raise ZeroDivisionError("SECRET")

    broken = replace(RULES["R22"], find=fails)  # type: ignore[arg-type]
    monkeypatch.setattr(check, "RULES", RULES | {"R22": broken})
    checked = check.check(Reading(form(), case().assessment, TODAY))
    (fault,) = checked.faults
    assert fault.rule == "R22"
    assert fault.reason.startswith("ZeroDivisionError, test_rules_hold_together.py")
    assert "SECRET" not in fault.reason
    assert any(each.finding.rule == "R10" for each in checked.findings)


def test_the_same_thing_is_found_once() -> None:
    crowded = case()
    for number in range(5):
        crowded = crowded.has("actions", f"a{number}", summary="Ask", due_on=date(2026, 1, 1))
        crowded = crowded.has("impacts", f"i{number}", summary="Worse", direction="negative")
    about = [each.finding.about for each in crowded.checked().findings]
    assert len(about) == len(set(about))


def test_a_form_may_loosen_a_rule_and_a_person_only_tighten() -> None:
    of_form = (TunedRule("R22", "Asked elsewhere.", is_on=False, blocks=()),)
    wishes = (TunedRule("R10", blocks=("lead",)), TunedRule("R02", is_on=False, blocks=()))
    held = in_force(RULES, of_form, wishes)
    assert not held["R22"].on
    assert held["R10"].blocks == ("lead",)
    assert held["R02"] == RULES["R02"]

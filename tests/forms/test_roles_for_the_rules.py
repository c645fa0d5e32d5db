"""Each quality rule can be written from the roles that the commissioning form plays."""

import pytest

from builders import FORMS
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.roles import ROLES

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")

RULES: dict[str, tuple[str, ...]] = {
    "R01": ("decision.on", "assessment.began_on", "assessment.completed_on"),
    "R02": ("impact.direction", "impact.justification", "action.for"),
    "R03": ("impact.direction", "impact.summary.basis"),
    "R04": ("group.triage", "group.reason"),
    "R05": ("group.triage", "group.reason", "impact.direction", "impact.no_effect_reason"),
    "R06": ("assessment.decision_maker", "decision.approved_by", "decision.outcome"),
    "R07": ("group.reason", "group.reason_as", "group.know", "group.why", "impact.summary"),
    "R08": ("impact.direction",),
    "R09": ("impact.direction",),
    "R10": ("engagement.title", "engagement.groups", "impact.group", "impact.direction"),
    "R11": ("engagement.on", "engagement.subject", "decision.on", "assessment.proposed_on"),
    "R12": ("engagement.said", "engagement.led_to", "engagement.changed"),
    "R13": ("gap.plan", "gap.owner", "gap.due_on", "gap.status", "action.for"),
    "R14": ("gap.needed_before_decision", "gap.status"),
    "R15": ("impact.direction", "action.for"),
    "R16": ("action.owner",),
    "R17": ("action.due_on",),
    "R18": ("action.due_on", "action.status"),
    "R19": ("action.due_on", "review.on"),
    "R20": ("action.owner_kind",),
    "R21": ("action.summary", "action.measure"),
    "R22": ("review.on", "assessment.implemented_on"),
    "R23": ("evidence.published_on", "evidence.type"),
    "R24": ("evidence.published_on", "evidence.publisher", "evidence.reference"),
    "R25": ("evidence.type", "evidence.local"),
    "R26": ("evidence.table", "evidence.small_limit", "evidence.says", "evidence.base"),
    "R27": ("engagement.said", "group.people_say", "evidence.says"),
    "R28": ("evidence.ethnic_categories", "group.ethnic_detail"),
    "R29": ("evidence.topics", "evidence.ethnic_categories", "evidence.unknown_share"),
    "R30": ("evidence.topics", "evidence.deprivation_edition"),
    "R31": ("group.know", "group.why"),
    "R32": ("group.why_about",),
    "R33": ("group.members", "assessment.no_combination"),
    "R34": ("assessment.cumulative",),
    "R35": ("aim.eliminate", "aim.advance", "aim.relations", "duty.access", "duty.outcomes"),
    "R36": ("aim.relations",),
    "R37": ("assessment.digital", "assessment.non_digital_route"),
    "R38": (
        *("assessment.procurement", "assessment.route", "assessment.award_update"),
        *("requirement.text", "measure.title"),
    ),
    "R39": ("measure.title", "measure.groups"),
    "R40": ("group.know", "group.why"),
    "R41": ("assessment.summary", "assessment.proposal"),
    "R42": ("assessment.lead", "assessment.team"),
    "R43": ("assessment.previous", "assessment.previous_actions"),
    "R44": ("assessment.began_on", "decision.on"),
    "R45": ("decision.on",),
}


def test_there_are_forty_five_rules() -> None:
    assert list(RULES) == [f"R{number:02}" for number in range(1, 46)]


@pytest.mark.parametrize("rule", RULES)
def test_the_form_plays_every_role_that_the_rule_reads(rule: str) -> None:
    missing = [role for role in RULES[rule] if role not in FORM.roles]
    assert not missing


def test_rules_can_tell_sex_and_gender_reassignment_apart() -> None:
    roles = {item.role for item in FORM.collections["groups"].items}
    assert {"characteristic.sex", "characteristic.gender-reassignment"} <= roles


def test_rules_can_tell_what_an_explanation_is_about() -> None:
    question = FORM.with_role("group.why_about")
    assert question is not None
    meanings = {option.means for option in question.terms.options}
    assert meanings == set(ROLES["group.why_about"].meanings)

"""What can be amiss with an assessment: one line for each rule, its function in its theme."""

from eia_wizard.domain import rules as themes
from eia_wizard.domain.findings import DECISION, LEAD, PUBLICATION
from eia_wizard.quality import (
    actions,
    decision,
    disclosure,
    engagement,
    evidence,
    follow_up,
    gaps,
    groups,
    substance,
    timing,
    wording,
)
from eia_wizard.quality.rule import ANY_TEXT, Rule

REVIEWED = (LEAD, DECISION)
NOTHING: tuple[str, ...] = ()

RULES: dict[str, Rule] = {
    "R01": Rule(
        timing.begun_after_the_decision,
        *(themes.TIMING, (DECISION,), False),
        needs=("decisions", "decision.on", "assessment.began_on|assessment.completed_on"),
        reads=("decision.title", "decision.taken", "decision.outcome"),
    ),
    "R02": Rule(
        substance.nothing_done_about_it,
        *(themes.SUBSTANCE, REVIEWED, False),
        needs=("impacts", "impact.direction", "action.for"),
        reads=("actions", "action.status", "impact.justification", "impact.lawfulness"),
    ),
    "R03": Rule(
        substance.rests_on_nothing,
        *(themes.SUBSTANCE, REVIEWED, False),
        needs=("impacts", "impact.direction", "impact.summary.basis"),
        reads=("gaps", "evidence", "engagement"),
    ),
    "R04": Rule(
        substance.group_left_out,
        *(themes.SUBSTANCE, REVIEWED, False),
        needs=("groups", "group.triage"),
        reads=("group.covered_by", *substance.SAID_OF_GROUPS),
    ),
    "R05": Rule(
        substance.no_effect_without_a_reason,
        *(themes.SUBSTANCE, REVIEWED, False),
        needs=("group.reason|impact.no_effect_reason",),
        reads=(
            *("groups", "group.triage", "group.reason", "group.reason_as"),
            *("impacts", "impact.direction", "impact.no_effect_reason"),
        ),
    ),
    "R06": Rule(
        decision.nobody_answers_for_it,
        *(themes.DECISION, (DECISION, PUBLICATION), False),
        needs=("assessment.decision_maker",),
        reads=(
            *("decisions", "decision.taken", "decision.outcome", "decision.approved_by"),
            *("decision.body", "assessment.completed_on"),
        ),
    ),
    "R07": Rule(
        substance.same_words_everywhere,
        *(themes.SUBSTANCE, NOTHING, True),
        needs=("groups",),
        reads=(
            *(*substance.SAID_OF_GROUPS, "group.triage", "group.reason_as"),
            *("impacts", "impact.group", *substance.SAID_OF_IMPACTS),
        ),
        threshold=90,
    ),
    "R08": Rule(
        substance.all_neutral,
        *(themes.SUBSTANCE, NOTHING, True),
        needs=("groups", "group.triage|impact.direction"),
        reads=("group.triage", "impacts", "impact.direction"),
    ),
    "R09": Rule(
        substance.all_positive,
        *(themes.SUBSTANCE, NOTHING, True),
        needs=("impacts", "impact.direction", "impact.group"),
        reads=("groups",),
    ),
    "R10": Rule(
        engagement.nobody_was_asked,
        *(themes.ENGAGEMENT, NOTHING, True),
        needs=("engagement",),
        reads=(
            *("engagement.on", "engagement.groups", "groups", "group.members"),
            *("impacts", "impact.group", "impact.direction", "assessment.need"),
        ),
    ),
    "R11": Rule(
        engagement.asked_at_the_wrong_time,
        *(themes.ENGAGEMENT, NOTHING, True),
        needs=("engagement", "engagement.on|engagement.subject"),
        reads=(
            *("engagement.on", "engagement.subject", "engagement.title"),
            *("decisions", "decision.on", "decision.title", "assessment.proposed_on"),
            "assessment.implemented_on",
        ),
    ),
    "R12": Rule(
        engagement.heard_and_not_heeded,
        *(themes.ENGAGEMENT, NOTHING, True),
        needs=("engagement", "engagement.said", "engagement.led_to|engagement.changed"),
        reads=(
            *("engagement.led_to", "engagement.changed", "impacts", "actions"),
            *("requirements", "requirement.from"),
        ),
    ),
    "R13": Rule(
        gaps.nobody_is_finding_out,
        *(themes.GAPS, NOTHING, True),
        needs=("gaps", "gap.plan|gap.owner|gap.due_on"),
        reads=(
            *("gap.plan", "gap.owner", "gap.due_on", "gap.status", "actions", "action.for"),
            *("action.summary", "action.owner", "action.due_on", "action.status"),
        ),
    ),
    "R14": Rule(
        gaps.needed_and_still_open,
        *(themes.GAPS, (DECISION,), False),
        needs=("gaps", "gap.needed_before_decision"),
        reads=("gap.status",),
    ),
    "R15": Rule(
        gaps.unknown_and_left_so,
        *(themes.GAPS, NOTHING, True),
        needs=("actions", "action.for", "impact.direction|group.triage"),
        reads=(
            *("impacts", "impact.direction", "impact.summary.basis", "impact.group"),
            *("gaps", *gaps.WANTED, "gap.groups", "groups", "group.triage", "action.status"),
        ),
    ),
    "R16": Rule(
        actions.nobody_does_it,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.owner"),
        reads=("action.status", "action.summary"),
    ),
    "R17": Rule(
        actions.no_day,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.due_on"),
        reads=("action.status", "action.summary"),
    ),
    "R18": Rule(
        actions.overdue,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.due_on", "action.status"),
        reads=("action.summary", "action.owner"),
    ),
    "R19": Rule(
        actions.due_after_the_review,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.due_on", "review.on"),
        reads=("action.status", "action.summary"),
    ),
    "R20": Rule(
        actions.owned_by_a_team,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.owner"),
        reads=("action.owner_kind", "action.status", "action.summary"),
        on=False,
    ),
    "R21": Rule(
        actions.cannot_be_seen,
        *(themes.ACTIONS, NOTHING, True),
        needs=("actions", "action.summary"),
        reads=("action.measure", "action.status"),
        on=False,
    ),
    "R22": Rule(
        follow_up.looked_at_again,
        *(themes.FOLLOW_UP, NOTHING, True),
        needs=("review.on",),
        reads=(
            *("assessment.implemented_on", *follow_up.LOOKED_AT),
            *("evidence", "evidence.published_on", "actions", "action.outcome", "action.due_on"),
        ),
        threshold=12,
    ),
    "R23": Rule(
        evidence.too_old,
        *(themes.EVIDENCE, NOTHING, True),
        needs=("evidence", "evidence.published_on", "evidence.type"),
        reads=(
            *("evidence.title", "evidence.publisher"),
            *("decisions", "decision.on", "decision.taken", "decision.outcome"),
        ),
        threshold=100,
    ),
    "R24": Rule(
        evidence.cannot_be_found_again,
        *(themes.EVIDENCE, NOTHING, True),
        needs=("evidence", "evidence.published_on|evidence.publisher|evidence.reference"),
        reads=("evidence.published_on", "evidence.publisher", "evidence.reference"),
    ),
    "R25": Rule(
        evidence.one_sided,
        *(themes.EVIDENCE, NOTHING, True),
        needs=("evidence", "evidence.type"),
        reads=(
            *("evidence.local", "engagement", "impacts", "impact.summary.basis"),
            *("groups", "assessment.need", *evidence.RESTING),
        ),
    ),
    "R26": Rule(
        disclosure.small_numbers,
        *(themes.DISCLOSURE, (PUBLICATION,), False),
        needs=("groups|evidence",),
        reads=(ANY_TEXT,),
        threshold=7,
    ),
    "R27": Rule(
        disclosure.marks_of_a_person,
        *(themes.DISCLOSURE, NOTHING, True),
        needs=(),
        reads=(ANY_TEXT,),
    ),
    "R28": Rule(
        groups.ethnic_groups_lumped,
        *(themes.GROUPS, NOTHING, True),
        needs=("groups",),
        reads=(
            *("evidence", "evidence.ethnic_categories", "evidence.says", "evidence.table"),
            *(*groups.TOLD, "group.name", "impacts", "impact.group", "impact.summary"),
            *("assessment.population", "assessment.use"),
        ),
    ),
    "R29": Rule(
        evidence.categories_not_told,
        *(themes.EVIDENCE, NOTHING, True),
        needs=("evidence", "evidence.topics", "evidence.ethnic_categories"),
        reads=("evidence.unknown_share",),
        on=False,
    ),
    "R30": Rule(
        evidence.edition_not_told,
        *(themes.EVIDENCE, NOTHING, True),
        needs=("evidence", "evidence.topics", "evidence.deprivation_edition"),
        on=False,
    ),
    "R31": Rule(
        groups.no_reason_why,
        *(themes.GROUPS, NOTHING, True),
        needs=("groups", "group.why"),
        reads=(
            *("group.triage", "group.know", "group.people_say", "group.means"),
            *("impacts", "impact.group", "impact.direction"),
        ),
    ),
    "R32": Rule(
        groups.blamed_on_people,
        *(themes.GROUPS, NOTHING, True),
        needs=("groups", "group.why_about"),
        reads=("group.triage", "group.why"),
        on=False,
    ),
    "R33": Rule(
        groups.no_combined_group,
        *(themes.GROUPS, NOTHING, True),
        needs=("groups", "group.members", "assessment.no_combination"),
        reads=("group.triage",),
    ),
    "R34": Rule(
        groups.cumulative_effect,
        *(themes.GROUPS, NOTHING, True),
        needs=("assessment.cumulative",),
        on=False,
    ),
    "R35": Rule(
        decision.duties_unanswered,
        *(themes.DECISION, NOTHING, True),
        needs=("|".join(decision.DUTIES),),
        reads=decision.DUTIES,
        threshold=90,
    ),
    "R36": Rule(
        decision.relations_waved_off,
        *(themes.DECISION, NOTHING, True),
        needs=("aim.relations",),
        on=False,
    ),
    "R37": Rule(
        decision.only_online,
        *(themes.DECISION, NOTHING, True),
        needs=("assessment.digital", "assessment.non_digital_route"),
    ),
    "R38": Rule(
        decision.bought_without_equality,
        *(themes.DECISION, NOTHING, True),
        needs=("assessment.procurement", "requirements", "measures"),
        reads=(
            *("assessment.decision_kind", "assessment.route", "assessment.award_update"),
            *("assessment.extend_learned", "requirement.text", "measure.title"),
            *("decisions", "decision.kind", "decision.title", "assessment.completed_on"),
        ),
    ),
    "R39": Rule(
        follow_up.nothing_measured_by_group,
        *(themes.FOLLOW_UP, NOTHING, True),
        needs=("measures", "measure.groups"),
        reads=("groups", "group.triage", "measure.title"),
        on=False,
    ),
    "R40": Rule(
        groups.sex_and_gender_reassignment,
        *(themes.GROUPS, NOTHING, True),
        needs=("groups",),
        reads=(*groups.TOLD, "group.triage", "group.covered_by", "group.reason_as"),
        on=False,
        threshold=90,
    ),
    "R41": Rule(
        wording.hard_to_read,
        *(themes.WORDING, NOTHING, True),
        needs=(),
        reads=(ANY_TEXT,),
        on=False,
        threshold=35,
    ),
    "R42": Rule(
        engagement.written_alone,
        *(themes.ENGAGEMENT, NOTHING, True),
        needs=("assessment.team",),
        reads=("assessment.lead",),
        on=False,
    ),
    "R43": Rule(
        follow_up.last_promises_not_told,
        *(themes.FOLLOW_UP, NOTHING, True),
        needs=("assessment.previous", "assessment.previous_actions"),
        reads=("past-actions", "past_action.status"),
        on=False,
    ),
    "R44": Rule(
        timing.begun_too_close,
        *(themes.TIMING, NOTHING, True),
        needs=("decisions", "decision.on", "assessment.began_on"),
        reads=("decision.title",),
        on=False,
        threshold=4,
    ),
    "R45": Rule(
        decision.changed_since_it_was_decided,
        *(themes.DECISION, NOTHING, True),
        needs=("decisions", "decision.on"),
        reads=(ANY_TEXT,),
        on=False,
    ),
}

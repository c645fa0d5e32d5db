"""The closed vocabulary of roles: how rules, layouts and registers know what a question is.

A role says what an answer *is*, whatever an organisation's form calls it. Where code must know
what an option means, the role lists the meanings; a form's option carries one of them in ``means``
(its own id if it says nothing). Rules R01 to R45 are written against this vocabulary alone.
"""

from dataclasses import dataclass

LINES = ("text", "long-text")
PICKS = ("choice", "yes-no")


@dataclass(frozen=True, slots=True)
class Role:
    """What a role means, the kinds of answer that can play it, and what its options may mean."""

    meaning: str
    kinds: tuple[str, ...]
    meanings: tuple[str, ...] = ()


def _text(meaning: str) -> Role:
    return Role(meaning, LINES)


def _day(meaning: str) -> Role:
    return Role(meaning, ("date",))


def _yes_no(meaning: str) -> Role:
    return Role(meaning, ("yes-no",))


def _links(meaning: str) -> Role:
    return Role(meaning, ("links",))


def _choice(meaning: str, *meanings: str) -> Role:
    return Role(meaning, ("choice",), meanings)


def _choices(meaning: str, *meanings: str) -> Role:
    return Role(meaning, ("choices",), meanings)


ROLES: dict[str, Role] = {
    # The assessment as a whole
    "assessment.title": _text("what the assessment is called"),
    "assessment.proposal": _text("what is proposed"),
    "assessment.purpose": _text("what the proposal is meant to achieve, and for whom"),
    "assessment.size": _choice(
        "how large an assessment is called for", "light", "standard", "full"
    ),
    "assessment.need": _choice("whether an assessment is needed", "needed", "not-needed"),
    "assessment.need_reason": _text("why it is, or is not, needed"),
    "assessment.stakes": _choices(
        "what is at stake, by which the size is chosen",
        *("taken-away", "hard-to-undo", "many", "much-to-lose", "unequal", "contested", "none"),
    ),
    "assessment.not_needed_checked": _text("what was looked at before saying that none is needed"),
    "assessment.not_needed_again": _text("what would make one needed after all"),
    "assessment.not_needed_by": _text("who agreed that none is needed"),
    "assessment.not_needed_on": _day("when that was agreed"),
    "assessment.not_needed_where": _text("where the record that none is needed can be read"),
    "assessment.related": _text("the plans, policies and bodies it is tied to"),
    "assessment.decision_kind": _choices(
        "what kind of decision this is",
        *("new", "change", "reduce", "stop", "extend", "award", "clinical-policy"),
        *("saving", "workforce", "urgent", "improvement"),
    ),
    "assessment.affects": _choices("who is affected", "patients", "staff", "carers", "public"),
    "assessment.proposed_on": _day("when there was first a proposal to engage on"),
    "assessment.began_on": _day("when work on due regard began"),
    "assessment.completed_on": _day("when the assessment was complete enough to decide on"),
    "assessment.implemented_on": _day("when the change starts for people"),
    "assessment.lead": _text("who leads the assessment"),
    "assessment.contact": _text("how a reader can reach them"),
    "assessment.directorate": _text("the team it comes from and the area it covers"),
    "assessment.team": _text("who else took part in writing it"),
    "assessment.team_view": _text("whose view is missing from the team, and what makes up for it"),
    "assessment.sponsor": _text("the senior person who answers for it"),
    "assessment.decision_maker": _text("the body or person who decides"),
    "assessment.population": _text("who lives here, and who has the need"),
    "assessment.ethnic_groups": _choices("the ethnic groups that were looked at one by one"),
    "assessment.clinical_areas": _choices("the Core20PLUS5 clinical areas it touches"),
    "assessment.use": _text("who uses the service, and who should but does not"),
    "assessment.barriers": _text("what keeps people out, besides the listed ways in"),
    "assessment.not_heard": _text("who was not heard, and what is done about it"),
    "assessment.consultation": _text("how a public consultation was held"),
    "assessment.choice_reason": _text("why this option was chosen"),
    "assessment.also_serves": _text("what else the proposal serves"),
    "assessment.lost": _text("what people will no longer have"),
    "assessment.lost_instead": _text("where they go instead"),
    "assessment.policy_rules": _text("whom the rules of a clinical policy let in and keep out"),
    "assessment.adjustments": _text("adjustments built in from the start"),
    "assessment.information": _text("how people get information in a form they can use"),
    "assessment.single_group": _yes_no("whether any part is for one group only"),
    "assessment.single_group_basis": _text("on what in law that rests"),
    "assessment.improvement_test": _text("how an improvement is tried out, by group"),
    "assessment.urgent_after": _text("what an urgent decision left for later"),
    "assessment.digital": _yes_no("whether any part of the proposal is digital"),
    "assessment.non_digital_route": _text("how people who are not online are served"),
    "assessment.procurement": _yes_no("whether something is procured"),
    "assessment.route": _choice("the procurement route"),
    "assessment.criteria": _choices("the selection criteria through which equality counts"),
    "assessment.selection": _text("how equality counts in the choice of provider"),
    "assessment.extend_learned": _text("what a contract has shown before it is extended"),
    "assessment.award_update": _text("the update before award: what the bidder cannot meet"),
    "assessment.previous": _yes_no("whether there was an assessment before this one"),
    "assessment.previous_reference": _text("which assessment that was"),
    "assessment.previous_actions": _text("what the last assessment's actions achieved"),
    "assessment.cumulative": _text("the effect together with other decisions"),
    "assessment.changed_proposal": _text("how the assessment changed the proposal"),
    "assessment.summary": _text("the assessment in short"),
    "assessment.human_rights": _text("human rights engaged and how"),
    "assessment.no_combination": _text("why no combined group was looked at"),
    "assessment.open_issues": _text("what is still open, the most pressing first"),
    "assessment.results": _text("what the figures by group show afterwards"),
    "assessment.unexpected": _text("what happened that nobody expected"),
    "assessment.lessons": _text("what the next assessment should learn"),
    "assessment.frameworks": _choices("the frameworks it is reported under"),
    "assessment.remaining": _text("what remains after everything that will be done"),
    # The duties
    "aim.eliminate": _text("first aim: discrimination, harassment, victimisation"),
    "aim.advance": _text("second aim: equality of opportunity"),
    "aim.relations": _text("third aim: good relations"),
    "aim.eliminate_scale": _choice("first aim on the scale", "will", "may", "uncertain"),
    "aim.advance_scale": _choice("second aim on the scale", "will", "may", "uncertain"),
    "aim.relations_scale": _choice("third aim on the scale", "will", "may", "uncertain"),
    "duty.access": _text("reducing inequalities in access"),
    "duty.outcomes": _text("reducing inequalities in outcomes"),
    "duty.access_scale": _choice("access on the scale", "will", "may", "uncertain"),
    "duty.outcomes_scale": _choice("outcomes on the scale", "will", "may", "uncertain"),
    # Groups and their chain
    "group.name": _text("what a group of the person's own is called"),
    "group.members": _links("the groups that a combined group is made of"),
    "group.triage": _choice(
        "whether to look closer", "closer", "no-difference", "not-known", "covered"
    ),
    "group.reason": _text("why no different effect is expected"),
    "group.reason_as": _links("the group whose reason openly serves this one too"),
    "group.covered_by": _links("the group under which this one is looked at"),
    "group.know": _text("what is known: access, experience, outcome"),
    "group.people_say": _text("what people in the group say"),
    "group.why": _text("why it happens"),
    "group.why_about": _choices(
        "what the reason is about", "service", "reach", "treatment", "conditions", "people"
    ),
    "group.means": _text("what it means for the group"),
    "group.do": _text("what will be done"),
    "group.ethnic_detail": _text("how far broad ethnic groups were told apart"),
    # Impacts
    "impact.summary": _text("an impact in a sentence: who, doing what, what becomes different"),
    "impact.group": _links("the groups it falls on"),
    "impact.within": _text("for whom within the group"),
    "impact.direction": _choice("its direction", "positive", "negative", "none", "unknown"),
    "impact.likelihood": Role("how likely it is", ("rating", "choice")),
    "impact.severity": Role("how much it matters to those it falls on", ("rating", "choice")),
    "impact.confidence": _choice("how sure the evidence makes us", "high", "medium", "low"),
    "impact.no_effect_reason": _text("how we know that no effect is expected"),
    "impact.lawfulness": _choices(
        "what kind of effect it may be in law",
        *("none", "direct", "indirect", "arising-from-disability", "harassment", "adjustments"),
        "single-group",
    ),
    "impact.law_basis": _text("the provision relied on, and the advice taken"),
    "impact.justification": _text("why it is proportionate to go on all the same"),
    "impact.remains": _text("what remains of it after the actions"),
    # Evidence
    "evidence.title": _text("what the evidence is called"),
    "evidence.publisher": _text("who published or holds it"),
    "evidence.published_on": _day("when it was published or gathered"),
    "evidence.period": _text("the period it covers"),
    "evidence.place": _text("the place it covers"),
    "evidence.local": _yes_no("whether it is about our own people or place"),
    "evidence.type": _choice(
        "its type", "numbers", "survey", "voices", "research", "practice", "law"
    ),
    "evidence.topics": _choices(
        "what it breaks figures down by",
        *("age", "disability", "gender-reassignment", "marriage", "pregnancy", "ethnicity"),
        *("religion", "sex", "orientation", "deprivation", "place", "carers", "inclusion", "none"),
    ),
    "evidence.ethnic_categories": _choice(
        "the ethnic categories used",
        *("census-2021", "nhs-2001", "own-detailed", "five-broad", "two-broad", "not-stated"),
    ),
    "evidence.deprivation_edition": _choice(
        "the edition of the deprivation index", "2025", "2019", "other", "not-stated"
    ),
    "evidence.unknown_share": Role("the share whose group is unknown", ("percentage",)),
    "evidence.base": Role("the number of people or records it rests on", ("number",)),
    "evidence.says": _text("what it says"),
    "evidence.limits": _text("what it cannot tell us"),
    "evidence.table": Role("its figures", ("table",)),
    "evidence.small_limit": Role("the highest count that must not be shown", ("number",)),
    "evidence.reference": _text("where it can be found again"),
    "evidence.groups": _links("the groups it is about"),
    "evidence.confidence": _choice("how far it can be leant on", "strong", "care", "weak", "voice"),
    # Gaps
    "gap.summary": _text("what is not known"),
    "gap.groups": _links("the groups it is about"),
    "gap.kind": _choice(
        "what kind of absence it is",
        *("searched-none-found", "not-broken-down", "too-small", "not-collected"),
        *("not-obtainable", "not-searched"),
    ),
    "gap.looked": _text("where it was looked for, and when"),
    "gap.proxy": _text("the nearest thing used instead"),
    "gap.confidence": _text("what it does to confidence"),
    "gap.plan": _text("what will be done about it"),
    "gap.owner": _text("who will do it"),
    "gap.due_on": _day("by when"),
    "gap.needed_before_decision": _yes_no("whether the decision must wait for it"),
    "gap.status": _choice("whether it is still open", "open", "closed"),
    "gap.closed_how": _text("how it was closed"),
    # Ways in
    "way.name": _text("a way in of the person's own, said as it should be"),
    "way.now": _yes_no("whether it is so today"),
    "way.planned": _yes_no("whether it will be so after the change"),
    "way.note": _text("what is in the way, and for whom"),
    "way.led_to": _links("the impacts, requirements, actions and gaps it led to"),
    # What the last assessment promised
    "past_action.summary": _text("an action of the assessment before this one"),
    "past_action.status": _choice("what became of it", "done", "in-part", "not-done", "not-known"),
    "past_action.achieved": _text("what it changed, and for whom"),
    "past_action.now": _links("the actions and gaps into which it is carried over"),
    # Engagement
    "engagement.title": _text("a conversation in a few words"),
    "engagement.with": _text("who was spoken with"),
    "engagement.through": _text("the organisation through which it came about"),
    "engagement.groups": _links("the groups they speak for"),
    "engagement.on": _day("when it took place, or began"),
    "engagement.until": _day("when it ended"),
    "engagement.how": _text("how it was done"),
    "engagement.subject": _choice(
        "what it was about", "this-proposal", "the-idea", "the-service", "other"
    ),
    "engagement.said": _text("what people said"),
    "engagement.changed": _text("what changed because of it"),
    "engagement.led_to": _links("the impacts, requirements and actions it led to"),
    "engagement.missed": _text("who was missed, and why"),
    "engagement.told": _text("when and how people were told what came of it"),
    # Options
    "option.title": _text("an option in a few words"),
    "option.description": _text("what it would mean"),
    "option.do_nothing": _yes_no("whether it is doing nothing"),
    "option.chosen": _yes_no("whether it was chosen"),
    "option_effect.direction": _choice(
        "the effect of an option on a group", "positive", "negative", "none", "unknown"
    ),
    "option_effect.summary": _text("the effect of an option on a group, in words"),
    # Specification, measures, award
    "requirement.text": _text("an equality requirement of the specification"),
    "requirement.groups": _links("the groups it is for"),
    "requirement.from": _links("the impacts and conversations it comes from"),
    "requirement.bidder": _choice(
        "whether the chosen bidder meets it", "met", "in-part", "not-met", "not-asked"
    ),
    "requirement.shortfall": _text("what the bidder cannot meet, and its effect"),
    "measure.title": _text("what is measured"),
    "measure.groups": _links("the groups it is broken down by"),
    "measure.baseline": _text("where it starts"),
    "measure.target": _text("where it should be, and when"),
    "measure.source": _text("who returns the figures, and how often"),
    "measure.result": _text("what came of it"),
    "measure.result_on": _day("when the result was looked at"),
    # Actions
    "action.summary": _text("what will be done, as something that can be seen to be done"),
    "action.for": _links("the impacts and gaps it answers"),
    "action.owner": _text("who does it"),
    "action.owner_kind": _choice(
        "whether the owner is a person, role or team", "person", "role", "team"
    ),
    "action.due_on": _day("by when"),
    "action.resource": _text("what it takes, and whether it is agreed"),
    "action.measure": _text("how we shall know that it worked"),
    "action.status": _choice("how far it is", "not-started", "under-way", "done", "dropped"),
    "action.outcome": _text("what it achieved"),
    # Decisions
    "decision.title": _text("what is decided"),
    "decision.body": _text("who decides: the body or the person"),
    "decision.kind": _choice(
        "which point of the cycle it closes", "option", "specification", "award", "other"
    ),
    "decision.papers_on": _day("when papers close"),
    "decision.on": _day("when it is, or was, taken"),
    "decision.taken": _yes_no("whether it has been taken"),
    "decision.outcome": _choice(
        "what was decided about the proposal", "no-change", "adjust", "continue", "stop"
    ),
    "decision.reasons": _text("why"),
    "decision.remains": _text("what adverse effect remains, and why it is accepted"),
    "decision.conditions": _text("on what conditions"),
    "decision.present": _text("who was in the room and had read the assessment"),
    "decision.reference": _text("paper and minute reference"),
    "decision.approved_by": _text("who approved, by name or role"),
    # After
    "review.on": _day("when it is looked at again"),
    "review.owner": _text("who looks at it again"),
    "publication.on": _day("when it was or will be published"),
    "publication.where": _text("where it can be read"),
    # Reviews before a decision, round by round
    "lead_review.reviewer": _text("who looks it over"),
    "lead_review.part": _choice(
        "as what", "lead", "panel", "quality", "sponsor", "partner", "other"
    ),
    "lead_review.on": _day("when they have it"),
    "lead_review.outcome": _choice(
        "what came of the round", "waiting", "approved", "with-conditions", "returned"
    ),
    "lead_review.view": _text("what they said"),
    "lead_review.done": _text("what was asked for, and what was done about it"),
    # Other duties
    "other_duty.name": _text("a duty that local policy adds"),
    "other_duty.status": _choice(
        "how it stands", "done", "under-way", "not-begun", "not-applicable", "not-sure"
    ),
    "other_duty.reference": _text("where it is kept, or why it does not apply"),
    # The organisation
    "organisation.since": _day("since when it has existed under that name"),
    "organisation.predecessors": _text("which organisations it follows, and until when they were"),
    "organisation.name": _text("what the organisation is called"),
    "partner.name": _text("a partner organisation"),
    "partner.contact": _text("how to reach it"),
    "partner.groups": _text("for whom it speaks"),
    "partner.promised": _text("what was promised to it"),
    "partner.kept": _choice("whether that was kept", "yes", "in-part", "no", "not-yet"),
}

COLLECTION_ROLES: dict[str, str] = {
    "groups": "the groups of people",
    "evidence": "what the assessment rests on",
    "gaps": "what is not known",
    "engagement": "the conversations that were had",
    "impacts": "what becomes different, and for whom",
    "options": "the ways to go",
    "option-effects": "what each option does to each group",
    "requirements": "what the specification demands",
    "measures": "what is measured",
    "actions": "what will be done",
    "ways-in": "the ways into a service, each said as it should be",
    "past-actions": "the actions of the assessment before this one",
    "reviews": "the rounds in which it was looked over",
    "decisions": "the decision points",
    "duties": "the other duties that it triggers",
    "partners": "organisations worked with",
}

ITEM_ROLES: dict[str, str] = {
    "characteristic.age": "age",
    "characteristic.disability": "disability",
    "characteristic.gender-reassignment": "gender reassignment",
    "characteristic.marriage": "marriage and civil partnership",
    "characteristic.pregnancy": "pregnancy and maternity",
    "characteristic.race": "race",
    "characteristic.religion": "religion or belief",
    "characteristic.sex": "sex",
    "characteristic.orientation": "sexual orientation",
}
"""The nine protected characteristics of the Equality Act 2010, sections 4 to 12."""

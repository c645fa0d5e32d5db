"""The roles of who is affected and of what is known about them."""

from eia_wizard.domain.roles.role import Role, choice, choices, day, links, text, yes_no

KNOWN: dict[str, Role] = {
    # Groups and their chain
    "group.name": text("what a group of the person's own is called"),
    "group.members": links("the groups that a combined group is made of"),
    "group.not_combined": links("the groups together with which it was thought of, and left"),
    "group.triage": choice(
        "whether to look closer", "closer", "no-difference", "not-known", "covered"
    ),
    "group.reason": text("why no different effect is expected"),
    "group.reason_as": links("the group whose reason openly serves this one too"),
    "group.covered_by": links("the group under which this one is looked at"),
    "group.know": text("what is known: access, experience, outcome"),
    "group.people_say": text("what people in the group say"),
    "group.why": text("why it happens"),
    "group.why_about": choices(
        "what the reason is about", "service", "reach", "treatment", "conditions", "people"
    ),
    "group.means": text("what it means for the group"),
    "group.do": text("what will be done"),
    "group.ethnic_detail": text("how far broad ethnic groups were told apart"),
    # Impacts
    "impact.summary": text("an impact in a sentence: who, doing what, what becomes different"),
    "impact.group": links("the groups it falls on"),
    "impact.within": text("for whom within the group"),
    "impact.direction": choice("its direction", "positive", "negative", "none", "unknown"),
    "impact.likelihood": Role("how likely it is", ("rating", "choice")),
    "impact.severity": Role("how much it matters to those it falls on", ("rating", "choice")),
    "impact.confidence": choice("how sure the evidence makes us", "high", "medium", "low"),
    "impact.no_effect_reason": text("how we know that no effect is expected"),
    "impact.lawfulness": choices(
        "what kind of effect it may be in law",
        *("none", "direct", "indirect", "arising-from-disability", "harassment", "adjustments"),
        "single-group",
    ),
    "impact.law_basis": text("the provision relied on, and the advice taken"),
    "impact.justification": text("why it is proportionate to go on all the same"),
    "impact.remains": text("what remains of it after the actions"),
    # Evidence
    "evidence.title": text("what the evidence is called"),
    "evidence.publisher": text("who published or holds it"),
    "evidence.published_on": day("when it was published or gathered"),
    "evidence.period": text("the period it covers"),
    "evidence.place": text("the place it covers"),
    "evidence.local": yes_no("whether it is about our own people or place"),
    "evidence.type": choice(
        "its type", "numbers", "survey", "voices", "research", "practice", "law"
    ),
    "evidence.topics": choices(
        "what it breaks figures down by",
        *("age", "disability", "gender-reassignment", "marriage", "pregnancy", "ethnicity"),
        *("religion", "sex", "orientation", "deprivation", "place", "carers", "inclusion", "none"),
    ),
    "evidence.ethnic_categories": choice(
        "the ethnic categories used",
        *("census-2021", "nhs-2001", "own-detailed", "five-broad", "two-broad", "not-stated"),
    ),
    "evidence.deprivation_edition": choice(
        "the edition of the deprivation index", "2025", "2019", "other", "not-stated"
    ),
    "evidence.unknown_share": Role("the share whose group is unknown", ("percentage",)),
    "evidence.base": Role("the number of people or records it rests on", ("number",)),
    "evidence.says": text("what it says"),
    "evidence.limits": text("what it cannot tell us"),
    "evidence.table": Role("its figures", ("table",)),
    "evidence.small_limit": Role("the highest count that must not be shown", ("number",)),
    "evidence.reference": text("where it can be found again"),
    "evidence.groups": links("the groups it is about"),
    "evidence.reused_from": text("the assessment that it was taken over from"),
    "evidence.checked_on": day("when what was taken over was found to hold still"),
    "evidence.confidence": choice("how far it can be leant on", "strong", "care", "weak", "voice"),
    # Gaps
    "gap.summary": text("what is not known"),
    "gap.groups": links("the groups it is about"),
    "gap.kind": choice(
        "what kind of absence it is",
        *("searched-none-found", "not-broken-down", "too-small", "not-collected"),
        *("not-obtainable", "not-searched"),
    ),
    "gap.looked": text("where it was looked for, and when"),
    "gap.proxy": text("the nearest thing used instead"),
    "gap.confidence": text("what it does to confidence"),
    "gap.plan": text("what will be done about it"),
    "gap.owner": text("who will do it"),
    "gap.due_on": day("by when"),
    "gap.needed_before_decision": yes_no("whether the decision must wait for it"),
    "gap.status": choice("whether it is still open", "open", "closed"),
    "gap.closed_how": text("how it was closed"),
    # Ways in
    "way.name": text("a way in of the person's own, said as it should be"),
    "way.now": yes_no("whether it is so today"),
    "way.planned": yes_no("whether it will be so after the change"),
    "way.note": text("what is in the way, and for whom"),
    "way.led_to": links("the impacts, requirements, actions and gaps it led to"),
    # What the last assessment promised
    "past_action.summary": text("an action of the assessment before this one"),
    "past_action.owner": text("who was to do it"),
    "past_action.due_on": day("by when it was to be done"),
    "past_action.progress": text("how it stood when it was last written down"),
    "past_action.status": choice("what became of it", "done", "in-part", "not-done", "not-known"),
    "past_action.achieved": text("what it changed, and for whom"),
    "past_action.now": links("the actions and gaps into which it is carried over"),
    # Engagement
    "engagement.title": text("a conversation in a few words"),
    "engagement.with": text("who was spoken with"),
    "engagement.through": text("the organisation through which it came about"),
    "engagement.groups": links("the groups they speak for"),
    "engagement.on": day("when it took place, or began"),
    "engagement.until": day("when it ended"),
    "engagement.how": text("how it was done"),
    "engagement.subject": choice(
        "what it was about", "this-proposal", "the-idea", "the-service", "other"
    ),
    "engagement.said": text("what people said"),
    "engagement.changed": text("what changed because of it"),
    "engagement.led_to": links("the impacts, requirements and actions it led to"),
    "engagement.missed": text("who was missed, and why"),
    "engagement.told": text("when and how people were told what came of it"),
}
"""Groups, impacts, evidence, gaps, ways in, earlier promises, conversations."""

"""The roles of what is done about it, decided and looked at again."""

from eia_wizard.domain.roles.role import Role, choice, day, links, text, yes_no

DOING: dict[str, Role] = {
    # Options
    "option.title": text("an option in a few words"),
    "option.description": text("what it would mean"),
    "option.do_nothing": yes_no("whether it is doing nothing"),
    "option.chosen": yes_no("whether it was chosen"),
    "option_effect.direction": choice(
        "the effect of an option on a group", "positive", "negative", "none", "unknown"
    ),
    "option_effect.summary": text("the effect of an option on a group, in words"),
    # Specification, measures, award
    "requirement.text": text("an equality requirement of the specification"),
    "requirement.groups": links("the groups it is for"),
    "requirement.from": links("the impacts and conversations it comes from"),
    "requirement.bidder": choice(
        "whether the chosen bidder meets it", "met", "in-part", "not-met", "not-asked"
    ),
    "requirement.shortfall": text("what the bidder cannot meet, and its effect"),
    "measure.title": text("what is measured"),
    "measure.groups": links("the groups it is broken down by"),
    "measure.baseline": text("where it starts"),
    "measure.target": text("where it should be, and when"),
    "measure.source": text("who returns the figures, and how often"),
    "measure.result": text("what came of it"),
    "measure.result_on": day("when the result was looked at"),
    # Actions
    "action.summary": text("what will be done, as something that can be seen to be done"),
    "action.for": links("the impacts and gaps it answers"),
    "action.owner": text("who does it"),
    "action.owner_kind": choice(
        "whether the owner is a person, role or team", "person", "role", "team"
    ),
    "action.due_on": day("by when"),
    "action.resource": text("what it takes, and whether it is agreed"),
    "action.measure": text("how we shall know that it worked"),
    "action.status": choice("how far it is", "not-started", "under-way", "done", "dropped"),
    "action.outcome": text("what it achieved"),
    # Decisions
    "decision.title": text("what is decided"),
    "decision.body": text("who decides: the body or the person"),
    "decision.kind": choice(
        "which point of the cycle it closes", "option", "specification", "award", "other"
    ),
    "decision.papers_on": day("when papers close"),
    "decision.on": day("when it is, or was, taken"),
    "decision.taken": yes_no("whether it has been taken"),
    "decision.outcome": choice(
        "what was decided about the proposal", "no-change", "adjust", "continue", "stop"
    ),
    "decision.reasons": text("why"),
    "decision.remains": text("what adverse effect remains, and why it is accepted"),
    "decision.conditions": text("on what conditions"),
    "decision.present": text("who was in the room and had read the assessment"),
    "decision.reference": text("paper and minute reference"),
    "decision.approved_by": text("who approved, by name or role"),
    # After
    "review.on": day("when it is looked at again"),
    "review.owner": text("who looks at it again"),
    "publication.on": day("when it was or will be published"),
    "publication.where": text("where it can be read"),
    # Reviews before a decision, round by round
    "lead_review.reviewer": text("who looks it over"),
    "lead_review.part": choice(
        "as what", "lead", "panel", "quality", "sponsor", "partner", "other"
    ),
    "lead_review.on": day("when they have it"),
    "lead_review.outcome": choice(
        "what came of the round", "waiting", "approved", "with-conditions", "returned"
    ),
    "lead_review.view": text("what they said"),
    "lead_review.done": text("what was asked for, and what was done about it"),
    # Other duties
    "other_duty.name": text("a duty that local policy adds"),
    "other_duty.status": choice(
        "how it stands", "done", "under-way", "not-begun", "not-applicable", "not-sure"
    ),
    "other_duty.reference": text("where it is kept, or why it does not apply"),
    # The organisation
    "organisation.since": day("since when it has existed under that name"),
    "organisation.predecessors": text("which organisations it follows, and until when they were"),
    "organisation.name": text("what the organisation is called"),
    "organisation.marking": choice(
        "the protective marking of its documents", "none", "official", "official-sensitive"
    ),
    "organisation.handling": text("how its sensitive documents are to be handled"),
    "body.name": text("what a deciding organisation is called"),
    "body.since": day("since when it exists under that name"),
    "body.until": day("until when it existed"),
    "body.before": links("the organisations that it follows"),
    "partner.name": text("a partner organisation"),
    "partner.contact": text("how to reach it"),
    "partner.groups": text("for whom it speaks"),
}
"""Options, requirements, measures, actions, decisions, reviews, duties, the organisation."""

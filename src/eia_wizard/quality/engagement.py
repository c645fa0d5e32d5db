"""Whether the people it touches were heard, on this proposal, in time, and to some purpose."""

from collections.abc import Iterator
from datetime import date

from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look
from eia_wizard.quality.phrases import plain, says_nothing
from eia_wizard.quality.rule import Found

ON_THE_PROPOSAL = "this-proposal"
ALONE = frozenset(
    {"only", "just", "sole", "solely", "alone", "nobody", "none", "no", "myself", "me", "i", "own"}
)
"""Words by which an author says that there was nobody else."""
THE_AUTHOR = frozenset(
    {"author", "lead", "writer", "person", "else", "named", "above", "single", "written", "one"}
    | {"the", "a", "an", "of", "this", "assessment", "other", "others", "people", "was", "is"}
    | {
        "were",
        "and",
        "or",
        "by",
        "wrote",
        "self",
        "as",
        "to",
        "have",
        "has",
        "took",
        "part",
        "it",
        "on",
        "my",
        "did",
        "in",
    }
)
TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame"})
ABOUT_IT = frozenset({ON_THE_PROPOSAL, "the-idea", ""})


def held(look: Look) -> tuple[str, ...]:
    """The conversations that have taken place, or that have no date."""
    days = {item: look.day("engagement.on", item) for item in look.items("engagement")}
    return tuple(item for item, day in days.items() if day is None or day <= look.as_of)


def nobody_was_asked(look: Look) -> Iterator[Found]:
    """R10: no conversation, or none with anybody on whom something bad falls."""
    if is_not_needed(look.reading):
        return
    talks, place = held(look), look.list_of("engagement")
    if not look.is_list_asked("engagement"):
        return
    if not talks:
        yield Found(
            _("No conversation with anybody is recorded."),
            _("Talk with people it will touch while it can still change; record what they say."),
            (place,),
        )
        return
    worse = look.linked_from("impact.group", look.impacts("negative"))
    heard = _with_members(look, look.linked_from("engagement.groups", talks))
    if worse and not heard & _with_members(look, worse):
        missed = tuple(group for group in look.items("groups") if group in worse)
        yield Found(
            _("Something bad falls on {names}, and no conversation reached them.").format(
                names=look.names(missed)
            ),
            _("Ask people from at least one of these groups, and record who spoke for whom."),
            (place, *(look.key("impact.group", i) for i in look.impacts("negative"))),
            rests_on=tuple(sorted(heard)),
        )


def _with_members(look: Look, groups: frozenset[str]) -> frozenset[str]:
    """The groups and those that they are made of."""
    return groups | look.linked_from("group.members", tuple(groups))


def asked_at_the_wrong_time(look: Look) -> Iterator[Found]:
    """R11: asked after the decision, or before there was a proposal to be asked about."""
    last = look.decisions[-1][0] if look.decisions else None
    is_all_late = _is_all_after(look, last)
    proposed = look.day("assessment.proposed_on")
    for talk in look.items("engagement"):
        on, about = look.day("engagement.on", talk), look.meaning("engagement.subject", talk)
        places = (look.key("engagement.on", talk), look.key("engagement.subject", talk))
        is_about_it = about in ABOUT_IT or is_all_late
        if on and last and on > last and is_about_it and not _is_follow_up(look, on, is_all_late):
            yield Found(
                _("{talk} took place on {on}, after the decision of {day}.").format(
                    talk=look.name(talk), on=look.said(on), day=look.said(last)
                ),
                _("Check the date. If it is right, what was said could not count: take it back."),
                places,
                rests_on=(last,),
            )
        elif on and proposed and on < proposed and about in (ON_THE_PROPOSAL, ""):
            yield Found(
                _("{talk} took place on {on}, before there was a proposal on {day}.").format(
                    talk=look.name(talk), on=look.said(on), day=look.said(proposed)
                ),
                _("Say that it was about the idea, and ask again about the proposal itself."),
                places,
                rests_on=(proposed,),
            )
    yield from _only_on_the_idea(look)


def _is_follow_up(look: Look, on: date, is_all_late: bool) -> bool:
    """Whether people were asked how it goes, once it had started, and not for the first time."""
    started = look.day("assessment.implemented_on")
    return started is not None and on >= started and not is_all_late


def _is_all_after(look: Look, last: date | None) -> bool:
    """Whether nobody at all was asked before the last decision."""
    days = [day for talk in look.items("engagement") if (day := look.day("engagement.on", talk))]
    return last is not None and bool(days) and min(days) > last


def _only_on_the_idea(look: Look) -> Iterator[Found]:
    subjects = {talk: look.meaning("engagement.subject", talk) for talk in held(look)}
    if subjects and all(s and s != ON_THE_PROPOSAL for s in subjects.values()):
        yield Found(
            _("People were asked about other things, and nobody about this proposal itself."),
            _("Ask about the proposal as it is now. An idea, or the old service, is not the same."),
            (look.list_of("engagement"), *(look.key("engagement.subject", t) for t in subjects)),
        )


def heard_and_not_heeded(look: Look) -> Iterator[Found]:
    """R12: people said something, and it is linked to no impact, requirement or action."""
    used = look.linked_from("requirement.from", look.items("requirements"))
    for talk in look.items("engagement"):
        if says_nothing(look.text("engagement.said", talk)) or talk in used:
            continue
        if look.links("engagement.led_to", talk):
            continue
        role = "engagement.led_to"
        if not look.is_asked(role, talk):
            role = "engagement.changed"
            if not look.is_asked(role, talk) or not says_nothing(look.text(role, talk)):
                continue
        yield Found(
            _("What people said in {talk} led to no impact, requirement or action.").format(
                talk=look.name(talk)
            ),
            _("Link what came of it. If nothing did, say so to them, and here, with the reason."),
            (look.key(role, talk), look.key("engagement.said", talk)),
            rests_on=(look.text("engagement.changed", talk),),
        )


def written_alone(look: Look) -> Iterator[Found]:
    """R42: whoever leads the assessment is the only one who took part in it."""
    lead, team = look.text("assessment.lead"), look.text("assessment.team")
    if look.is_asked("assessment.team") and _names_nobody_else(plain(team), plain(lead)):
        yield Found(
            _("{lead} seems to be the only one who took part.").format(lead=lead)
            if lead
            else _("Nobody but the author seems to have taken part."),
            _("Bring in someone who knows the service from the other side, and name them."),
            (look.key("assessment.team"), look.key("assessment.lead")),
        )


def _names_nobody_else(team: str, lead: str) -> bool:
    """Whether a team is empty, its lead once more, or said to be nobody else."""
    words = set(team.split()) - set(lead.split()) - TITLES
    is_said = bool(words & ALONE) and words <= ALONE | THE_AUTHOR
    return says_nothing(team) or not words or is_said

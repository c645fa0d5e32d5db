"""What is not known, and whether anybody is finding out."""

from collections.abc import Iterator

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look, listed
from eia_wizard.quality.phrases import says_nothing
from eia_wizard.quality.rule import Found

WANTED = ("gap.plan", "gap.owner", "gap.due_on")


def open_gaps(look: Look) -> tuple[str, ...]:
    """The gaps that are not closed."""
    return tuple(g for g in look.items("gaps") if look.meaning("gap.status", g) != "closed")


def nobody_is_finding_out(look: Look) -> Iterator[Found]:
    """R13: an open gap with nothing to be done, nobody to do it, or no day."""
    wanted = {
        "gap.plan": _("nothing that will be done"),
        "gap.owner": _("nobody who does it"),
        "gap.due_on": _("no date"),
    }
    serves = {"gap.plan": "action.summary", "gap.owner": "action.owner"}
    for gap in open_gaps(look):
        actions = [
            a
            for a in look.items("actions")
            if gap in look.links("action.for", a) and not look.is_dropped(a)
        ]
        missing = [
            role
            for role in wanted
            if look.is_asked(role, gap)
            and says_nothing(look.text(role, gap))
            and not any(look.text(serves.get(role, "action.due_on"), a) for a in actions)
        ]
        if missing:
            yield Found(
                _("For what is not known, {gap}, there is {missing}.").format(
                    gap=look.name(gap), missing=listed([wanted[role] for role in missing])
                ),
                _("Say what will be done, by whom and by when; or link an action that says so."),
                tuple(look.key(role, gap) for role in missing),
                rests_on=(look.meaning("gap.status", gap),),
            )


def needed_and_still_open(look: Look) -> Iterator[Found]:
    """R14: a gap that the decision must wait for, and that is open."""
    for gap in open_gaps(look):
        if look.is_yes("gap.needed_before_decision", gap):
            yield Found(
                _("{gap} is needed before the decision, and it is still open.").format(
                    gap=look.name(gap)
                ),
                _("Find it out and close it; or move the decision; or say why it can wait."),
                (look.key("gap.status", gap), look.key("gap.needed_before_decision", gap)),
            )


def unknown_and_left_so(look: Look) -> Iterator[Found]:
    """R15: an impact, or a group, not yet known, and nothing that would find out."""
    followed = frozenset(g for g in look.items("gaps") if _is_followed(look, g))
    for impact in look.impacts("unknown"):
        basis = look.links("impact.summary.basis", impact)
        if impact not in look.answered_by_actions and not followed & set(basis):
            yield Found(
                _("{impact} is not yet known, and no action will find out.").format(
                    impact=look.name(impact)
                ),
                _("Add an action that finds out: what, by whom, by when."),
                (look.key("impact.direction", impact), look.key("impact.summary", impact)),
            )
    about = look.linked_from("gap.groups", look.items("gaps"))
    for group in look.items("groups"):
        if look.meaning("group.triage", group) == "not-known" and group not in about:
            if look.question("gap.groups") is None or _is_acted_on(look, group):
                continue
            yield Found(
                _("Nobody knows yet whether {group} is touched, and nothing will find out.").format(
                    group=look.name(group)
                ),
                _("Record what is not known about them, and who finds out by when."),
                (look.key("group.triage", group),),
            )


def _is_followed(look: Look, gap: str) -> bool:
    """Whether an action finds it out, or the gap itself says what, by whom and by when."""
    said = all(not says_nothing(look.text(role, gap)) for role in WANTED)
    return gap in look.answered_by_actions or said


def _is_acted_on(look: Look, group: str) -> bool:
    """Whether an action answers an impact on the group."""
    touching = [i for i in look.items("impacts") if group in look.links("impact.group", i)]
    return any(impact in look.answered_by_actions for impact in touching)

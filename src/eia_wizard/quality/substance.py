"""Whether it says anything: of impacts, of every group, in its own words."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.quality.alike import compared, families, without
from eia_wizard.quality.look import Look, listed, shortened
from eia_wizard.quality.phrases import says_nothing
from eia_wizard.quality.rule import Found

NEVER_JUSTIFIED = frozenset({"harassment", "adjustments"})
"""No reason makes these lawful: only an action puts them right."""
SAID_OF_GROUPS = (
    "group.reason",
    "group.know",
    "group.people_say",
    "group.why",
    "group.means",
    "group.do",
)
SAID_OF_IMPACTS = ("impact.summary", "impact.no_effect_reason", "impact.justification")
A_PATTERN = 3
"""Groups in which the same words stand before they look copied."""
MANY = 8
"""Groups that one openly shared reason serves before someone should read it for each again."""


def nothing_done_about_it(look: Look) -> Iterator[Found]:
    """R02: a negative impact with neither an action nor a reason why it may stay."""
    for impact in look.impacts("negative"):
        if impact in look.answered_by_actions:
            continue
        unlawful = look.meanings("impact.lawfulness", impact) & NEVER_JUSTIFIED
        reason = look.text("impact.justification", impact)
        if reason and not says_nothing(reason) and not unlawful:
            continue
        places = (
            look.key("impact.summary", impact),
            look.key("impact.direction", impact),
            look.key("impact.justification", impact),
        )
        if unlawful:
            yield Found(
                _("{impact} may be unlawful, and no action puts it right.").format(
                    impact=look.name(impact)
                ),
                _("Add an action that puts it right. No reason makes this effect lawful."),
                places,
            )
        else:
            yield Found(
                _("{impact} is negative, and there is neither an action nor a reason.").format(
                    impact=look.name(impact)
                ),
                _("Add an action that answers it, or say why going on is still right."),
                places,
            )


def rests_on_nothing(look: Look) -> Iterator[Found]:
    """R03: a good or bad impact that is linked to no evidence."""
    gaps = frozenset(look.items("gaps"))
    for impact in look.impacts("positive", "negative"):
        if not frozenset(look.links("impact.summary.basis", impact)) - gaps:
            yield Found(
                _("{impact} rests on no evidence.").format(impact=look.name(impact)),
                _("Link what you know it from: figures, a survey, what people said."),
                (look.key("impact.summary", impact), look.key("impact.summary.basis", impact)),
            )


def group_left_out(look: Look) -> Iterator[Found]:
    """R04: a group that was not looked at, or chosen for a closer look and left empty."""
    waiting = tuple(g for g in look.items("groups") if not look.meaning("group.triage", g))
    asked = tuple(g for g in waiting if look.is_asked("group.triage", g))
    if asked:
        yield Found(
            ngettext(
                "{names} was not looked at.", "{names} were not looked at.", len(asked)
            ).format(names=look.names(asked)),
            _("Say for each whether it is touched differently; “no” with a reason is enough."),
            tuple(look.key("group.triage", group) for group in asked),
        )
    for group in look.closer:
        if _can_be_described(look, group) and not _is_described(look, group):
            yield Found(
                _("You wanted to look closer at {group}, and nothing is said of it.").format(
                    group=look.name(group)
                ),
                _("Say what you know and what it means for them, or why no closer look is needed."),
                (look.key("group.know", group), look.key("group.triage", group)),
                rests_on=(look.label(group),),
            )
    for group in look.items("groups"):
        if look.meaning("group.triage", group) == "covered" and not look.links(
            "group.covered_by", group
        ):
            yield Found(
                _(
                    "{group} is to be looked at under another group, but under none is named."
                ).format(group=look.name(group)),
                _("Name the group under which it is looked at."),
                (look.key("group.covered_by", group), look.key("group.triage", group)),
            )


def _can_be_described(look: Look, group: str) -> bool:
    return any(look.is_asked(role, group) for role in SAID_OF_GROUPS[1:])


def _is_described(look: Look, group: str) -> bool:
    return any(not says_nothing(look.text(role, group)) for role in SAID_OF_GROUPS[1:])


def no_effect_without_a_reason(look: Look) -> Iterator[Found]:
    """R05: “no effect” is chosen, and nothing says how anyone knows."""
    for group in look.items("groups"):
        if look.meaning("group.triage", group) == "no-difference" and _lacks_reason(look, group):
            yield Found(
                _("For {group} no difference is expected, and no reason is given.").format(
                    group=look.name(group)
                ),
                _("Say how you know, or name the group whose reason holds here too."),
                (look.key("group.reason", group), look.key("group.triage", group)),
            )
    for impact in look.impacts("none"):
        if look.is_asked("impact.no_effect_reason", impact) and says_nothing(
            look.text("impact.no_effect_reason", impact)
        ):
            yield Found(
                _("{impact} is said to have no effect, and no reason is given.").format(
                    impact=look.name(impact)
                ),
                _("Say how you know that nothing will be different."),
                (
                    look.key("impact.no_effect_reason", impact),
                    look.key("impact.direction", impact),
                ),
            )


def _lacks_reason(look: Look, group: str, shared: bool = True) -> bool:
    """Whether neither a reason of its own stands there nor one that was openly shared."""
    if not look.is_asked("group.reason", group):
        return False
    if not look.says_nothing("group.reason", group):
        return False
    others = look.links("group.reason_as", group) if shared else ()
    return all(_lacks_reason(look, other, shared=False) for other in others)


def same_words_everywhere(look: Look) -> Iterator[Found]:
    """R07: three groups or more have the same words, be it under one question or another."""
    texts = {
        look.key(role, group): without(look.memory.of(compared, said), [look.label(group)])
        for role in SAID_OF_GROUPS
        for group in look.items("groups")
        if (said := look.text(role, group)) and not _shares_openly(look, role, group)
    }
    for family in families(texts, look.threshold):
        groups = tuple(dict.fromkeys(key.item for key in family))
        if len(groups) >= A_PATTERN:
            yield _copied(look, family, groups)
    yield from _one_reason_for_many(look)
    for role in SAID_OF_IMPACTS:
        yield from _same_impacts(look, role)


def _one_reason_for_many(look: Look) -> Iterator[Found]:
    """A reason openly shared by so many that hardly anyone read it for each of them."""
    shared: dict[str, list[str]] = {}
    for group in look.items("groups"):
        if look.is_asked("group.reason_as", group):
            for other in look.links("group.reason_as", group):
                shared.setdefault(other, []).append(group)
    for source, groups in shared.items():
        if len(groups) >= MANY:
            yield Found(
                _("One reason, given for {group}, serves {n} other groups: “{said}”").format(
                    group=look.name(source),
                    n=len(groups),
                    said=shortened(look.text("group.reason", source)),
                ),
                _("Read it for each of them. Where it is not true word for word, say what is."),
                tuple(look.key("group.reason_as", group) for group in groups),
            )


def _shares_openly(look: Look, role: str, group: str) -> bool:
    return role == "group.reason" and bool(look.links("group.reason_as", group))


def _same_impacts(look: Look, role: str) -> Iterator[Found]:
    groups = {impact: look.links("impact.group", impact) for impact in look.items("impacts")}
    texts = {
        look.key(role, impact): without(
            look.memory.of(compared, said), [look.label(group) for group in on]
        )
        for impact, on in groups.items()
        if (said := look.text(role, impact))
    }
    for family in families(texts, look.threshold):
        touched = tuple(dict.fromkeys(g for key in family for g in groups[key.item]))
        if len(family) >= A_PATTERN and len(touched) >= A_PATTERN:
            yield _copied(look, family, touched)


def _copied(look: Look, family: tuple[AnswerKey, ...], groups: tuple[str, ...]) -> Found:
    said = shortened(look.reading.text(*family[0]))
    return Found(
        _("{names} have the same words: “{said}”").format(
            names=listed([look.label(g) for g in groups]), said=said
        ),
        _("Say what is so for each of them. Where one reason serves, write it once and share it."),
        family,
    )


def all_neutral(look: Look) -> Iterator[Found]:
    """R08: no group at all is said to notice anything."""
    groups, impacts = look.items("groups"), look.items("impacts")
    triage = {group: look.meaning("group.triage", group) for group in groups}
    if look.question("group.triage") is None:
        is_neutral = len(look.impacts("none")) == len(impacts) >= A_PATTERN
    elif not triage or not all(triage.values()):
        return
    elif impacts:
        is_neutral = len(look.impacts("none")) == len(impacts)
    else:
        is_neutral = set(triage.values()) <= {"no-difference", "covered"}
    if is_neutral:
        yield Found(
            _("Not one group is expected to notice a difference."),
            _("Ask someone from two or three of them. If it holds, say in the summary why."),
            (look.list_of("groups"), *(look.key("impact.direction", i) for i in impacts)),
            rests_on=tuple(triage.items()),
        )


def all_positive(look: Look) -> Iterator[Found]:
    """R09: everything is said to be good, for everyone who is touched."""
    impacts = look.items("impacts")
    touched = look.linked_from("impact.group", impacts)
    if len(touched) < 2 or len(look.impacts("positive")) != len(impacts):
        return
    yield Found(
        ngettext(
            "The only impact is good, for all {groups} groups that it falls on.",
            "All {n} impacts are good, for all {groups} groups that they fall on.",
            len(impacts),
        ).format(n=len(impacts), groups=len(touched)),
        _("Ask who could lose by it: who is further away, later, or left out. Add what you find."),
        (look.list_of("impacts"), *(look.key("impact.direction", i) for i in impacts)),
    )

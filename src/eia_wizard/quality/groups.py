"""Groups seen for what they are: why it happens, told apart, and where two things meet."""

from collections.abc import Iterator
from functools import partial

from eia_wizard.domain.answers import AnswerKey, NumberTable
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.alike import are_alike
from eia_wizard.quality.ethnic_words import (
    is_umbrella_name,
    is_undifferentiated,
    names_one,
    umbrella_in,
)
from eia_wizard.quality.look import Look
from eia_wizard.quality.phrases import plain, says_nothing
from eia_wizard.quality.rule import Found
from eia_wizard.quality.sex_words import speaks_of_sex_only, speaks_of_trans_people_only

BROADEST = frozenset({"two-broad"})
TOLD = ("group.reason", "group.know", "group.people_say", "group.why", "group.means")


def no_reason_why(look: Look) -> Iterator[Found]:
    """R31: an inequality is described for a group, and nothing says why it happens."""
    worse = look.linked_from("impact.group", look.impacts("negative"))
    for group in look.closer:
        known = any(look.text(role, group) for role in _described_by(look))
        if not look.is_asked("group.why", group) or not (known or group in worse):
            continue
        if look.says_nothing("group.why", group):
            yield Found(
                _("For {group} something unequal is described, and not why it happens.").format(
                    group=look.name(group)
                ),
                _("Say what in the service, or round it, makes it so. Ask those it happens to."),
                (look.key("group.why", group), look.key("group.know", group)),
            )


def _described_by(look: Look) -> tuple[str, ...]:
    """Where a form has people say what is unequal."""
    asked = tuple(role for role in ("group.know", "group.people_say") if look.question(role))
    return asked or ("group.means",)


def blamed_on_people(look: Look) -> Iterator[Found]:
    """R32: the only reason given lies in people themselves."""
    for group in look.closer:
        if look.meanings("group.why_about", group) == {"people"}:
            yield Found(
                _(
                    "For {group} the only reason given lies in what people believe or prefer."
                ).format(group=look.name(group)),
                _("Ask what the service does that makes this the likely choice."),
                (look.key("group.why_about", group), look.key("group.why", group)),
            )


def no_combined_group(look: Look) -> Iterator[Found]:
    """R33: no group was looked at where two or three things meet."""
    combined = [g for g in look.items("groups") if len(look.links("group.members", g)) > 1]
    if not look.closer or combined or not look.is_asked("assessment.no_combination"):
        return
    if says_nothing(look.text("assessment.no_combination")):
        yield Found(
            _("No combined group was looked at, such as {one} and {other} together.").format(
                one=look.name(look.closer[0]), other=look.name(_second(look))
            ),
            _("Add a group where two or three things meet, or say why none is needed."),
            (look.key("assessment.no_combination"), look.list_of("groups")),
            rests_on=(look.closer,),
        )


def _second(look: Look) -> str:
    others = (*look.closer[1:], *look.items("groups"))
    return next((g for g in others if g != look.closer[0]), look.closer[0])


def ethnic_groups_lumped(look: Look) -> Iterator[Found]:
    """R28: ethnic groups are spoken of only as one, or as White and all others."""
    categories = {e: look.meaning("evidence.ethnic_categories", e) for e in look.items("evidence")}
    is_broad = set(categories.values()) - {"", "not-stated"} <= BROADEST
    for item, used in categories.items():
        if is_broad and used in BROADEST:
            yield Found(
                _("{evidence} tells ethnic groups apart only as White and all others.").format(
                    evidence=look.name(item)
                ),
                _("Look for figures by ethnic group; if there are none, record a gap."),
                (look.key("evidence.ethnic_categories", item),),
            )
        yield from _lumped_row(look, item)
    yield from map(partial(_lumped, look), _lumping_texts(look))
    for group in look.items("groups"):
        if is_umbrella_name(look.label(group)) and look.text("group.name", group):
            yield Found(
                _("{group} puts all ethnic minorities into one group.").format(
                    group=look.name(group)
                ),
                _("Add the ethnic groups that you mean, one by one."),
                (look.key("group.name", group),),
            )


def _lumped_row(look: Look, item: str) -> Iterator[Found]:
    key = look.key("evidence.table", item)
    table = look.reading.value(key)
    if not isinstance(table, NumberTable) or not look.is_asked("evidence.table", item):
        return
    rows = [row for row, _counts in table.rows]
    lumped = next((row for row in rows if is_umbrella_name(row)), "")
    if lumped and not any(names_one(row) for row in rows):
        yield Found(
            _("The figures of {evidence} have one row for “{row}”.").format(
                evidence=look.name(item), row=lumped
            ),
            _("Look for figures by ethnic group; if there are none, record a gap."),
            (key,),
        )


def _lumping_texts(look: Look) -> Iterator[AnswerKey]:
    """The answers about race that name no ethnic group, only all of them at once."""
    race = _item_with(look, "characteristic.race")
    places = [(role, group) for group in look.items("groups") for role in TOLD]
    about = [i for i in look.items("impacts") if race and race in look.links("impact.group", i)]
    places += [("impact.summary", impact) for impact in about]
    places += [("evidence.says", item) for item in look.items("evidence")]
    places += [("assessment.population", ""), ("assessment.use", "")]
    for role, item in places:
        if look.memory.of(is_undifferentiated, look.text(role, item)):
            yield look.key(role, item)


def _lumped(look: Look, key: AnswerKey) -> Found:
    seen = umbrella_in(look.reading.text(*key))
    return Found(
        _("Ethnic groups are spoken of only as “{words}”: {where}.").format(
            words=seen, where=_where(look, key)
        ),
        _("Name the ethnic groups that you mean; where you cannot tell them apart, say so."),
        (key,),
    )


def _where(look: Look, key: AnswerKey) -> str:
    question = look.reading.form.question(key.question)
    name = question.name if question else key.question
    if not key.item:
        return name
    return _("{question}, {item}").format(question=name, item=look.name(key.item))


def sex_and_gender_reassignment(look: Look) -> Iterator[Found]:
    """R40: sex and gender reassignment are answered in one, or each under the other's name."""
    sex = _item_with(look, "characteristic.sex")
    trans = _item_with(look, "characteristic.gender-reassignment")
    if not sex or not trans:
        return
    for role in TOLD:
        one, other = look.text(role, sex), look.text(role, trans)
        places = (look.key(role, trans), look.key(role, sex))
        if one and other and are_alike(plain(one), plain(other), look.threshold):
            yield _mixed(_("Sex and gender reassignment have the same words."), places)
        elif speaks_of_trans_people_only(one) or speaks_of_sex_only(other):
            yield _mixed(_("Sex and gender reassignment may have changed places."), places)
    for role in ("group.covered_by", "group.reason_as"):
        for one, other in ((sex, trans), (trans, sex)):
            if other in look.links(role, one):
                yield _mixed(
                    _("Sex and gender reassignment are answered as one."),
                    (look.key(role, one), look.key("group.triage", other)),
                )


def _mixed(message: str, places: tuple[AnswerKey, ...]) -> Found:
    todo = _("Look at each for itself: they are two characteristics, and two sets of people.")
    return Found(message, todo, places)


def _item_with(look: Look, role: str) -> str:
    """The listed item of the groups that plays a role."""
    collection = look.reading.form.collection_with_role("groups")
    items = collection.items if collection else ()
    return next((item.id for item in items if item.role == role and not item.retired), "")


def cumulative_effect(look: Look) -> Iterator[Found]:
    """R34: what else changes for the same people is not said."""
    role = "assessment.cumulative"
    if look.is_asked(role) and says_nothing(look.text(role)):
        yield Found(
            _("Nothing is said about what else is changing for the same people."),
            _("Ask the council and your own finance team what else these people lose or gain."),
            (look.key(role),),
        )

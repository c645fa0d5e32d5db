"""What the assessment rests on: how old, how sure, how varied, how finely told apart."""

import re
from collections.abc import Iterator

from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look, listed
from eia_wizard.quality.phrases import is_put_off
from eia_wizard.quality.rule import Found

YEARS = {"numbers": 2, "survey": 3, "voices": 5, "practice": 5, "research": 5, "law": 5}
"""After how many years evidence of a type is old."""
CENSUS, CENSUS_YEARS = "census", 10
AN_ACT = re.compile(r"\b(?:Act|Regulations) \d{4}\b")
"""An Act holds until it is repealed; guidance is looked at again."""
RESTING = ("group.know.basis", "group.people_say.basis", "group.why.basis")
COUNTED = frozenset({"numbers", "survey"})


def too_old(look: Look) -> Iterator[Found]:
    """R23: evidence that is older than its type allows, on the day of the decision at most."""
    day = min(look.as_of, look.decided_on or look.as_of)
    for item in look.items("evidence"):
        published = look.day("evidence.published_on", item)
        years = _years(look, item)
        age = (day - published).days / 365.25 if published else 0
        if published and years and age > years * look.threshold / 100:
            yield Found(
                _("{evidence} is from {day}; evidence of its sort is old after {n} years.").format(
                    evidence=look.name(item), day=look.said(published), n=years
                ),
                _("Look for something newer, or say why this still holds."),
                (
                    look.key("evidence.published_on", item),
                    look.key("evidence.type", item),
                ),
            )


def _years(look: Look, item: str) -> int:
    known = f"{look.text('evidence.title', item)} {look.text('evidence.publisher', item)}"
    kind = look.meaning("evidence.type", item)
    if kind == "law" and AN_ACT.search(known):
        return 0
    if CENSUS in known.casefold() and kind in COUNTED | {""}:
        return CENSUS_YEARS
    return YEARS.get(kind, 0)


def cannot_be_found_again(look: Look) -> Iterator[Found]:
    """R24: evidence without a date, a publisher, or a place where it can be found."""
    roles = {
        "evidence.published_on": _("no date"),
        "evidence.publisher": _("no publisher"),
        "evidence.reference": _("no place where it can be found"),
    }
    for item in look.items("evidence"):
        missing = [role for role in roles if _is_missing(look, role, item)]
        if missing:
            yield Found(
                _("{evidence} has {missing}.").format(
                    evidence=look.name(item), missing=listed([roles[role] for role in missing])
                ),
                _("Add it, so that a reader can look it up and see how old it is."),
                tuple(look.key(role, item) for role in missing),
            )


def _is_missing(look: Look, role: str, item: str) -> bool:
    if not look.is_asked(role, item):
        return False
    if role == "evidence.published_on":
        return look.day(role, item) is None
    return is_put_off(look.text(role, item))


def one_sided(look: Look) -> Iterator[Found]:
    """R25: no evidence, one sort of it only, figures without voices, or nothing local."""
    if is_not_needed(look.reading):
        return
    evidence = look.items("evidence")
    kinds = {look.meaning("evidence.type", item) for item in evidence} - {""}
    local = [look.meaning("evidence.local", item) for item in evidence]
    is_heard = "voices" in kinds or bool(_leant_on(look) & set(look.items("engagement")))
    amiss = []
    if not look.is_list_asked("evidence"):
        return
    if not evidence:
        amiss.append(_("no evidence is recorded"))
    elif len(evidence) > 1 and len(kinds) == 1:
        amiss.append(_("all of it is of one sort"))
    if kinds & COUNTED and not is_heard:
        amiss.append(
            _("nothing rests on what people said yet")
            if look.items("engagement")
            else _("there are figures and no voices")
        )
    if evidence and "yes" not in local and all(local):
        amiss.append(_("none of it is about our own people or place"))
    if amiss:
        yield Found(
            _("The evidence is one-sided: {amiss}.").format(amiss=listed(amiss)),
            _(
                "Add what is missing, or link a conversation where it bears something out; "
                "or record a gap that says where you looked."
            ),
            (look.list_of("evidence"), *(look.key("evidence.type", item) for item in evidence)),
            rests_on=(tuple(local), is_heard),
        )


def _leant_on(look: Look) -> frozenset[str]:
    """Everything on which an impact or a word about a group rests: a conversation, too."""
    impacts, groups = look.items("impacts"), look.items("groups")
    said = (look.linked_from(role, groups) for role in RESTING)
    return frozenset.union(look.linked_from("impact.summary.basis", impacts), *said)


def categories_not_told(look: Look) -> Iterator[Found]:
    """R29: figures by ethnic group without their categories or the share that is unknown."""
    for item in look.items("evidence"):
        if "ethnicity" not in look.meanings("evidence.topics", item):
            continue
        missing, places = [], []
        if look.meaning("evidence.ethnic_categories", item) in ("", "not-stated"):
            missing.append(_("which categories it uses"))
            places.append(look.key("evidence.ethnic_categories", item))
        is_counted = look.is_asked("evidence.unknown_share", item)
        if is_counted and look.number("evidence.unknown_share", item) is None:
            missing.append(_("for how many the group is not known"))
            places.append(look.key("evidence.unknown_share", item))
        if missing:
            yield Found(
                _(
                    "{evidence} breaks figures down by ethnic group, and does not say {what}."
                ).format(evidence=look.name(item), what=listed(missing)),
                _("Look it up or ask who holds the figures; if nobody knows, record a gap."),
                tuple(places),
            )


def edition_not_told(look: Look) -> Iterator[Found]:
    """R30: figures by deprivation without the edition of the index."""
    for item in look.items("evidence"):
        if "deprivation" in look.meanings("evidence.topics", item) and look.meaning(
            "evidence.deprivation_edition", item
        ) in ("", "not-stated"):
            yield Found(
                _("{evidence} breaks figures down by deprivation, by an unnamed edition.").format(
                    evidence=look.name(item)
                ),
                _("Say which edition of the index it uses: areas changed places in 2025."),
                (look.key("evidence.deprivation_edition", item),),
            )

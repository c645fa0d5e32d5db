"""How the signs of commitment stand in one assessment, read through the roles of its form."""

from collections.abc import Callable
from datetime import date

from eia_wizard.domain.commitment import Sign, Signs, Standing
from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.text import is_blank

LOOKED_AT = ("assessment.results", "assessment.unexpected", "assessment.lessons")
ROLES: dict[Sign, tuple[str, ...]] = {
    Sign.ETHNICITY: ("evidence.topics",),
    Sign.HEARD: ("engagement.groups", "engagement.said", "group.triage"),
    Sign.WHY: ("group.why", "group.triage"),
    Sign.MEASURES: ("measure.groups", "assessment.procurement"),
    Sign.ACTIONS: ("action.due_on", "action.status"),
    Sign.REVIEWS: ("review.on", LOOKED_AT[0]),
}
"""What a form must ask for before a sign can be seen."""


def signs_of(reading: Reading) -> Signs:
    """The signs of an assessment as of the day of its reading."""
    began = reading.role_value("assessment.began_on")
    day = began if isinstance(began, date) else reading.assessment.began_at.date()
    return Signs(day, {sign: _standing(reading, sign) for sign in Sign})


def lacking(reading: Reading, sign: Sign) -> tuple[str, ...]:
    """The roles that a sign rests on and the form does not have."""
    return tuple(role for role in ROLES[sign] if reading.form.with_role(role) is None)


def _standing(reading: Reading, sign: Sign) -> Standing:
    if lacking(reading, sign):
        return Standing.NOT_ASKED
    if is_not_needed(reading):
        return Standing.NOT_DUE
    is_kept = SEEN[sign](reading)
    if is_kept is None:
        return Standing.NOT_DUE
    return Standing.KEPT if is_kept else Standing.NOT_KEPT


def _by_ethnicity(reading: Reading) -> bool | None:
    return any("ethnicity" in _meant(reading, each) for each in _items(reading, "evidence"))


def _heard(reading: Reading) -> bool | None:
    closer = _closer(reading)
    if not closer:
        return None
    touched = {member for group in closer for member in (group, *_members(reading, group))}
    return any(
        touched & set(_links(reading, "engagement.groups", talk))
        and not is_blank(reading.role_text("engagement.said", talk))
        for talk in _items(reading, "engagement")
    )


def _why(reading: Reading) -> bool | None:
    closer = _closer(reading)
    if not closer:
        return None
    return all(not is_blank(reading.role_text("group.why", group)) for group in closer)


def _measured(reading: Reading) -> bool | None:
    if reading.meaning("assessment.procurement") != "yes":
        return None
    return any(_links(reading, "measure.groups", each) for each in _items(reading, "measures"))


def _done(reading: Reading) -> bool | None:
    passed = [
        reading.meaning("action.status", each)
        for each in _items(reading, "actions")
        if _is_past(reading, reading.role_value("action.due_on", each))
    ]
    promised = [status for status in passed if status != "dropped"]
    return all(status == "done" for status in promised) if promised else None


def _reviewed(reading: Reading) -> bool | None:
    if any(not is_blank(reading.role_text(role)) for role in LOOKED_AT):
        return True
    return False if _is_past(reading, reading.role_value("review.on")) else None


SEEN: dict[Sign, Callable[[Reading], bool | None]] = {
    Sign.ETHNICITY: _by_ethnicity,
    Sign.HEARD: _heard,
    Sign.WHY: _why,
    Sign.MEASURES: _measured,
    Sign.ACTIONS: _done,
    Sign.REVIEWS: _reviewed,
}
"""Whether a sign is kept; ``None`` where it is not due."""


def _items(reading: Reading, role: str) -> tuple[str, ...]:
    found = reading.form.collection_with_role(role)
    return reading.items(found.id) if found else ()


def _closer(reading: Reading) -> tuple[str, ...]:
    groups = _items(reading, "groups")
    return tuple(each for each in groups if reading.meaning("group.triage", each) == "closer")


def _members(reading: Reading, group: str) -> tuple[str, ...]:
    return _links(reading, "group.members", group)


def _links(reading: Reading, role: str, item: str) -> tuple[str, ...]:
    value = reading.role_value(role, item)
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def _meant(reading: Reading, item: str) -> set[str]:
    """What the options chosen for what evidence is broken down by mean."""
    question = reading.form.with_role("evidence.topics")
    chosen = _links(reading, "evidence.topics", item)
    options = [question.terms.option(each) for each in chosen] if question else []
    means = {option.means for option in options if option and option.means}
    return means | set(chosen)


def _is_past(reading: Reading, value: object) -> bool:
    return isinstance(value, date) and value < reading.as_of

"""The title, and under it the next date that matters, with the days left, and the size."""

from collections.abc import Iterator
from datetime import date

from eia_wizard.domain.days import say_date
from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext


def title_of(reading: Reading) -> str:
    """What the assessment is called; its form's title where the form asks for none."""
    if reading.form.with_role("assessment.title") is None:
        return reading.form.title
    return reading.role_text("assessment.title") or _("Without a title")


def headlines(reading: Reading, today: date) -> tuple[str, ...]:
    """The next date and the size, such as *Decision 14 January 2027, in 53 days · Full*.

    Behind it the same in ever fewer words, for where there is little room.
    """
    whole = " · ".join(filter(None, (_next_date(reading, today), _size(reading))))
    shorter = (_next_date(reading, today), _next_day(reading, today))
    return (whole, *(words for words in shorter if words and words != whole))


def days_left(day: date, today: date) -> str:
    """How far away a day is, in words."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("in {n} day", "in {n} days", days).format(n=days)
    return ngettext("{n} day ago", "{n} days ago", -days).format(n=-days)


def _next_date(reading: Reading, today: date) -> str:
    for day, name in _coming(reading, today):
        said, left = say_date(day), days_left(day, today)
        return _("{what} {day}, {left}").format(what=name, day=said, left=left)
    return ""


def _next_day(reading: Reading, today: date) -> str:
    for day, name in _coming(reading, today):
        return _("{what} {day}").format(what=name, day=say_date(day))
    return ""


def _coming(reading: Reading, today: date) -> list[tuple[date, str]]:
    return [found for found in sorted(_dates(reading)) if found[0] >= today]


def _dates(reading: Reading) -> Iterator[tuple[date, str]]:
    """The dates that someone waits for; a decision that has been taken is over."""
    rounds = reading.form.collection_with_role("reviews")
    for item in reading.items(rounds.id) if rounds else ("",):
        if reading.meaning("lead_review.outcome", item) in ("", "waiting"):
            yield from _of(reading, "lead_review.on", _round(reading, item), item)
    yield from _of(reading, "review.on", _("Review"))
    decisions = reading.form.collection_with_role("decisions")
    for item in reading.items(decisions.id) if decisions else ():
        if not reading.role_value("decision.outcome", item):
            yield from _of(reading, "decision.papers_on", _("Papers close"), item)
            yield from _of(reading, "decision.on", _("Decision"), item)


def _round(reading: Reading, item: str) -> str:
    """What a round of review is called where there is little room."""
    named = {"lead": _("Equality lead"), "panel": _("Panel")}
    return named.get(reading.meaning("lead_review.part", item), _("Looked over"))


def _of(reading: Reading, role: str, name: str, item: str = "") -> Iterator[tuple[date, str]]:
    day = reading.role_value(role, item)
    if isinstance(day, date):
        yield day, name


def _size(reading: Reading) -> str:
    if is_not_needed(reading):
        return _("No assessment is needed")
    depth = next((d for d in reading.form.depths if d.id == reading.size()), None)
    return _("{size} assessment").format(size=depth.label) if depth else ""

"""Home: what needs the person today, and every assessment, filtered and sorted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from eia_wizard.domain.days import say_date
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.shelf import Entry

SOON_DAYS = 28


@dataclass(frozen=True, slots=True)
class Call:
    """Something that needs the person: which assessment, and why, in a sentence."""

    assessment: str
    title: str
    reason: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class HomeRow:
    """An assessment in the list, in the words of its columns."""

    id: str
    title: str
    stage: str
    decision: str
    review: str
    changed: str
    is_archived: bool


COLUMNS = ("title", "stage", "decision", "review", "changed")
ORDERS: dict[str, Callable[[Entry], Any]] = {  # each column sorts by a type of its own
    "title": lambda entry: entry.title.casefold(),
    "stage": lambda entry: entry.stage,
    "decision": lambda entry: entry.decision_on or date.max,
    "review": lambda entry: entry.review_on or date.max,
    "changed": lambda entry: entry.changed_at,
}


def column_titles() -> tuple[str, ...]:
    """The heads of the columns."""
    return (_("Assessment"), _("Stage reached"), _("Decision"), _("Review"), _("Last changed"))


def calls(entries: Iterable[Entry], today: date) -> list[Call]:
    """What needs the person today: decisions coming, reviews due; the most pressing first."""
    found = []
    for entry in entries:
        if entry.archived:
            continue
        for day, said in ((entry.decision_on, _decision), (entry.review_on, _review)):
            reason = said((day - today).days) if day else ""
            if day and reason:
                found.append((day, Call(entry.id, _name(entry), reason, day < today)))
    return [call for _day, call in sorted(found, key=lambda pair: (pair[0], pair[1].title))]


def rows(
    entries: Iterable[Entry],
    stages: dict[str, str],
    typed: str = "",
    order: str = "changed",
    *,
    descending: bool = True,
    archived: bool = False,
) -> list[HomeRow]:
    """The assessments whose title holds every word that was typed, in the order asked for."""
    wanted = typed.casefold().split()
    shown = [
        entry
        for entry in entries
        if entry.archived == archived and all(w in entry.title.casefold() for w in wanted)
    ]
    shown.sort(key=ORDERS[order], reverse=descending)
    return [_row(entry, stages) for entry in shown]


def _row(entry: Entry, stages: dict[str, str]) -> HomeRow:
    return HomeRow(
        id=entry.id,
        title=_name(entry),
        stage=stages.get(entry.stage, _("Not started")),
        decision=say_date(entry.decision_on) if entry.decision_on else "",
        review=say_date(entry.review_on) if entry.review_on else "",
        changed=say_date(entry.changed_at.date()),
        is_archived=entry.archived,
    )


def _name(entry: Entry) -> str:
    return entry.title or _("Without a title")


def _decision(days: int) -> str:
    if days < 0 or days > SOON_DAYS:
        return ""
    if days == 0:
        return _("The decision is today")
    return ngettext("The decision is in {n} day", "The decision is in {n} days", days).format(
        n=days
    )


def _review(days: int) -> str:
    if days > SOON_DAYS:
        return ""
    if days < 0:
        return ngettext(
            "The review was due {n} day ago", "The review was due {n} days ago", -days
        ).format(n=-days)
    if days == 0:
        return _("The review is due today")
    return ngettext("The review is due in {n} day", "The review is due in {n} days", days).format(
        n=days
    )

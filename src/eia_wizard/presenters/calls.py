"""What needs the person today: decisions coming, reviews due, actions and gaps overdue."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.search.gist import Due, Gist
from eia_wizard.store.shelf import Entry

SOON_DAYS, VERY_SOON_DAYS = 28, 14
MOST_LETTERS = 160
NOTHING_KNOWN = Gist()


@dataclass(frozen=True, slots=True)
class Call:
    """Something that needs the person: which assessment, where in it, why, and how pressing it is.

    ``icon`` and ``tone`` are names of the look: ``block``, ``warn`` or ``action``.
    """

    assessment: str
    at: AnswerKey | None
    head: str
    sentence: str
    tone: str
    icon: str


def calls(entries: Iterable[Entry], gists: Mapping[str, Gist], today: date) -> list[Call]:
    """What needs the person today; what was due first comes first."""
    found = [
        each
        for entry in entries
        if not entry.archived
        for each in _calls_of(entry, gists.get(entry.id), today)
    ]
    return [call for _day, call in sorted(found, key=lambda pair: (pair[0], pair[1].sentence))]


def overdue(dues: Iterable[Due], today: date) -> list[Due]:
    """Those whose day is past, the oldest first."""
    return sorted((d for d in dues if d.on and d.on < today), key=lambda d: (d.on, d.label))


def name_of(entry: Entry) -> str:
    """What an assessment is called."""
    return called(entry.title)


def called(title: str) -> str:
    """A title as it is shown in a line: a whole page pasted for a title is cut."""
    short = title if len(title) <= MOST_LETTERS else f"{title[:MOST_LETTERS].rstrip()}…"
    return short or _("Without a title")


def _calls_of(entry: Entry, gist: Gist | None, today: date) -> Iterator[tuple[date, Call]]:
    known = gist or NOTHING_KNOWN
    if entry.decision_on and 0 <= (entry.decision_on - today).days <= SOON_DAYS:
        yield entry.decision_on, _decision(entry, gist, entry.decision_on, today)
    if entry.review_on and (entry.review_on - today).days <= SOON_DAYS:
        yield entry.review_on, _review(entry, entry.review_on, today)
    late = overdue(known.actions, today)
    if late:
        yield late[0].on or today, _actions(entry, late)
    waiting = overdue(known.gaps, today)
    if waiting:
        yield waiting[0].on or today, _gaps(entry, waiting)


def _decision(entry: Entry, gist: Gist | None, day: date, today: date) -> Call:
    days, gaps = (day - today).days, gist.gaps if gist else ()
    is_pressing = days <= VERY_SOON_DAYS or bool(gaps)
    return Call(
        assessment=entry.id,
        at=gaps[0].key if gaps else None,
        head=in_days(_("Decision today"), "Decision in {n} day", "Decision in {n} days", days),
        sentence=_before_decision(entry, gist),
        tone="block" if is_pressing else "action",
        icon="deadline",
    )


def in_days(now: str, one: str, many: str, days: int) -> str:
    """A day that comes, by how many days are left."""
    return ngettext(one, many, days).format(n=days) if days else now


def _before_decision(entry: Entry, gist: Gist | None) -> str:
    title = name_of(entry)
    if gist is None:
        return title
    if gist.gaps:
        return ngettext(
            "“{title}” still has a gap that is needed before it.",
            "“{title}” still has {n} gaps that are needed before it.",
            len(gist.gaps),
        ).format(title=title, n=len(gist.gaps))
    standing = gist.tally.said()
    if standing:
        return _("“{title}”: {standing}.").format(title=title, standing=standing)
    return _("“{title}” has nothing left to answer.").format(title=title)


def _review(entry: Entry, day: date, today: date) -> Call:
    days = (day - today).days
    if days < 0:
        head = ngettext("Review was due {n} day ago", "Review was due {n} days ago", -days).format(
            n=-days
        )
    else:
        head = in_days(
            _("Review due today"), "Review due in {n} day", "Review due in {n} days", days
        )
    tone = "warn" if days < 0 else "action"
    sentence = _("“{title}” is to be looked at again.").format(title=name_of(entry))
    return Call(entry.id, None, head, sentence, tone, "calendar")


def _actions(entry: Entry, late: list[Due]) -> Call:
    head = ngettext("{n} action overdue", "{n} actions overdue", len(late)).format(n=len(late))
    return Call(entry.id, late[0].key, head, _first_of(entry, late), "warn", "checklist")


def _gaps(entry: Entry, late: list[Due]) -> Call:
    head = ngettext("{n} gap overdue", "{n} gaps overdue", len(late)).format(n=len(late))
    return Call(entry.id, late[0].key, head, _first_of(entry, late), "block", "unknown")


def _first_of(entry: Entry, late: list[Due]) -> str:
    first = late[0]
    label = f"{first.label} ({first.owner})" if first.owner else first.label
    return _("{title} – {label}").format(title=name_of(entry), label=label)

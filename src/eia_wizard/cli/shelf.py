"""``list``: read cheaply, so that it answers at once; the store itself is not loaded."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from eia_wizard.cli.printing import print_json, say
from eia_wizard.domain.answers import Json
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.shelf import Entry, entries

LONGEST_TITLE = 100


def list_assessments(arguments: Namespace, library: Path) -> int:
    """Print every assessment of a library, the latest change first."""
    shown = [e for e in entries(library) if arguments.all or not e.archived]
    if arguments.json:
        print_json([_data(entry) for entry in shown])
    elif not shown:
        return list_nothing(arguments)
    else:
        say(*map(_line, shown))
    return 0


def list_nothing(arguments: Namespace) -> int:
    """Print that there is nothing yet: the person's own library is made with the first one."""
    if arguments.json:
        print_json([])
    else:
        say(_("No assessments yet. Begin one: eia-wizard new --title “…”"))
    return 0


def _data(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "title": entry.title,
        "stage": entry.stage,
        "size": entry.size,
        "decision_on": _iso(entry.decision_on),
        "review_on": _iso(entry.review_on),
        "began_at": entry.began_at.isoformat(),
        "changed_at": entry.changed_at.isoformat(),
        "archived": entry.archived,
    }


def _line(entry: Entry) -> str:
    details = [entry.stage or _("not started")]
    if entry.decision_on:
        details.append(_("decision {day}").format(day=entry.decision_on.isoformat()))
    if entry.review_on:
        details.append(_("review {day}").format(day=entry.review_on.isoformat()))
    if entry.archived:
        details.append(_("archived"))
    title = entry.title or _("without a title")
    shown = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
    return f"{entry.id}  {shown}  ({', '.join(details)})"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

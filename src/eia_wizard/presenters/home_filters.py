"""Which assessments the list at home shows, and in which order."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.calls import overdue
from eia_wizard.search.gist import Gist
from eia_wizard.search.words import wanted_words, words_of
from eia_wizard.store.shelf import Entry

ANY = ""
CURRENT, ARCHIVED, DELETED = "", "archived", "deleted"
"""Which shelf is shown: what is worked on, what was put away, what was deleted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see. ``stage`` and ``open`` are ``ANY`` where it does not matter."""

    typed: str = ""
    stage: str = ANY
    open: str = ANY
    shelf: str = CURRENT
    order: str = "changed"

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out for a reason that can be taken off."""
        return bool(self.typed.strip()) or (self.stage, self.open) != (ANY, ANY)


ORDERS: dict[str, Callable[[Entry], Any]] = {  # each order sorts by a type of its own
    "changed": lambda entry: entry.changed_at,
    "decision": lambda entry: (entry.decision_on or date.max, entry.title.casefold()),
    "review": lambda entry: (entry.review_on or date.max, entry.title.casefold()),
    "title": lambda entry: entry.title.casefold(),
    "stage": lambda entry: entry.stage,
}


def orders() -> tuple[tuple[str, str], ...]:
    """The orders there are, in words."""
    return (
        ("changed", _("Last changed")),
        ("decision", _("Decision date")),
        ("review", _("Review date")),
        ("title", _("Title")),
        ("stage", _("Stage")),
    )


def opens() -> tuple[tuple[str, str], ...]:
    """What can be outstanding, in words."""
    return (
        (ANY, _("any")),
        ("to-answer", _("something to answer")),
        ("nothing", _("nothing to answer")),
        ("actions", _("actions overdue")),
        ("gaps", _("gaps needed before the decision")),
    )


def chosen(
    entries: Iterable[Entry], gists: Mapping[str, Gist], wanted: Wanted, today: date
) -> list[Entry]:
    """The assessments wanted, in the order wanted; titles hold every word, as it can begin."""
    shown = [entry for entry in entries if shelf_of(entry) == wanted.shelf]
    if wanted.stage:
        shown = [entry for entry in shown if entry.stage == wanted.stage]
    if wanted.open:
        shown = [e for e in shown if _is_open(gists.get(e.id), wanted.open, today)]
    words = wanted_words(wanted.typed)
    if words:
        shown = [entry for entry in shown if _holds(entry.title, words)]
    elif wanted.typed.strip():
        shown = []
    return sorted(shown, key=ORDERS[wanted.order], reverse=wanted.order == "changed")


def shelf_of(entry: Entry) -> str:
    """The shelf on which an assessment lies."""
    if entry.deleted:
        return DELETED
    return ARCHIVED if entry.archived else CURRENT


def _is_open(gist: Gist | None, what: str, today: date) -> bool:
    if gist is None:
        return False
    match what:
        case "to-answer":
            return gist.tally.left > 0
        case "nothing":
            return gist.tally.left == 0
        case "actions":
            return bool(overdue(gist.actions, today))
        case _:
            return bool(gist.gaps)


def _holds(title: str, words: tuple[str, ...]) -> bool:
    there = _folded(title)
    return all(f" {word}" in there for word in words)


@lru_cache(maxsize=20_000)
def _folded(title: str) -> str:
    return f" {' '.join(words_of(title))}"

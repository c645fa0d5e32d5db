"""The assessment before this one: what it promised, and what it left open."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

OVER = ("done", "dropped")
"""How an action stands that nobody works on any more."""

PAST, GAP, ACTION = "past-actions", "gaps", "actions"


@dataclass(frozen=True, slots=True)
class LastTime:
    """An assessment that may have come before this one, as it stood when it was last changed."""

    id: str
    title: str
    reading: Reading

    @property
    def reference(self) -> str:
        """What a reader would look for it by: its title, and the day it was decided or changed."""
        return f"{self.title}, {self.when}"

    @property
    def when(self) -> str:
        """The day on which it was decided, else that of its last change, in words."""
        day, is_decided = _its_day(self.reading)
        said = _("decided on {day}") if is_decided else _("last changed on {day}")
        return said.format(day=say_date(day))


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Something that the last assessment left open: a gap, or an action that is not done.

    ``kind`` is the role of its collection.
    """

    item: str
    kind: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class WhatComes:
    """What bringing an assessment in would do; nothing is done yet.

    ``promised`` are its actions that become actions of last time, ``open`` what can be carried
    over as new items, ``here`` how much of either came in before and stays as it is.
    """

    before: LastTime
    promised: tuple[LeftOpen, ...]
    open: tuple[LeftOpen, ...]
    here: int

    @property
    def is_anything(self) -> bool:
        """Whether there is anything to bring in or to carry over."""
        return bool(self.promised or self.open)


def last_time(reading: Reading) -> LastTime:
    """An assessment as the one before another."""
    title = reading.role_text("assessment.title") or _("an assessment without a title")
    return LastTime(reading.assessment.id, title, reading)


def what_comes(before: LastTime, now: Reading) -> WhatComes:
    """What an assessment would bring into this one.

    Raises:
        EiaError: if it is this very assessment, or this form has no place for what it promised.
    """
    if before.id == now.assessment.id:
        raise EiaError(_("That is this assessment itself. Choose the one that came before it."))
    if now.form.collection_with_role(PAST) is None:
        raise EiaError(_("This form does not ask what became of the last assessment’s actions."))
    promised = tuple(items_of(before.reading, ACTION))
    left = tuple(
        each
        for each in (*items_of(before.reading, GAP), *promised)
        if now.form.collection_with_role(each.kind) and _is_open(before.reading, each)
    )
    new_promised = tuple(e for e in promised if not _is_here(now, PAST, before, e.item))
    new_left = tuple(e for e in left if not _is_here(now, e.kind, before, e.item))
    return WhatComes(
        before=before,
        promised=new_promised,
        open=new_left,
        here=len(promised) + len(left) - len(new_promised) - len(new_left),
    )


def item_id(kind: str, before: LastTime, item: str) -> str:
    """The id, here, of what comes from an item there."""
    return f"{kind[0]}{sha256(f'{kind} {before.id} {item}'.encode()).hexdigest()[:25]}"


def items_of(reading: Reading, role: str) -> Iterator[LeftOpen]:
    """The gaps or the actions of an assessment, each in a few words."""
    collection = reading.form.collection_with_role(role)
    for item in reading.items(collection.id) if collection else ():
        yield LeftOpen(item, role, reading.label(item), _note(reading, role, item))


def _note(reading: Reading, role: str, item: str) -> str:
    """Whose it was, by when, and how far it was."""
    name = {ACTION: "action", GAP: "gap"}[role]
    parts = (
        reading.role_text(f"{name}.owner", item),
        _due(reading.role_value(f"{name}.due_on", item)),
        chosen_label(reading, f"{name}.status", item),
    )
    return " · ".join(part for part in parts if part)


def _due(day: object) -> str:
    return _("due {day}").format(day=say_date(day)) if isinstance(day, date) else ""


def chosen_label(reading: Reading, role: str, item: str) -> str:
    """The label of the option that is chosen."""
    question = reading.form.with_role(role)
    value = reading.role_value(role, item)
    option = question.terms.option(value) if question and isinstance(value, str) else None
    return option.label if option else ""


def _is_open(reading: Reading, each: LeftOpen) -> bool:
    if each.kind == GAP:
        return reading.meaning("gap.status", each.item) != "closed"
    return reading.meaning("action.status", each.item) not in OVER


def _is_here(now: Reading, role: str, before: LastTime, item: str) -> bool:
    collection = now.form.collection_with_role(role)
    return collection is not None and now.has_item(collection.id, item_id(role, before, item))


def _its_day(reading: Reading) -> tuple[date, bool]:
    """The last decision that was taken, or the day of the last change."""
    decisions = reading.form.collection_with_role("decisions")
    items = reading.items(decisions.id) if decisions else ()
    days = (
        reading.role_value("decision.on", item)
        for item in items
        if reading.role_value("decision.outcome", item)
    )
    taken = [day for day in days if isinstance(day, date)]
    return (max(taken), True) if taken else (reading.as_of, False)

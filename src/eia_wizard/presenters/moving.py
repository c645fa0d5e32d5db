"""An assessment moved to another form in the window: where it could go, what changes, and back."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.moving import (
    Aside,
    Move,
    form_before,
    form_to_move_to,
    kept_aside,
    move,
    plan_move,
)
from eia_wizard.app.offering import offered_forms
from eia_wizard.app.opening import OWN, Opened, open_assessment
from eia_wizard.app.workroom import ORGANISATION_FORM, OpenForm, Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.errand import Errand
from eia_wizard.store import forms
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.thread import StoreThread

BACK = ""
"""The name of the way back to the form that it was on before."""


@dataclass(frozen=True, slots=True)
class Way:
    """A form that it could be moved to, by name, with what that form is for."""

    name: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Ways:
    """The form that it is on now, in words, and where it could go."""

    now: str
    ways: tuple[Way, ...]


class MovingPresenter(QObject):
    """Looks at moves of one assessment, does one, and tells what the present form does not show."""

    found = Signal(object)  # Ways
    planned = Signal(str, object)  # name of the way, Move
    moved = Signal(str)  # what was done, in a sentence
    aside_told = Signal(object)  # tuple[Aside, ...]
    refused = Signal(str)

    def __init__(
        self, store: StoreThread, room: Workroom, assessment_id: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._room, self._id = store, room, assessment_id

    def ask(self) -> None:
        """Where it could go."""
        room, id_ = self._room, self._id
        self._do(lambda library: _ways(library, room, id_), self.found.emit)

    def plan(self, name: str) -> None:
        """What a move would change; nothing is done."""
        room, id_ = self._room, self._id
        self._do(
            lambda library: _plan(library, room, id_, name),
            lambda planned: self.planned.emit(name, planned),
        )

    def move(self, name: str) -> None:
        """Move it; what the form does not ask is kept."""
        room, id_ = self._room, self._id

        def work(library: Library) -> str:
            planned = _plan(library, room, id_, name)
            move(library, open_assessment(library, id_), planned)
            return _("Moved to the form “{title}”.").format(title=planned.target.form.title)

        self._do(work, self.moved.emit)

    def ask_aside(self) -> None:
        """What the present form does not show, in the words of the form that did."""
        id_ = self._id
        self._do(
            lambda library: kept_aside(library, open_assessment(library, id_)), self.aside_told.emit
        )

    def _do(self, work: Callable[[Library], Any], done: Callable[[Any], None]) -> None:
        try:
            promise = self._store.submit(work)
        except EiaError as closed:
            self.refused.emit(str(closed))
            return
        Errand(promise, self).then(done, self.refused.emit)


def summary_of(planned: Move) -> tuple[str, ...]:
    """What a move comes to, in a few sentences."""
    carried = ngettext("{n} answer carries over.", "{n} answers carry over.", planned.carried)
    returned = ngettext(
        "{n} answer that was kept aside is shown again.",
        "{n} answers that were kept aside are shown again.",
        planned.returned,
    )
    aside = ngettext(
        "{n} answer is kept, and not shown on that form.",
        "{n} answers are kept, and not shown on that form.",
        len(planned.aside),
    )
    open_ = ngettext(
        "{n} question is asked then and has no answer yet.",
        "{n} questions are asked then and have no answer yet.",
        planned.open,
    )
    said = (
        carried.format(n=planned.carried),
        returned.format(n=planned.returned) if planned.returned else "",
        aside.format(n=len(planned.aside)) if planned.aside else _("Nothing is left out."),
        open_.format(n=planned.open) if planned.open else "",
    )
    return tuple(sentence for sentence in said if sentence)


def told_aside(aside: Aside) -> str:
    """An answer that is kept, with the item it is about."""
    said = "; ".join(" ".join(line.split()) for line in aside.said.split("\n") if line.strip())
    return f"{aside.item}: {said}" if aside.item else said


def _ways(reader: LibraryReader, room: Workroom, assessment_id: str) -> Ways:
    opened = open_assessment(reader, assessment_id)
    form = opened.form
    now = _("{title}, version {version}").format(title=form.title, version=form.version)
    return Ways(now, tuple(_all_ways(reader, room, opened)))


def _all_ways(reader: LibraryReader, room: Workroom, opened: Opened) -> Iterator[Way]:
    is_own = opened.facts.kind == OWN
    others = () if is_own else offered_forms(room)
    same = [ORGANISATION_FORM] if is_own else [o.name for o in others if o.id == opened.form.id]
    for name in same:
        if _differs(room, opened, name):
            now = room.open_form(name).form.version
            said = _("This form as it is asked today (version {version})").format(version=now)
            note = _("The newer version: what has changed is shown before anything is moved.")
            yield Way(name, said, note)
    for offer in others:
        if offer.id != opened.form.id:
            yield Way(offer.name, offer.title, offer.purpose)
    before = _before(reader, opened)
    if before:
        title = _("Back to “{title}”, version {version}").format(
            title=before.form.title, version=before.form.version
        )
        yield Way(BACK, title, _("The form that it was on before: everything is shown again."))


def _differs(room: Workroom, opened: Opened, name: str) -> bool:
    """Whether the installed form is another than the one it is on; one with faults is no way."""
    try:
        found = room.open_form(name)
    except EiaError:
        return False
    form = found.form
    return (
        forms.form_digest(form.id, form.version, form.title, found.files)
        != opened.facts.form_digest
    )


def _before(reader: LibraryReader, opened: Opened) -> OpenForm | None:
    try:
        return form_before(reader, opened)
    except EiaError:
        return None


def _plan(reader: LibraryReader, room: Workroom, assessment_id: str, name: str) -> Move:
    opened = open_assessment(reader, assessment_id)
    target = form_before(reader, opened) if name == BACK else form_to_move_to(reader, room, name)
    return plan_move(reader, opened, target)

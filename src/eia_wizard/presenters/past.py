"""What the library knows of one assessment beside its present answers, asked without waiting."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.deciding import (
    SealedPoint,
    as_decided,
    form_then,
    seal,
    sealed_points,
)
from eia_wizard.app.examples import final_answers
from eia_wizard.app.exchange import open_package, reading_of
from eia_wizard.app.last_time import LastTime, last_time
from eia_wizard.app.notes import Note, add_note, mark_note, notes
from eia_wizard.app.opening import OWN, open_assessment, open_facts
from eia_wizard.app.previewing import surroundings
from eia_wizard.app.telling import told_history
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.examples import example_files, read_example
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Finding
from eia_wizard.domain.form import Form
from eia_wizard.domain.practice import refuse_practice
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import what_changed
from eia_wizard.presenters.errand import Errand
from eia_wizard.store.library import Library
from eia_wizard.store.shelf import entries
from eia_wizard.store.thread import StoreThread

T = TypeVar("T")


class Past(QObject):
    """Asks the library on its own thread; each answer comes back as a signal."""

    example_told = Signal(object)  # dict[AnswerKey, str]
    notes_told = Signal(object)  # tuple[Note, ...]
    visits_told = Signal(object, object)  # AnswerKey, list[Visit]
    points_told = Signal(object, object)  # tuple[SealedPoint, ...], Assessment at the last | None
    note_kept = Signal(object)  # AnswerKey: a note on it was added
    changes_told = Signal(object, object)  # SealedPoint, tuple[ChangedAnswer, ...]
    beside_told = Signal(object)  # Beside: what a check has to know beside the answers
    beside_refused = Signal(str)  # why that is not known
    finding_refused = Signal(str)  # why a finding could not be accepted
    finding_settled = Signal(object)  # About: a finding was accepted, or is not any more
    surroundings_told = Signal(object)  # Surroundings: what a document holds beside the answers
    own_told = Signal(object)  # Reading of the library's own record
    earlier_told = Signal(object)  # list[Entry]: what may have come before
    last_time_told = Signal(object)  # LastTime
    last_time_refused = Signal(str)
    told = Signal(str)  # something done, in a sentence
    refused = Signal(str)  # why it was not done, in a sentence

    def __init__(
        self,
        store: StoreThread,
        assessment_id: str,
        form: Form,
        room: Workroom,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._id, self._form, self._room = store, assessment_id, form, room

    @property
    def who(self) -> str:
        """Whose name stands under what is done."""
        return self._room.who

    def ask_example(self) -> None:
        """What the worked example on this form answers; nothing where there is none."""
        form, room = self._form, self._room
        self._ask(lambda _library: _example_of(form, room), self.example_told.emit)

    def ask_surroundings(self) -> None:
        """What a document is made from beside the answers."""
        assessment_id, room = self._id, self._room
        self._ask(
            lambda library: surroundings(library, room, assessment_id), self.surroundings_told.emit
        )

    def ask_notes(self) -> None:
        """The notes of the assessment."""
        assessment_id = self._id
        self._ask(lambda library: notes(library, assessment_id), self.notes_told.emit)

    def add_note(self, key: AnswerKey, typed: str) -> None:
        """Add a note to an answer."""
        assessment_id = self._id

        def work(library: Library) -> tuple[Note, ...]:
            add_note(library, assessment_id, key, typed)
            return notes(library, assessment_id)

        def added(now: tuple[Note, ...]) -> None:
            self.notes_told.emit(now)
            self.note_kept.emit(key)

        self._ask(work, added)

    def mark_note(self, note: Note, *, is_done: bool) -> None:
        """Mark a note as done, or as open again."""
        assessment_id = self._id

        def work(library: Library) -> tuple[Note, ...]:
            mark_note(library, assessment_id, note, is_done=is_done)
            return notes(library, assessment_id)

        self._ask(work, self.notes_told.emit)

    def ask_visits(self, key: AnswerKey) -> None:
        """The visits of one answer, oldest first, without those that changed nothing."""
        assessment_id = self._id
        self._ask(
            lambda library: told_history(library.history(assessment_id, key)),
            lambda visits: self.visits_told.emit(key, visits),
        )

    def ask_points(self, now: Assessment) -> None:
        """The sealed decision points, and the assessment as it stood at the last of them."""
        form = self._form

        def work(library: Library) -> tuple[tuple[SealedPoint, ...], Assessment | None]:
            points = sealed_points(library, now.id)
            return points, as_decided(library, points[-1], now, form) if points else None

        self._ask(work, lambda found: self.points_told.emit(*found))

    def ask_changes(self, point: SealedPoint, now: Reading) -> None:
        """Every answer that is another since a decision point, in words."""

        def work(library: Library) -> object:
            earlier = form_then(library, point, now.assessment, now.form)
            then = as_decided(library, point, now.assessment, now.form)
            said = as_decided(library, point, now.assessment, earlier)
            return what_changed(then, Reading(earlier, said, point.at.date()), now)

        self._ask(work, lambda changes: self.changes_told.emit(point, changes))

    def ask_own(self) -> None:
        """The library's own record; nothing is told where there is none yet."""

        def work(library: Library) -> Reading | None:
            found = library.assessments(OWN)
            return open_facts(library, found[0]).reading if found else None

        def told(own: Reading | None) -> None:
            if own:
                self.own_told.emit(own)

        self._ask(work, told)

    def ask_earlier(self) -> None:
        """Every assessment of the library that is not deleted."""
        self._ask(lambda library: entries(library.path), self.earlier_told.emit)

    def ask_last_time(self, assessment_id: str) -> None:
        """An assessment of the library, as the one before this."""

        def work(library: Library) -> LastTime:
            return last_time(open_assessment(library, assessment_id).reading)

        self._ask(work, self.last_time_told.emit, self.last_time_refused.emit)

    def ask_last_time_in(self, file: Path) -> None:
        """An assessment in an exchange file, as the one before this."""

        def work(library: Library) -> LastTime:
            contents = open_package(file)
            refuse_practice(contents.is_practice, into_practice=library.is_practice)
            return last_time(reading_of(contents))

        self._ask(work, self.last_time_told.emit, self.last_time_refused.emit)

    def seal(self, item: str, on_screen: Assessment) -> None:
        """Seal what stands on the screen under a decision, and tell the points anew."""
        form = self._form

        def sealed(point: SealedPoint) -> None:
            count = ngettext("{n} answer", "{n} answers", point.answers).format(n=point.answers)
            self.told.emit(_("The decision point is recorded: {count} sealed.").format(count=count))
            self.ask_points(on_screen)

        self._ask(lambda library: seal(library, on_screen, form, item), sealed)

    def ask_beside(self) -> None:
        """What was accepted and what was sealed, for the check."""
        assessment_id = self._id
        self._ask(
            lambda library: _beside(library, assessment_id),
            self.beside_told.emit,
            self.beside_refused.emit,
        )

    def accept_finding(self, finding: Finding, reason: str) -> None:
        """Accept a finding with a reason."""
        self._settle(finding, partial(_accept, self._id, finding, reason))

    def take_back_acceptance(self, finding: Finding) -> None:
        """Accept a finding no longer."""
        self._settle(finding, partial(_take_back, self._id, finding))

    def _settle(self, finding: Finding, work: Callable[[Library], None]) -> None:
        assessment_id = self._id

        def settled(library: Library) -> object:
            work(library)
            return _beside(library, assessment_id)

        def told(known: object) -> None:
            self.beside_told.emit(known)
            self.finding_settled.emit(finding.about)

        self._ask(settled, told, self.finding_refused.emit)

    def _ask(
        self,
        work: Callable[[Library], T],
        done: Callable[[T], None],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        refuse = refused or self.refused.emit
        try:
            promise = self._store.submit(work)
        except EiaError as closed:
            refuse(str(closed))
            return
        Errand(promise, self).then(done, refuse)


def _example_of(form: Form, room: Workroom) -> dict[AnswerKey, str]:
    """The answers of the first worked example that is on this form."""
    for file in example_files(room.examples).values():
        example = read_example(file)
        if example.form == form.id:
            return final_answers(example)
    return {}


# The rules take long to load, and nobody needs them before the first check.


def _beside(library: Library, assessment_id: str) -> object:
    from eia_wizard.app.checking import beside

    return beside(library, open_assessment(library, assessment_id))


def _accept(assessment_id: str, finding: Finding, reason: str, library: Library) -> None:
    from eia_wizard.app.checking import accept

    accept(library, assessment_id, finding, reason)


def _take_back(assessment_id: str, finding: Finding, library: Library) -> None:
    from eia_wizard.app.checking import take_back

    take_back(library, assessment_id, finding)

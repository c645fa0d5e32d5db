"""The library behind the window: its list, and everything that is done with whole assessments."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.duplicating import duplicate
from eia_wizard.app.editing import begin, new_id
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exchange import MERGE, BothChanged, bring_in, save_copy
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import Json
from eia_wizard.domain.form import Form
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.calls import called
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.saving import Saving
from eia_wizard.presenters.search import SearchPresenter
from eia_wizard.report.figures import FigurePainter
from eia_wizard.store.backup import backups
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries
from eia_wizard.store.thread import StoreThread

LOOK_FOR_BACKUP_MS = 5 * 60_000
LOOK_OVER_MS = 4_000
"""How long after the start the library is looked over, when the person has begun to work."""

PainterFor = Callable[[Form], FigurePainter | None]
"""Gives whoever draws the figures of a document on a form."""


class LibraryPresenter(QObject):
    """Opens the library on its own thread; tells what is in it, and what became of an errand."""

    listed = Signal(object)  # list[Entry]
    opened = Signal(object, object)  # AssessmentPresenter, Saving
    exported = Signal(object)  # Path
    backed_up = Signal(object)  # Path
    last_backup = Signal(object)  # datetime, or None
    not_opened = Signal(str)  # why the library could not be opened, in a sentence
    done_undoably = Signal(str, object)  # what was done, and what undoes it
    told = Signal(str)  # something done, in a sentence
    refused = Signal(str)  # something that could not be done, in a sentence

    def __init__(
        self,
        path: Path,
        room: Workroom,
        parent: QObject | None = None,
        painter_for: PainterFor = lambda _form: None,
    ) -> None:
        super().__init__(parent)
        self.path, self.room = path, room
        self._painter_for = painter_for
        self._is_open = True
        # Nothing that the store's thread holds may hold us: Qt's objects end on their own thread.
        self._store = StoreThread(partial(_open, path, room))
        self.search = SearchPresenter(path, room.clock, self)
        self.listed.connect(self.search.freshen)
        opening = Errand(self._store.opened, self)
        opening.then(lambda _nothing: self._begin_work(), self.not_opened.emit)
        self._backups = QTimer(self, interval=LOOK_FOR_BACKUP_MS)
        self._backups.timeout.connect(self.back_up_if_due)
        self._backups.start()

    def close(self) -> None:
        """Finish what was begun and let go of the library."""
        self._is_open = False
        self._backups.stop()
        self.search.close()
        self._store.close()

    def later(self, work: Callable[[], None]) -> None:
        """Do something small on the library's thread; what becomes of it is not told."""
        self._store.submit(lambda _library: work())

    def back_up_if_due(self) -> None:
        """Make a verified backup after half an hour of work; saving goes on meanwhile."""
        if self._is_open:
            self._errand(self._store.submit(lambda library: library.is_backup_due()), self._back_up)

    def refresh(self) -> None:
        """Read the list again."""
        path = self.path
        self._errand(self._store.submit(lambda _library: entries(path)), self.listed.emit)
        self._errand(self._store.submit(lambda _library: _newest(path)), self.last_backup.emit)

    def begin(self, title: str) -> None:
        """Begin an assessment and open it."""
        room = self.room
        self._errand(
            self._store.submit(lambda library: _begun(library, room, title)), self._show_opened
        )

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""
        self._errand(
            self._store.submit(lambda library: open_assessment(library, assessment_id)),
            self._show_opened,
        )

    def add_example(self, name: str) -> None:
        """Tell a worked example into the library and open it."""
        room = self.room
        self._errand(
            self._store.submit(lambda library: _told(library, room, name)), self._show_opened
        )

    def duplicate(self, assessment_id: str) -> None:
        """Begin an assessment with the same answers."""

        def made(copy: str) -> None:
            self.done_undoably.emit(
                _("Duplicated: the copy is the latest in the list."), partial(self.delete, copy)
            )
            self.refresh()

        self._errand(self._store.submit(lambda library: duplicate(library, assessment_id)), made)

    def archive(self, assessment_id: str) -> None:
        """Put an assessment away."""
        said, back = _("Archived: {title}."), partial(self.unarchive, assessment_id)
        self._change(assessment_id, Library.archive, said, back)

    def unarchive(self, assessment_id: str) -> None:
        """Take an assessment back from the archive."""
        said, back = _("Taken back: {title}."), partial(self.archive, assessment_id)
        self._change(assessment_id, Library.unarchive, said, back)

    def delete(self, assessment_id: str) -> None:
        """Hide an assessment; ``bring_back`` undoes it."""
        said, back = _("Deleted: {title}."), partial(self.bring_back, assessment_id)
        self._change(assessment_id, Library.delete, said, back)

    def bring_back(self, assessment_id: str) -> None:
        """Undo ``delete``."""
        said, back = _("Brought back: {title}."), partial(self.delete, assessment_id)
        self._change(assessment_id, Library.bring_back, said, back)

    def export(self, assessment_id: str, to: Path) -> None:
        """Write an assessment as a Word document."""
        room, painter_for = self.room, self._painter_for

        def work(library: Library) -> Path:
            opened = open_assessment(library, assessment_id)
            return export(library, room, opened, Wanted(), to, painter_for(opened.form))

        self._errand(self._store.submit(work), self.exported.emit)

    def save_copy(self, assessment_id: str, to: Path) -> None:
        """Save an assessment as an exchange file, with its history."""

        def work(library: Library) -> Path:
            opened = open_assessment(library, assessment_id)
            return save_copy(library, opened, to, with_history=True)

        self._errand(self._store.submit(work), self.exported.emit)

    def bring_in(self, file: Path) -> None:
        """Bring an exchange file in, merged with what is here already, and open what it holds."""

        def work(library: Library) -> Opened:
            done = bring_in(library, file, MERGE, _leave_to_a_person)
            return open_assessment(library, done.id)

        self._errand(self._store.submit(work), self._show_opened)

    def _begin_work(self) -> None:
        self.refresh()
        QTimer.singleShot(LOOK_OVER_MS, self, self.look_over)

    def look_over(self) -> None:
        """Hold the whole library against its hashes, while work goes on."""
        if self._is_open:
            self._errand(self._store.look_over(), lambda _nothing: None)

    def _back_up(self, is_due: bool) -> None:
        if is_due:
            self._errand(self._store.back_up(), self.backed_up.emit)

    def _show_opened(self, opened: Opened) -> None:
        saving = Saving(self._store, opened.form, opened.facts.id, self)
        session = Session(opened.reading.assessment, opened.form, self.room.clock().date(), saving)
        past = Past(self._store, opened.facts.id, opened.form, self.room)
        presenter = AssessmentPresenter(session, new_id, self, past)
        past.setParent(presenter)
        past.told.connect(self.told)
        past.refused.connect(self.refused)
        self.opened.emit(presenter, saving)

    def _change(
        self,
        assessment_id: str,
        act: Callable[[Library, str], None],
        sentence: str,
        undo: Callable[[], None],
    ) -> None:
        def work(library: Library) -> str:
            act(library, assessment_id)
            return called(library.facts(assessment_id).listing.title)

        def changed(title: str) -> None:
            self.done_undoably.emit(sentence.format(title=title), undo)
            self.refresh()

        self._errand(self._store.submit(work), changed)

    def _errand(self, promise: Any, done: Any) -> None:
        Errand(promise, self).then(done, self.refused.emit)


def _open(path: Path, room: Workroom) -> Library:
    return open_library(
        path, clock=room.clock, who=room.who, program=room.program, create=True, look_over=False
    )


def _newest(path: Path) -> datetime | None:
    return next((backup.made_at for backup in backups(path)), None)


def _begun(library: Library, room: Workroom, title: str) -> Opened:
    return open_assessment(library, begin(library, room, title))


def _told(library: Library, room: Workroom, name: str) -> Opened:
    return open_assessment(library, tell(library, room, open_example(room, name)))


def _leave_to_a_person(conflict: Conflict) -> Json:
    raise BothChanged(
        _(
            "An answer was given differently here and in the file ({key}), so nothing was brought "
            "in. On the command line, “eia-wizard import” lets you say which one holds."
        ).format(key=conflict.key)
    )

"""The library behind the window: its list, and everything that is done with whole assessments."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.editing import new_id
from eia_wizard.app.exchange import Arrival, Decide, leave_to_a_person
from eia_wizard.app.exporting import USUAL, PainterFor, Wanted
from eia_wizard.app.next_one import begin_next
from eia_wizard.app.offering import offered_forms
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters import asked
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.coming_home import ComingHome
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.hearing import hear_reviewers
from eia_wizard.presenters.jobs import Jobs, PaperArrival
from eia_wizard.presenters.moving import MovingPresenter
from eia_wizard.presenters.own_forms import OwnForms
from eia_wizard.presenters.paper_words import PaperWords, told_of
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.rescue import Rescue
from eia_wizard.presenters.running import Running
from eia_wizard.presenters.saving import Saving
from eia_wizard.presenters.savings import Savings
from eia_wizard.presenters.search import SearchPresenter
from eia_wizard.presenters.shelf_acts import ShelfActs
from eia_wizard.presenters.unopened import said_of_unopened
from eia_wizard.presenters.upkeep import Upkeep
from eia_wizard.presenters.work import Work, Workbench
from eia_wizard.store.library import Library
from eia_wizard.store.refusals import LibraryInUse
from eia_wizard.store.rows import AssessmentFacts
from eia_wizard.store.thread import StoreThread


class LibraryPresenter(QObject):
    """Opens the library on its own thread; tells what is in it, and what became of an errand."""

    listed = Signal(object)  # list[Entry]
    opened = Signal(object, object)  # AssessmentPresenter, Saving
    example_told = Signal(str)  # assessment id: a worked example is in the library, whole
    exported = Signal(object)  # Path
    backed_up = Signal(object)  # Path
    last_backup = Signal(object)  # datetime, or None
    not_opened = Signal(str, bool)  # why it could not be opened; is there a sound backup
    disagreed = Signal(object)  # Arrival: both sides changed answers, and only a person can decide
    brought_in = Signal(object)  # BroughtIn
    ready = Signal()  # the library is open
    forms_told = Signal(object)  # tuple[Offer, ...]: what can be begun
    in_use = Signal(str)  # another window or program has it open; the sentence says which
    told = Signal(str)  # something done, in a sentence
    refused = Signal(str)  # something that could not be done, in a sentence

    def __init__(
        self,
        path: Path,
        room: Workroom,
        parent: QObject | None = None,
        painter_for: PainterFor = lambda _form: None,
        *,
        begins: bool = True,
    ) -> None:
        super().__init__(parent)
        self.path, self.room = path, room
        self._is_open = True
        # Nothing that the store's thread holds may hold us: Qt's objects end on their own thread.
        self._store = StoreThread(partial(asked.open_library, path, room), begins=begins)
        self.search = SearchPresenter(path, room.clock, self)
        self.listed.connect(self.search.follow)
        opening = Errand(self._store.opened, self)
        opening.then(lambda _nothing: self._begin_work(), self._is_refused)
        self.upkeep = Upkeep(self._store, self)
        self.upkeep.backed_up.connect(self.backed_up)
        self.upkeep.refused.connect(self.refused)
        self.bench = Workbench(self)
        self.jobs = Jobs(self._store, room, painter_for)
        self.coming_home = ComingHome(self._store, self.bench, self)
        self._telling: Work | None = None
        self._savings = Savings()
        self.rescue = Rescue(self._store, path, self)
        self.running = Running(self._store, path, self)
        self._words = PaperWords(self._store, self)
        self.brought_in.connect(self._words.keep)
        self.own_forms = OwnForms(self._store, room, self)
        self.acts = ShelfActs(self._store, self)
        self.acts.done.connect(self.refresh)
        self.acts.refused.connect(self.refused)

    def begin_store(self) -> None:
        """Open the library, where that was to wait until something else was done."""
        self._store.begin()

    def show_glanced(self, found: Opened) -> None:
        """Show what was read before the library was open; anew if it is another by then."""

        def confirm(now: AssessmentFacts) -> None:
            if now != found.facts:
                self._open_anew(now.id)

        known = self._store.submit(lambda library: library.facts(found.facts.id))
        Errand(known, self).then(confirm, lambda _why: None)
        self._show_opened(found)

    def close(self) -> None:
        """Finish what was begun and let go of the library."""
        self._is_open = False
        self.upkeep.end()
        self._savings.give_up()
        self.search.close()
        self.bench.close()
        self.running.end()
        self.own_forms.end()
        self._store.close()

    def later(self, work: Callable[[], Any]) -> "Future[Any]":
        """Do something small on the library's thread."""
        return self._store.submit(lambda _library: work())

    def ask(self, work: Callable[[Library], Any]) -> "Future[Any]":
        """Ask something of the library on its thread."""
        return self._store.submit(work)

    def refresh(self) -> None:
        """Read the list again."""
        path = self.path
        self._errand(self._store.submit(lambda _library: asked.everything(path)), self.listed.emit)
        self._errand(
            self._store.submit(lambda _library: asked.newest_backup(path)), self.last_backup.emit
        )

    def begin(self, title: str, form: str = DEFAULT_FORM) -> None:
        """Begin an assessment on a form and open it."""
        room = self.room
        self._savings.wait_no_more()
        self._errand(
            self._store.submit(lambda library: asked.begun(library, room, title, form)),
            self._show_opened,
        )

    def open(self, assessment_id: str, *, quietly: bool = False) -> None:
        """Open an assessment; not while words in it are not saved, which it would not show.

        ``quietly`` is for one that the person did not ask for and that may be there no more.
        """
        if self._savings.are_needed_for(assessment_id):
            self.told.emit(_("It opens when its last words are saved."))
            self._savings.when_saved(assessment_id, self.open)
        else:
            self._open_anew(assessment_id, quietly=quietly)

    def _open_anew(self, assessment_id: str, *, quietly: bool = True) -> None:
        self._savings.wait_no_more()
        promise = self._store.submit(lambda library: asked.opened(library, assessment_id))
        refused: Callable[[str], None] = (lambda _why: None) if quietly else self.refused.emit
        Errand(promise, self).then(self._show_opened, refused)

    def add_example(self, name: str) -> None:
        """Tell a worked example into the library and open it; once, however often it is asked."""
        if self._telling:
            return
        self._telling = self.bench.do(
            _("The worked example is being written into your library."),
            self.jobs.tell_example(name),
            may_drop=True,
        )
        self._telling.ended.connect(self._told)
        self._follow(self._telling, self.example_told.emit)

    def begin_next(self, assessment_id: str) -> None:
        """Begin the next assessment of the same thing, which knows the one before; open it."""
        room = self.room

        def work(library: Library) -> Opened:
            return open_assessment(library, begin_next(library, room, assessment_id))

        def begun(opened: Opened) -> None:
            self.told.emit(
                _("Begun. What the last one promised stands under “What came of last time”.")
                if opened.reading.role_text("assessment.previous_id")
                else _("Begun with what is likely to hold still.")
            )
            self._show_opened(opened)

        self._errand(self._store.submit(work), begun)

    def export(self, assessment_id: str, to: Path, wanted: Wanted = USUAL) -> None:
        """Write an assessment as a Word document: the one that is wanted, or the usual one."""
        name = _("“{file}” is being written.").format(file=to.name)
        job = self.jobs.export(assessment_id, to, wanted)
        self._follow(self.bench.do(name, job), self.exported.emit)

    def save_copy(self, assessment_id: str, to: Path) -> None:
        """Save an assessment as an exchange file, with its history."""
        name = _("“{file}” is being written.").format(file=to.name)
        self._follow(
            self.bench.do(name, self.jobs.save_copy(assessment_id, to)), self.exported.emit
        )

    def bring_in(self, file: Path) -> None:
        """Bring an exchange file in; where only a person can decide, ``disagreed`` says so."""
        name = _("“{file}” is being brought in.").format(file=file.name)
        self._follow(self.bench.do(name, self.jobs.read_package(file)), self._arrived)

    def bring_in_paper(self, file: Path) -> None:
        """Bring in the assessment that a review copy carries, or what its words still hold."""
        name = _("“{file}” is being brought in.").format(file=file.name)
        self._follow(self.bench.do(name, self.jobs.read_paper(file)), self._paper_arrived)

    def take_in(
        self, arrived: Arrival, decide: Decide = leave_to_a_person, *, as_copy: bool = False
    ) -> Work:
        """Bring in what arrived, now that everything is decided."""
        title = arrived.contents.listing.title
        work = self.bench.do(
            _("“{title}” is being brought in.").format(title=title),
            self.jobs.take_in(arrived, decide, as_copy=as_copy),
        )
        self._follow(work, self.brought_in.emit)
        return work

    def settle(self) -> str:
        """Wait for the last saves; why one failed, in a sentence, or nothing."""
        self._store.begin()  # where it has not yet, they would wait for ever
        return self._savings.settle()

    def _paper_arrived(self, read: PaperArrival) -> None:
        said = told_of(read)
        if said:
            self.told.emit(said)
        self._words.await_arrival(read)
        if read.more:
            self.coming_home.holds_more.emit(read.file, read.more)
        self._arrived(read.arrival)

    def _arrived(self, arrived: Arrival) -> None:
        if arrived.conflicts:
            self.disagreed.emit(arrived)
        else:
            self.take_in(arrived)

    def _is_refused(self, sentence: str) -> None:
        match self._store.opened.exception():
            case LibraryInUse():
                self.in_use.emit(sentence)
            case failure:
                self.not_opened.emit(*said_of_unopened(failure, sentence, self.path))

    def _told(self) -> None:
        self._telling = None

    def _follow(self, work: Work, done: Callable[[Any], None]) -> None:
        work.done.connect(done)
        work.refused.connect(self.refused)
        work.stopped.connect(self.told)

    def _begin_work(self) -> None:
        if not self._is_open:
            return
        self.running.begin()
        self.ready.emit()
        room = self.room
        self._errand(self._store.submit(lambda _library: offered_forms(room)), self.forms_told.emit)
        self.refresh()
        self.own_forms.begin()
        self.upkeep.begin()

    def _show_opened(self, opened: Opened) -> None:
        if not self._is_open:
            return
        saving = Saving(self._store, opened.form, opened.facts.id, self)
        session = Session(opened.reading.assessment, opened.form, self.room.clock().date(), saving)
        past = Past(self._store, opened.facts.id, opened.form, self.room)
        presenter = AssessmentPresenter(session, new_id, self, past)
        presenter.moving = MovingPresenter(self._store, self.room, opened.facts.id, presenter)
        hear_reviewers(presenter, self._store, new_id)
        past.setParent(presenter)
        presenter.stand_among(Neighbours(self.search, self._store, self.room, presenter))
        past.told.connect(self.told)
        past.refused.connect(self.refused)
        self._savings.add(saving)
        self.opened.emit(presenter, saving)

    def _errand(self, promise: Any, done: Any) -> None:
        Errand(promise, self).then(done, self.refused.emit)

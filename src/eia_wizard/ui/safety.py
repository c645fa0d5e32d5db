"""What keeps words safe: notices of what is unsaved or under way, conflicts, a second start."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from eia_wizard.app.brought_in import besides, outcome
from eia_wizard.app.doorbell import ring
from eia_wizard.app.exchange import Arrival, BroughtIn
from eia_wizard.app.running import CutOff
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.conflicts import ConflictsPresenter
from eia_wizard.presenters.doorbell import Doorbell
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.running import said
from eia_wizard.presenters.saving import Saving
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.conflicts import ConflictsPage
from eia_wizard.ui.parts.notice import Notice, Remedy, closing
from eia_wizard.ui.parts.work_bar import WorkBar
from eia_wizard.ui.window import MainWindow


class AtDesk(Protocol):
    """The desk, as far as safety needs it."""

    window: MainWindow
    library: LibraryPresenter
    asks: Asks
    assessment: AssessmentPage | None

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""

    def show_home(self) -> None:
        """Leave the assessment."""


class Safety(QObject):
    """Shows what could not be saved, what is under way, and what became of a crash."""

    def __init__(self, desk: AtDesk) -> None:
        super().__init__(desk.window)
        self._desk, self._library, self._window = desk, desk.library, desk.window
        self._in_trouble: Saving | None = None
        self._cut_off: CutOff | None = None
        self._doorbell: Doorbell | None = None
        self._left_for_conflicts = ""
        self.unsaved = self._notice(
            "unsaved",
            "block",
            Remedy(_("Try again now"), self._try_again),
            Remedy(_("Save my words elsewhere …"), self._rescue),
        )
        self.came_back = self._notice(
            "came-back",
            "warn",
            Remedy(_("Open what you were working on"), self._open_again),
            closing(self._forget_crash),
        )
        self.summary = self._notice("summary", "ok", closing(self._forget_summary))
        self.own_forms = self._notice("own-forms", "warn", closing(lambda: self.own_forms.go()))
        self.work = WorkBar(self._window.foot)
        self._window.foot.put(self.work)
        self._connect()

    def watch(self, saving: Saving) -> None:
        """Say when this cannot save, and when it can again."""
        saving.failed.connect(lambda sentence: self._show_trouble(saving, sentence))
        saving.saved.connect(lambda _at: self._is_saved(saving))
        if self._cut_off and self._cut_off.assessment == saving.assessment_id:
            self.came_back.buttons[0].hide()  # it is open by now

    def show_unsaved(self, sentence: str) -> None:
        """Say what keeps the last words from being saved; it stays until they are."""
        self.unsaved.say(_("Not saved: {sentence} Your words are kept.").format(sentence=sentence))

    def _notice(self, name: str, tone: str, *remedies: Remedy) -> Notice:
        made = Notice(name, tone, self._window.foot, remedies)
        self._window.foot.put(made)
        return made

    def _connect(self) -> None:
        library = self._library
        library.bench.began.connect(self.work.follow)
        library.ready.connect(self._listen)
        library.in_use.connect(self._call_the_other)
        library.running.was_cut_off.connect(self._tell_of_crash)
        library.disagreed.connect(self._ask_which_holds)
        library.brought_in.connect(self._tell_what_came)
        library.own_forms.were_broken.connect(self.own_forms.say)
        library.rescue.told.connect(self._window.messages.show_news)
        library.rescue.refused.connect(self._window.messages.show_trouble)

    # Words that could not be saved

    def _show_trouble(self, saving: Saving, sentence: str) -> None:
        self._in_trouble = saving
        self.show_unsaved(sentence)

    def _is_saved(self, saving: Saving) -> None:
        if saving is self._in_trouble and not saving.unsaved:
            self._in_trouble = None
            self.unsaved.go()
            self._window.messages.show_news(_("Everything is saved again."))

    def _try_again(self) -> None:
        if self._in_trouble:
            self._in_trouble.try_again()

    def _rescue(self) -> None:
        if self._desk.assessment:
            self._desk.assessment.save_now()
        saving = self._in_trouble
        reading = saving.latest if saving else None
        if saving is None or reading is None:
            return
        title = reading.role_text("assessment.title") or _("Without a title")
        name = _("{title} – my words").format(title=title[:60])
        to = self._desk.asks.where_to_save(self._window, f"{name}.txt")
        if to:
            self._library.rescue.write(saving, to)

    # A window that was closed without warning

    def _tell_of_crash(self, found: CutOff) -> None:
        self._cut_off = found
        now: datetime = self._library.room.clock()
        self.came_back.buttons[0].setVisible(bool(found.assessment))
        self.came_back.say(said(found, now))

    def _open_again(self) -> None:
        found, page = self._cut_off, self._desk.assessment
        self._forget_crash()
        if found and not (page and page.saving.assessment_id == found.assessment):
            self._desk.open(found.assessment)

    def _forget_crash(self) -> None:
        self.came_back.go()

    # A second start

    def _listen(self) -> None:
        self._doorbell = Doorbell(self._library.path, self)
        self._doorbell.rang.connect(self._come_forward)
        self._doorbell.file_brought.connect(self._window.bring_in)

    def _come_forward(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)

    def _call_the_other(self, sentence: str) -> None:
        if not self._holds_words():  # which would go with the window
            self._window.hide()
            if ring(self._library.path):
                self._window.close()
                QApplication.quit()  # Qt ends by itself only with a window that could be seen
                return
            self._window.show()
        self._library.not_opened.emit(sentence, False)

    def _holds_words(self) -> bool:
        page = self._desk.assessment
        if page:
            page.save_now()
        return bool(page and page.saving.unsaved)

    # A file brought in

    def _ask_which_holds(self, arrived: Arrival) -> None:
        page = self._desk.assessment
        self._left_for_conflicts = page.saving.assessment_id if page else ""
        self._desk.show_home()
        asked = ConflictsPage(ConflictsPresenter(arrived, self), self._window)
        asked.settled.connect(lambda: self._settle(asked, as_copy=False))
        asked.kept_apart.connect(lambda: self._settle(asked, as_copy=True))
        asked.cancelled.connect(self._leave_as_it_is)
        self._window.show_page(asked)
        asked.heading.setFocus()

    def _settle(self, asked: ConflictsPage, *, as_copy: bool) -> None:
        asked.setEnabled(False)
        decide, arrived = asked.presenter.decide, asked.presenter.arrived
        work = self._library.take_in(arrived, decide, as_copy=as_copy)
        work.refused.connect(lambda _why: asked.setEnabled(True))
        work.stopped.connect(lambda _why: asked.setEnabled(True))

    def _leave_as_it_is(self) -> None:
        self._window.show_page(None)
        self._window.messages.show_news(_("Nothing was brought in; everything is as it was."))
        if self._left_for_conflicts:
            self._desk.open(self._left_for_conflicts)

    def _tell_what_came(self, done: BroughtIn) -> None:
        if self._desk.assessment:
            self._desk.show_home()
        self._desk.open(done.id)
        self.summary.say(" ".join([outcome(done), *besides(done)]))

    def _forget_summary(self) -> None:
        self.summary.go()

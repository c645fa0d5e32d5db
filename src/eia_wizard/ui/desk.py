"""What lies behind the window: the library, the open assessment, and the errands of both."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from eia_wizard.app.exporting import PainterFor
from eia_wizard.app.opening import OWN, Opened
from eia_wizard.app.remembered import USUAL_SIZE, Spot
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.memory import Memory, place_of
from eia_wizard.presenters.papers import VerifyHere, is_word_file
from eia_wizard.presenters.saving import Saving
from eia_wizard.ui.asking import ASKS, Asks
from eia_wizard.ui.beginning.standing import standing_of
from eia_wizard.ui.develop_desk import DevelopDesk
from eia_wizard.ui.dress import dress
from eia_wizard.ui.file_desk import FileDesk
from eia_wizard.ui.furnishing import furnished_window
from eia_wizard.ui.group_work_desk import GroupWorkDesk
from eia_wizard.ui.help_desk import HelpDesk
from eia_wizard.ui.home_desk import put_library_behind
from eia_wizard.ui.learn_desk import LearnDesk
from eia_wizard.ui.marking_desk import MarkingDesk
from eia_wizard.ui.mending_desk import MendingDesk
from eia_wizard.ui.move_desk import MoveDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.paper_desk import PaperDesk
from eia_wizard.ui.practice_desk import PracticeDesk
from eia_wizard.ui.present_desk import PresentDesk
from eia_wizard.ui.review_desk import ReviewDesk
from eia_wizard.ui.safety import Safety
from eia_wizard.ui.window import MainWindow
from eia_wizard.ui.word_forms_desk import WordFormsDesk

EXAMPLE = "musculoskeletal"
LATER_MS = 2_000
ONCE_SEEN_MS = 30
"""By then a page shown in this turn can be seen and typed in, and the library may be opened."""


def make_desk(
    app: QApplication,
    library: Path,
    room: Workroom,
    fonts: Path,
    painter_for: PainterFor = lambda _form: None,
    asks: Asks = ASKS,
) -> "Desk":
    """A window that is whole at once, not shown yet, and what lies behind it."""
    window = furnished_window({}, room.clock().date(), dress(app, fonts))
    window.resize(*USUAL_SIZE)
    return move_in(window, library, room, painter_for, asks)


def move_in(
    window: MainWindow,
    library: Path,
    room: Workroom,
    painter_for: PainterFor,
    asks: Asks = ASKS,
    glanced: Opened | None = None,
) -> "Desk":
    """Put a library behind a window; what was read of it already is shown before it is open."""
    behind = LibraryPresenter(library, room, window, painter_for, begins=not glanced)
    return Desk(window, behind, asks, glanced)


class Desk(QObject):
    """Puts pages and presenters together; the pages know nothing of each other."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        asks: Asks,
        glanced: Opened | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.library = window, library
        self.asks = asks
        self.memory = Memory(library.path, library.later, self)
        self.assessment: AssessmentPage | None = None
        self._wanted: tuple[str, AnswerKey] | None = None
        self.moves = MoveDesk(self.open, window.messages, self)
        self.markings = MarkingDesk(
            lambda parent, question: self.asks.for_words(parent, question), window.messages, self
        )
        self.help = HelpDesk(self, self)
        verify = VerifyHere(library.path, library.room, library.later)
        self.papers = PaperDesk(window, library.bench, verify, self)
        self.learning = LearnDesk(window, library, self.memory, lambda: self.asks, self)
        self.word_forms = WordFormsDesk(window, library, lambda: self.asks, self.show_home, self)
        self.developing = DevelopDesk(library, self)
        self.practice = PracticeDesk(window, library, lambda: self.asks, self)
        self.presents = PresentDesk(window, library, self.learning, lambda: self.asks, self)
        self.group_work = GroupWorkDesk(self, self)
        self.papers.bring_in_asked.connect(library.bring_in_paper)
        self.papers.save_asked.connect(self.save_now)
        self.reviews = ReviewDesk(self, self)
        self.papers.review_asked.connect(self.reviews.bring_home)
        self.reviews.bring_in_asked.connect(library.bring_in_paper)
        self.files = FileDesk(self, self)
        self._connect()
        self.safety = Safety(self)
        MendingDesk(window, library, self)
        window.move_in(self)
        if glanced:
            self.library.show_glanced(glanced)
            self._begin_store_once_seen()
        elif self.memory.open:
            self.library.open(self.memory.open, quietly=True)
        # The titles of the last time will do for a moment, if there are any: a form takes time.
        later = LATER_MS if window.home.stages else 0
        QTimer.singleShot(later, self, self._read_stages)

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""
        self.library.open(assessment_id)

    def open_at(self, assessment_id: str, key: AnswerKey) -> None:
        """Open an assessment at an answer."""
        self._wanted = (assessment_id, key)
        self.open(assessment_id)

    def begin(self, title: str, form: str = "") -> None:
        """Begin an assessment and open it."""
        self.library.begin(title, form or DEFAULT_FORM)

    def bring_in(self, file: Path) -> None:
        """Bring a file in; what is being typed is saved first, so that it is compared too."""
        if is_word_file(file):
            self.word_forms.offer(self.papers.show_paper(file), file)
            return
        self.save_now()
        self.library.bring_in(file)

    def save_now(self) -> None:
        """Save what is being typed, without waiting for a pause."""
        if self.assessment:
            self.assessment.save_now()

    def learn(self) -> None:
        """Show the learning room."""
        self.learning.open_room(self.show_home)

    def practise(self) -> None:
        """Go into the practice area."""
        self.practice.enter()

    def show_home(self) -> None:
        """Leave the assessment: everything typed is saved, every visit enters the history."""
        page, self.assessment = self.assessment, None
        if page:
            page.save_now()
            refusal = page.presenter.refusal()
            if refusal:
                self.window.messages.show_trouble(refusal)
            page.keep_drafts()
            self._remember(page)
            self.memory.at_home()
            self.library.running.at("")
            page.saving.close_all()
        self.window.setWindowTitle(_("EIA Wizard"))
        self.window.show_page(None)
        self.library.refresh()

    def may_close(self) -> bool:
        """Save everything; what cannot be saved keeps the window, unless the person says so."""
        page = self.assessment
        if page:
            page.save_now()
        failed, refused = self.library.settle(), page.presenter.refusal() if page else ""
        if (failed or refused) and not self.asks.whether_to_lose(self.window, failed or refused):
            if failed:
                self.safety.show_unsaved(failed)
            elif page:
                page.go_to_question(list(page.presenter.refusals)[-1])
            return False
        if page:
            page.keep_drafts()
            self._remember(page)
            page.saving.close_all()
        size = self.window.normalGeometry().size()
        self.memory.looks(
            self.window.home.stages,
            (size.width(), size.height()),
            standing_of(self.window),
        )
        self.memory.keep()
        self.library.close()
        return True

    def is_as_it_opens(self) -> bool:
        """Whether the window that is opened next shows the same page, just as it is now."""
        window, home = self.window, self.window.home
        if window.isHidden() or window.isMinimized():
            return False
        if self.assessment:
            return window.shows(self.assessment)
        return window.shows(home) and home.is_as_it_opens

    def _connect(self) -> None:
        home, library, messages = self.window.home, self.library, self.window.messages
        home.example_asked.connect(self._add_example)
        put_library_behind(home, library, messages)
        home.foot.forms_asked.connect(self.word_forms.open_list)
        home.foot.own_asked.connect(lambda: self.open(OWN))
        home.move_asked.connect(self.moves.open_to_move)
        library.opened.connect(self._show_assessment)
        library.example_told.connect(self._open_where_idle)
        library.not_opened.connect(self._leave_unopened)
        library.refused.connect(messages.show_trouble)
        library.refused.connect(lambda _why: self.window.held_keys.drop())
        library.told.connect(messages.show_news)

    def _show_assessment(self, presenter: AssessmentPresenter, saving: Saving) -> None:
        if self.assessment:
            self.show_home()
        spot = self.memory.spot(presenter.session.assessment.id)
        if spot:
            presenter.begin_at(place_of(spot))
        page = AssessmentPage(presenter, saving, self.window.wishes, self.window)
        page.went_home.connect(self.show_home)
        page.refused.connect(self.window.messages.show_trouble)
        page.moved.connect(lambda: self._remember(page))
        self.safety.watch(saving)
        self.library.running.at(saving.assessment_id)
        self.assessment = page
        self.window.messages.clear_undo()
        self.window.held_keys.keep()
        self.window.show_page(page)
        self.window.setWindowTitle(_("{title} – EIA Wizard").format(title=presenter.title))
        wanted, self._wanted = self._wanted, None
        if wanted and wanted[0] == presenter.session.assessment.id:
            QTimer.singleShot(0, page, lambda: page.go_to_question(wanted[1]))
        elif self.window.held_keys.are_any:
            self._come_back(page, spot)
        else:
            QTimer.singleShot(0, page, lambda: page.return_to(spot))
        inside = (
            self.files,
            self.help,
            self.moves,
            self.markings,
            self.reviews,
            self.learning,
            self.word_forms,
        )
        for each in (*inside, self.practice, self.developing, self.presents):
            each.watch(page)

    def _come_back(self, page: AssessmentPage, spot: Spot | None) -> None:
        """To where the person was; what was typed on the way here is typed there."""
        page.return_to(spot)
        if spot is None:
            page.focus_first(is_open=True)
        self.window.held_keys.release()

    def _leave_unopened(self, _why: str) -> None:
        """Home says why; whoever has typed already stays with their words, and is told there."""
        if self.assessment:
            self.assessment.save_now()
            if not self.assessment.saving.unsaved:
                self.show_home()

    def _begin_store_once_seen(self) -> None:
        """Open the library when the page is there: loading what that takes would hold it up."""
        if self.window.sight:
            QTimer.singleShot(ONCE_SEEN_MS, self, self._begin_store_once_seen)
        else:
            QTimer.singleShot(ONCE_SEEN_MS, self.library.begin_store)

    def _read_stages(self) -> None:
        try:
            form = self.library.room.open_form(DEFAULT_FORM).form
        except EiaError as refused:
            self.window.messages.show_trouble(str(refused))
            return
        self.window.home.show_stages({stage.id: stage.title for stage in form.stages})

    def _remember(self, page: AssessmentPage) -> None:
        self.memory.at(page.presenter.session.assessment.id, page.spot())

    def _open_where_idle(self, assessment_id: str) -> None:
        """Open what has become ready, unless the person is in the middle of something."""
        if self.assessment or self.window.home.is_beginning:
            self.window.messages.show_news(_("The worked example is in your library now."))
            self.library.refresh()
        else:
            self.open(assessment_id)

    def _add_example(self) -> None:
        self.library.add_example(EXAMPLE)

"""What the window does round learning: the room from home, and packages beside the questions."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from eia_wizard.app.examples import open_example
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.learning.package import Trial
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.room import CONFIDENCE, LearningPresenter
from eia_wizard.presenters.learning.trying import place_to_try, ways_to_try
from eia_wizard.presenters.learning.views import WayToTry
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.memory import Memory
from eia_wizard.presenters.work import Job
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.window import MainWindow

if TYPE_CHECKING:
    from eia_wizard.ui.pages.learning.stand import LearnStand, Ways

LATER_MS = 3_000
"""After the start: by then the person has begun, and the room need not be waited for later."""


class LearnDesk(QObject):
    """Opens the room, leads to where something is tried, and writes handouts."""

    present_asked = Signal(str)  # the name of a package or an exercise
    cycle_asked = Signal()
    show_asked = Signal(object)  # Show

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        memory: Memory,
        ask: Callable[[], Asks],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._ask = window, library, ask
        self.presenter = LearningPresenter(library.room, library.path, memory, library.later, self)
        self.presenter.refused.connect(window.messages.show_trouble)
        self._wanted: tuple[str, Trial] | None = None
        self._telling: Trial | None = None
        library.example_told.connect(self._take_told)
        QTimer.singleShot(LATER_MS, self.presenter, self.presenter.prepare)

    def open_room(self, leave: Callable[[], None]) -> None:
        """Show the learning room in place of home."""
        stack = QStackedWidget(self._window)
        stack.setFrameShape(QFrame.Shape.NoFrame)
        stack.setObjectName("learning-room")
        is_practice = self.presenter.is_practice
        back = _("Back to the practice assessments") if is_practice else _("Back to my assessments")
        stand = self._stand(stack, self._ways, back, leave)
        stand.begin_asked.connect(leave)
        self._connect(stand)
        self._window.setWindowTitle(_("Learn – EIA Wizard"))
        self._window.show_page(stack)
        stand.open_list()

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: its help knows the glossary, and leads to packages."""
        beside = cache(lambda: self._stand_beside(page))
        column = page.help_column
        column.learn_asked.connect(lambda name: self._open_beside(page, beside(), name))
        page.head.more.learn_asked.connect(lambda: self._open_beside(page, beside(), ""))
        self.presenter.known.connect(column.know_learning)
        self.presenter.prepare()
        wanted, self._wanted = self._wanted, None
        if wanted and wanted[0] == page.saving.assessment_id:
            QTimer.singleShot(0, page, lambda: _go(page, wanted[1]))

    def _stand_beside(self, page: AssessmentPage) -> "LearnStand":
        ways, back = partial(self._ways_here, page), _("Back to the questions")
        stand = self._stand(page.middle, ways, back, page.middle.close_other)
        stand.begin_asked.connect(page.went_home)
        self._connect(stand, page)
        return stand

    def _open_beside(self, page: AssessmentPage, stand: "LearnStand", name: str) -> None:
        page.save_now()
        if name:
            stand.open_alone(name)
        else:
            stand.open_list()

    def _stand(
        self,
        stack: QStackedWidget,
        ways: "Ways",
        back: str,
        leave: Callable[[], None],
    ) -> "LearnStand":
        # Its pages load when somebody goes there.
        from eia_wizard.ui.commitment_desk import put_commitment_behind
        from eia_wizard.ui.pages.learning.stand import LearnStand

        stand = LearnStand(stack, self.presenter, ways, back)
        stand.left.connect(leave)
        window = self._window
        put_commitment_behind(stand, self._library, window.messages, self._ask, window)
        return stand

    def _connect(self, stand: "LearnStand", page: AssessmentPage | None = None) -> None:
        stand.tried.connect(lambda way, trial: self._try(page, way, trial))
        stand.handout_asked.connect(self._write_handout)
        stand.results_asked.connect(self._write_results)
        stand.present_asked.connect(self.present_asked)
        stand.cycle_asked.connect(self.cycle_asked)
        stand.show_asked.connect(self.show_asked)
        stand.practise_asked.connect(self._window.home.foot.practise_asked)
        stand.begin_asked.connect(self._window.home.begin_asked)  # home is shown by then

    def _ways(self, trial: Trial) -> tuple[WayToTry, ...]:
        return ways_to_try(trial, self._window.home.presenter.entries)

    def _ways_here(self, page: AssessmentPage, trial: Trial) -> tuple[WayToTry, ...]:
        if place_to_try(page.presenter.session.reading, trial) is None:
            return self._ways(trial)
        here = _("Go there in this assessment")
        return (WayToTry(here, assessment=page.saving.assessment_id),)

    def _try(self, page: AssessmentPage | None, way: WayToTry, trial: Trial) -> None:
        if page and way.assessment == page.saving.assessment_id:
            page.middle.close_other()
            _go(page, trial)
            return
        if way.assessment:
            self._wanted = (way.assessment, trial)
            self._library.open(way.assessment)
        else:
            self._try_example(way.example, trial)

    def _try_example(self, name: str, trial: Trial) -> None:
        """In the example that is in the library already, or in one told anew."""
        try:
            title = open_example(self._library.room, name).title
        except EiaError as refused:
            self._window.messages.show_trouble(str(refused))
            return
        entries = self._window.home.presenter.entries
        there = next((entry.id for entry in entries if entry.title == title), "")
        if there:
            self._wanted = (there, trial)
            self._library.open(there)
        else:
            self._telling = trial
            self._library.add_example(name)

    def _take_told(self, assessment: str) -> None:
        """The example is there, and is about to be opened."""
        trial, self._telling = self._telling, None
        if trial:
            self._wanted = (assessment, trial)

    def _write_handout(self, name: str) -> None:
        title = self.presenter.title_of(name)
        self._write(title, lambda to: self.presenter.handout(name, to))

    def _write_results(self, training: str) -> None:
        title = " ".join(filter(None, (self.presenter.title_of(CONFIDENCE), training)))
        self._write(title, lambda to: self.presenter.results(training, to))

    def _write(self, title: str, job: Callable[[Path], Job]) -> None:
        to = self._ask().where_to_save(self._window, f"{title}.docx")
        if not to:
            return
        said = _("“{file}” is being written.").format(file=to.name)
        work = self._library.bench.do(said, job(to))
        work.done.connect(self._window.messages.show_file)
        work.refused.connect(self._window.messages.show_trouble)


def _go(page: AssessmentPage, trial: Trial) -> None:
    """To the question, or the first page of the stage."""
    place = place_to_try(page.presenter.session.reading, trial)
    if isinstance(place, AnswerKey):
        page.go_to_question(place)
    elif place:
        page.presenter.go(place)

"""What the window does round practice: the way in, the way out, and a fresh start."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.practice import take_back, take_next
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.practice import PracticePresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.stages import WheelView
from eia_wizard.ui.window import MainWindow, MoveHouse


class PracticeDesk(QObject):
    """Asks the house to move; the library that is left is closed before another is opened."""

    group_work_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        ask: Callable[[], Asks],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._ask = window, ask
        self.presenter = PracticePresenter(library.path, library.room, library.bench, self)
        messages = window.messages
        self.presenter.refused.connect(messages.show_trouble)
        self.presenter.told.connect(messages.show_news)
        self.presenter.ready.connect(lambda place: self._move(MoveHouse(to=place)))
        self.presenter.fresh.connect(self._take_fresh)
        if self.presenter.is_here:
            self._wear()

    def enter(self) -> None:
        """Leave one’s own assessments for the practice area."""
        if self.presenter.is_here:
            self._window.messages.show_news(_("You are in the practice area already."))
        else:
            self.presenter.go_in()

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: its wheel says that it is only practised."""
        page.head.more.practise_asked.connect(self.enter)
        wheel = page.findChild(WheelView)
        if wheel and self.presenter.is_here:
            wheel.show_practice()

    def _wear(self) -> None:
        band = self._window.show_practice()
        band.fresh_asked.connect(self._ask_for_fresh)
        band.group_work_asked.connect(self.group_work_asked)
        band.leave_asked.connect(lambda: self._move(MoveHouse(to=None)))
        self.presenter.working.connect(band.show_working)
        QTimer.singleShot(0, self, self._offer_to_take_back)

    def _ask_for_fresh(self) -> None:
        question = _(
            "Everything that was typed in the practice area goes, and the worked and faulty "
            "assessments stand there as at first. Sheets on how sure people are stay. Undo takes "
            "it back."
        )
        if self._ask().whether_to_start_afresh(self._window, question):
            self.presenter.make_fresh()

    def _take_fresh(self) -> None:
        place = self.presenter.place
        self._move(MoveHouse(to=place, between=lambda: take_next(place), is_fresh=True))

    def _offer_to_take_back(self) -> None:
        if self._window.was_made_fresh and self.presenter.can_take_back:
            said = _("The practice area is fresh.")
            self._window.messages.show_undoable(said, self._take_back)

    def _take_back(self) -> None:
        place = self.presenter.place
        self._move(MoveHouse(to=place, between=lambda: take_back(place)))

    def _move(self, move: MoveHouse) -> None:
        """After this turn: whoever asks lives in the window that is going to be left."""
        QTimer.singleShot(0, self._window, lambda: self._window.moving_house.emit(move))

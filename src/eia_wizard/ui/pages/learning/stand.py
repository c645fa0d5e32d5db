"""The learning room in a place of the window: its pages, and the ways between them."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from eia_wizard.domain.commitment import Commitment
from eia_wizard.domain.learning.package import Trial
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.confidence import ConfidencePresenter
from eia_wizard.presenters.learning.room import CONFIDENCE, LearningPresenter
from eia_wizard.presenters.learning.views import WayToTry
from eia_wizard.ui.pages.instead import stand_in
from eia_wizard.ui.pages.learning.commitment import CommitmentPage
from eia_wizard.ui.pages.learning.confidence import ConfidencePage
from eia_wizard.ui.pages.learning.exercise import ExercisePage
from eia_wizard.ui.pages.learning.glossary import GlossaryPage
from eia_wizard.ui.pages.learning.list import LearnListPage
from eia_wizard.ui.pages.learning.package import PackagePage

Leaf: TypeAlias = PackagePage | ExercisePage | GlossaryPage | ConfidencePage

Ways = Callable[[Trial], tuple[WayToTry, ...]]
"""Where something can be tried from here."""


class LearnStand(QObject):
    """Shows pages of the learning room in a stack; the last one leads back to where one was."""

    left = Signal()
    tried = Signal(object, object)  # WayToTry, Trial
    handout_asked = Signal(str)  # the name of a paper
    results_asked = Signal(str)  # of which training
    present_asked = Signal(str)  # the name of a package or an exercise
    cycle_asked = Signal()
    show_asked = Signal(object)  # Show
    practise_asked = Signal()
    commitment_asked = Signal()
    commitment_report_asked = Signal(object)  # Commitment
    begin_asked = Signal()  # an assessment, where there is none to count

    def __init__(
        self, stack: QStackedWidget, presenter: LearningPresenter, ways: Ways, back_words: str
    ) -> None:
        super().__init__(stack)
        self._stack, self._presenter, self._ways = stack, presenter, ways
        self._back_words = back_words
        self._has_list = False

    def open_list(self, at: str = "") -> None:
        """Show everything there is; the focus goes to the row that was opened, if one was."""
        self._has_list = True
        page = LearnListPage(self._presenter.room_view(), self._back_words, self._stack)
        page.left.connect(self.left)
        page.chosen.connect(self.open)
        page.glossary_asked.connect(self._open_glossary)
        page.cycle_asked.connect(self.cycle_asked)
        page.practise_asked.connect(self.practise_asked)
        page.commitment_asked.connect(self.commitment_asked)
        page.confidence_asked.connect(self._open_confidence)
        stand_in(self._stack, page)
        if at:
            page.focus_row(at)

    def open_alone(self, name: str) -> None:
        """Show one thing, which leads back to where the person was."""
        self._has_list = False
        self.open(name)

    def open(self, name: str) -> None:
        """Show a package, an exercise or an agenda."""
        package = self._presenter.learning.package(name)
        view = self._presenter.package(name)
        exercise = self._presenter.exercise(name)
        if package and view:
            page = PackagePage(view, self._ways(package.trial), self._way_back(), self._stack)
            page.tried.connect(lambda way: self.tried.emit(way, package.trial))
            page.read.connect(lambda is_read: self._presenter.mark_read(name, is_read=is_read))
            page.chosen.connect(self.open)
            page.present_asked.connect(lambda: self.present_asked.emit(name))
            self._show(page, name)
        elif exercise:
            leaf = ExercisePage(exercise, self._way_back(), self._stack)
            leaf.chosen.connect(self.open)
            leaf.present_asked.connect(lambda: self.present_asked.emit(name))
            self._show(leaf, name)

    def show_commitment(self, found: Commitment) -> None:
        """Show what was counted, unless the person has gone on to something else."""
        if isinstance(self._stack.currentWidget(), LearnListPage):
            page = CommitmentPage(found, self._way_back(), self._stack)
            page.report_asked.connect(lambda: self.commitment_report_asked.emit(found))
            page.begin_asked.connect(self.begin_asked)
            page.left.connect(lambda: self.open_list())
            stand_in(self._stack, page)

    def _open_glossary(self) -> None:
        self._show(GlossaryPage(self._presenter.terms(), self._way_back(), self._stack), "glossary")

    def _open_confidence(self) -> None:
        presenter = self._presenter.confidence()
        if presenter:
            page = ConfidencePage(presenter, self._way_back(), self._stack)
            page.results_asked.connect(self.results_asked)
            page.present_asked.connect(lambda: self._show_results(presenter))
            self._show(page, CONFIDENCE)

    def _show_results(self, presenter: ConfidencePresenter) -> None:
        self.show_asked.emit(presenter.show(tuple(self._presenter.stages.values())))

    def _show(self, page: Leaf, name: str) -> None:
        page.handout_asked.connect(lambda: self.handout_asked.emit(name))
        page.left.connect(lambda: self._go_back(name))
        stand_in(self._stack, page)

    def _go_back(self, name: str) -> None:
        if self._has_list:
            self.open_list(name)
        else:
            self.left.emit()

    def _way_back(self) -> str:
        return _("Back to everything to learn") if self._has_list else self._back_words

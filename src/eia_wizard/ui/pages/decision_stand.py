"""Decisions in an assessment's page: what was sealed under one, and what has changed since."""

from PySide6.QtCore import QObject, Signal

from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.changes import ChangedAnswer
from eia_wizard.presenters.views import PageView
from eia_wizard.ui.pages.decision import DecisionPanel
from eia_wizard.ui.pages.head import AssessmentHead
from eia_wizard.ui.pages.middle import Middle


class DecisionStand(QObject):
    """Keeps the panel on a decision's page and the head true, and opens the page of changes."""

    export_asked = Signal()

    def __init__(
        self, middle: Middle, head: AssessmentHead, presenter: AssessmentPresenter
    ) -> None:
        super().__init__(middle)
        self._middle, self._head, self._presenter = middle, head, presenter
        self._questions, self._decisions = middle.questions, presenter.decisions
        self._decisions.points_changed.connect(self._show_points)
        self._decisions.changes_shown.connect(self._show_changes)
        head.since_asked.connect(lambda: self._decisions.show_changes())
        middle.changes.chosen.connect(self._go_to_change)

    def show_page(self, page: PageView) -> None:
        """On the page of a decision, what was sealed under it."""
        view = self._decisions.view_of(self._decisions.item_of(page))
        if view is None:
            return
        panel = DecisionPanel(view, self._questions)
        panel.sealed.connect(self._seal)
        panel.export_asked.connect(self.export_asked)
        panel.changes_asked.connect(self._decisions.show_changes)
        self._questions.add_card(panel)

    def show_answers(self) -> None:
        """After an answer: a record that waits for answers waits for fewer."""
        self._show_since()
        panel = self._panel()
        view = self._decisions.view_of(panel.item) if panel else None
        if view and panel:
            panel.show_missing(view)

    def _panel(self) -> DecisionPanel | None:
        return self._questions.findChild(DecisionPanel)

    def _show_points(self) -> None:
        """The sealed points are known, or others: the head and a decision's page say so."""
        self._show_since()
        panel = self._panel()
        view = self._decisions.view_of(panel.item) if panel else None
        if view and panel:
            panel.show_view(view)

    def _show_since(self) -> None:
        self._head.show_since(self._decisions.since_last(), self._decisions.since_last_shortly())

    def _seal(self, item: str) -> None:
        self._questions.save_now()
        self._decisions.seal(item)

    def _show_changes(self, since: str, changes: tuple[ChangedAnswer, ...]) -> None:
        self._questions.save_now()
        self._middle.setCurrentWidget(self._middle.changes)
        self._middle.changes.show_changes(since, changes)

    def _go_to_change(self, change: ChangedAnswer) -> None:
        self._middle.close_other()
        if change.place:
            self._presenter.go(change.place)
            self._questions.focus_question(change.shown_at)

"""The middle of an assessment: its questions, or what was asked for in their place."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from eia_wizard.domain.findings import Checked
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.check_view import CheckView, FindingRow
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Preferences
from eia_wizard.ui.pages.changes import ChangesPage
from eia_wizard.ui.pages.check import CheckPage
from eia_wizard.ui.pages.head import AssessmentHead
from eia_wizard.ui.pages.instead import GuestPage
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.pages.review import ReviewPage
from eia_wizard.ui.pages.shelf import ShelfPage


class Middle(QStackedWidget):
    """Shows one page at a time; whoever leaves another one is at the questions again."""

    turned_to_other = Signal()  # to a page that is about no single question

    def __init__(self, questions: QuestionsPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.questions, self._stays = questions, False
        self.changes, self.check = ChangesPage(self), CheckPage(self)
        self.shelf, self.review = ShelfPage(self), ReviewPage(self)
        for page in (questions, self.changes, self.check, self.shelf, self.review):
            self.addWidget(page)
        self.changes.left.connect(self.close_other)
        self.check.left.connect(self.close_other)
        self.currentChanged.connect(self._tell)

    def is_at(self, page: QWidget) -> bool:
        """Whether this page is the one in sight."""
        return self.currentWidget() is page

    @property
    def has_guest(self) -> bool:
        """Whether a page is in sight that other letters or answers do not send away."""
        return isinstance(self.currentWidget(), GuestPage)

    def close_other(self, *_chosen: object) -> None:
        """Back to the questions from whatever stands in their place."""
        if not (self._stays or self.is_at(self.questions)):
            self.setCurrentWidget(self.questions)
            self.questions.heading.setFocus()

    def _tell(self, _index: int) -> None:
        if self.currentWidget() not in (self.questions, self.shelf):
            self.turned_to_other.emit()

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Inside, what stands in the place of the questions is not left: they are only redrawn.

        Whoever was not among them keeps the keyboard where it was.
        """
        self._stays, at = True, QApplication.focusWidget()
        try:
            yield
        finally:
            self._stays = False
        if at and isValid(at) and at.isVisible() and not self.questions.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.OtherFocusReason)


def connect_check(
    middle: Middle, head: AssessmentHead, presenter: AssessmentPresenter, wishes: Wishes
) -> None:
    """Let the page of findings and the presenter of the check hear each other."""
    checking, page = presenter.checking, middle.check

    def open_page() -> None:
        middle.questions.save_now()
        if checking.found is None:
            page.show_waiting()
        middle.setCurrentWidget(page)
        checking.show_page()

    def show(view: CheckView) -> None:
        if isValid(middle) and middle.is_at(page):
            page.show_check(view)

    def count(_found: Checked) -> None:
        if not isValid(head):  # the check of an assessment may end after its page has gone
            return
        head.show_to_fix(checking.in_the_way)

    def go_there(row: FindingRow) -> None:
        middle.close_other()
        presenter.go_to_question(row.place)
        middle.questions.focus_question(row.place)

    def leave(index: int) -> None:
        if middle.widget(index) is not page:
            checking.leave_page()

    def follow_wishes(wished: Preferences) -> None:
        checking.wish_every_rule(wished.every_rule)

    follow_wishes(wishes.wished)
    wishes.changed.connect(follow_wishes)
    head.check_asked.connect(open_page)
    checking.page_shown.connect(show)
    checking.checked.connect(count)
    checking.refused.connect(page.show_refusal)
    page.narrowed.connect(checking.narrow)
    page.chosen.connect(go_there)
    page.accepted.connect(checking.accept)
    page.taken_back.connect(checking.take_back)
    page.made_action.connect(presenter.items.make_action)
    page.offer_taken.connect(checking.take_offer)
    middle.currentChanged.connect(leave)

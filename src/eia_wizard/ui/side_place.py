"""Where pages stand that belong to no assessment: over home, or in place of the questions."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QStackedWidget
from shiboken6 import isValid

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.instead import GuestPage, stand_in
from eia_wizard.ui.window import MainWindow

LEARNING = "learning-room"

Make = Callable[[QStackedWidget, str], GuestPage]
"""Makes a page in a stack, given the words of the way back."""


class AtDesk(Protocol):
    """The desk, as far as a page beside the assessments needs it."""

    window: MainWindow
    assessment: AssessmentPage | None

    def show_home(self) -> None:
        """Leave the assessment."""


class SidePlace(QObject):
    """Shows one page at a time, and leads back to where the person was."""

    def __init__(self, desk: AtDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stack: QStackedWidget | None = None
        self._uncover: Callable[[], None] = desk.show_home
        self._words = ""

    def show(
        self, make: Make, back: Callable[[], None] | None = None, back_words: str = ""
    ) -> GuestPage:
        """Show a page; ``back`` leads to the page before it, else one is where one was."""
        page = self._desk.assessment
        if page:
            page.save_now()
            stack: QStackedWidget = page.middle
            words = _("Back to the questions")
            leave: Callable[[], None] = page.middle.close_other
        else:
            stack = self._over_what_is_there()
            words, leave = self._words, self._uncover
        shown = make(stack, back_words if back else words)
        shown.left.connect(back or leave)
        stand_in(stack, shown)
        if not page:
            title = shown.accessibleName()
            self._desk.window.setWindowTitle(_("{title} – EIA Wizard").format(title=title))
        return shown

    def go_home(self) -> bool:
        """Leave for home, unless something stands there that is to be finished first."""
        window = self._desk.window
        if self._stack and isValid(self._stack) and window.shows(self._stack):
            self._uncover()
        if window.shows(window.home):
            return True
        learning = window.findChild(QStackedWidget, LEARNING)
        if self._desk.assessment or (learning and learning.isVisible()):
            self._desk.show_home()
            return True
        window.messages.show_news(_("Finish or leave first what is on the page now."))
        return False

    def _over_what_is_there(self) -> QStackedWidget:
        window, stack = self._desk.window, self._stack
        if stack is None or not isValid(stack) or not window.shows(stack):
            is_home = window.shows(window.home)
            stack = self._stack = QStackedWidget(window)
            stack.setFrameShape(QFrame.Shape.NoFrame)
            stack.setObjectName("side-place")
            uncover = window.cover(stack)
            self._uncover = self._desk.show_home if is_home else uncover
            self._words = _("Back to my assessments") if is_home else _("Back to where I was")
        return stack

"""What the window does round how an assessment developed: its page in place of the questions."""

from PySide6.QtCore import QObject
from shiboken6 import isValid

from eia_wizard.presenters.developing import DevelopingPresenter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.developed import DevelopedPage


class DevelopDesk(QObject):
    """Makes the page when it is asked for, and lets it go when it is left."""

    def __init__(self, library: LibraryPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened."""
        page.head.more.develop_asked.connect(lambda: self._open(page))

    def _open(self, page: AssessmentPage) -> None:
        page.save_now()
        middle, id_ = page.middle, page.saving.assessment_id
        presenter = DevelopingPresenter(self._library.ask, id_, self)
        shown = DevelopedPage(presenter, middle)
        shown.left.connect(middle.close_other)

        def let_go(_index: int) -> None:
            if isValid(shown) and middle.currentWidget() is not shown:
                middle.currentChanged.disconnect(let_go)
                middle.removeWidget(shown)
                shown.hide()
                shown.deleteLater()

        middle.addWidget(shown)
        middle.setCurrentWidget(shown)
        middle.currentChanged.connect(let_go)
        shown.heading.setFocus()

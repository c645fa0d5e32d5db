"""What the window does round a move to another form: it opens what was moved, and offers Undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from eia_wizard.presenters.moving import BACK, MovingPresenter
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.messages import MessageBar

Open = Callable[[str], None]


class MoveDesk(QObject):
    """Watches each assessment that is opened."""

    def __init__(self, open_: Open, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._open, self._messages = open_, messages
        self._said: dict[str, str] = {}
        self._asked = ""

    def open_to_move(self, assessment_id: str) -> None:
        """Open an assessment and ask to which form it should be moved."""
        self._asked = assessment_id
        self._open(assessment_id)

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: after a move, say so and how it is undone."""
        moving, id_ = page.presenter.moving, page.saving.assessment_id
        asked, self._asked = self._asked, ""
        if moving is None:
            return
        moving.moved.connect(partial(self._reopen, page))
        moving.refused.connect(self._messages.show_trouble)
        said = self._said.pop(id_, "")
        if said:
            self._messages.show_undoable(said, partial(_go_back, moving))
        if asked == id_:
            QTimer.singleShot(0, page, page.asides.ask_to_move)

    def _reopen(self, page: AssessmentPage, said: str) -> None:
        """What is on the screen is on the form of before, so it counts as left."""
        page.saving.close_all()
        self._said[page.saving.assessment_id] = said
        self._open(page.saving.assessment_id)


def _go_back(moving: MovingPresenter) -> None:
    moving.move(BACK)

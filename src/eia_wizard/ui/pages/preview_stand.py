"""The document in an assessment's page: opened and closed, following, and leading back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Preferences
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.head import AssessmentHead
from eia_wizard.ui.pages.middle import Middle

if TYPE_CHECKING:
    from eia_wizard.presenters.preview import PreviewPresenter
    from eia_wizard.ui.pages.preview import PreviewColumn

PREVIEW_KEYS = "Ctrl+Shift+P"
LEAST, MOST = 340, 600
"""How wide the document is, in pixels at the usual size of letters."""
QUESTIONS, LEAST_QUESTIONS = 620, 320
"""What the questions keep for themselves, and below what the document takes their place."""


class PreviewStand(QObject):
    """Makes the column when it is first wished for, and keeps it true to the questions."""

    turned = Signal()  # opened or closed: the columns share the room anew

    def __init__(
        self,
        columns: QHBoxLayout,
        middle: Middle,
        head: AssessmentHead,
        presenter: AssessmentPresenter,
        wishes: Wishes,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._columns, self._middle, self._head, self._page = columns, middle, head, page
        self._presenter, self._wishes = presenter, wishes
        self._column: PreviewColumn | None = None
        self._preview: PreviewPresenter | None = None
        self.go_to_question: Callable[[AnswerKey], None] = presenter.go_to_question
        keys = QShortcut(QKeySequence(PREVIEW_KEYS), page)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.turn)
        head.preview_asked.connect(self.turn)
        head.help_opened.connect(self._make_room_for_help)
        wishes.changed.connect(self._follow_wishes)
        self._follow_wishes(wishes.wished)

    @property
    def is_open(self) -> bool:
        """Whether the document is in sight."""
        return self._column is not None and not self._column.isHidden()

    @property
    def least(self) -> int:
        """What has to be there for the document beside everything else, at the usual letters."""
        return LEAST + 100 if self.is_open else 0

    def turn(self) -> None:
        """Open or close it, and keep that for the next time; whoever opens it goes there."""
        self._wishes.wish("preview", not self.is_open)
        if self.is_open and self._column:
            self._column.paper.setFocus()
        elif not self.is_open:
            self._back()

    def share(self, room: int) -> None:
        """Take its part of the room that stages and help leave."""
        if not (self.is_open and self._column):
            self._middle.show()
            return
        scaled = the_look().sizes.scaled
        width = min(max(room - scaled(QUESTIONS), scaled(LEAST)), scaled(MOST))
        takes_all = room - width < scaled(LEAST_QUESTIONS)
        self._middle.setVisible(not takes_all)
        self._column.take(None if takes_all else width)

    def _follow_wishes(self, wished: Preferences) -> None:
        past = self._presenter.past
        if wished.preview == self.is_open or past is None:
            return
        if wished.preview:
            self._open(past)
        elif self._column and self._preview:
            self._preview.close()
            self._column.hide()
        self._head.show_preview(wished.preview)
        self.turned.emit()

    def _open(self, past: Past) -> None:
        self._head.help_opener.setChecked(False)
        column, preview = self._made(past)
        column.show_layout(preview.layout)
        preview.open()
        preview.follow(self._presenter.beside.key)
        column.show()

    def _made(self, past: Past) -> "tuple[PreviewColumn, PreviewPresenter]":
        if self._column and self._preview:
            return self._column, self._preview
        # Whoever never looks at the document need not wait for what shows it.
        from eia_wizard.presenters.preview import PreviewPresenter
        from eia_wizard.ui.pages.preview import PreviewColumn

        preview = PreviewPresenter(self._presenter.session, past, self._presenter)
        column = PreviewColumn(preview.layouts(), self._page)
        column.hide()
        self._columns.insertWidget(self._columns.indexOf(self._middle) + 1, column)
        self._column, self._preview = column, preview
        self._connect(column, preview)
        return column, preview

    def _connect(self, column: "PreviewColumn", preview: "PreviewPresenter") -> None:
        presenter = self._presenter
        presenter.words_changed.connect(preview.look_again)
        presenter.answers_changed.connect(lambda _view: preview.look_again())
        presenter.page_shown.connect(lambda _view: preview.look_again())
        presenter.checking.checked.connect(preview.take_checked)
        presenter.decisions.points_changed.connect(preview.ask_again)
        if presenter.checking.found:
            preview.take_checked(presenter.checking.found)
        self._middle.questions.focused.connect(preview.follow)
        preview.shown.connect(column.show_document)
        preview.landed.connect(lambda at: column.go_to(at, preview.key))
        preview.refused.connect(column.show_trouble)
        column.layout_chosen.connect(preview.choose)
        column.layout_chosen.connect(column.show_layout)
        column.answer_chosen.connect(self._go_to)
        column.left.connect(self._back)
        column.closed.connect(self.turn)

    def _go_to(self, key: AnswerKey) -> None:
        """To the question of an answer; out of the way where the document takes all the room."""
        from eia_wizard.presenters.preview_places import asked_at

        asked = asked_at(self._presenter.session.reading, key)
        self._give_way()
        self.go_to_question(asked)

    def _back(self) -> None:
        self._give_way()
        self._middle.questions.focus_question(self._presenter.beside.key)

    def _give_way(self) -> None:
        if self.is_open and self._middle.isHidden():
            self._wishes.wish("preview", False)

    def _make_room_for_help(self, is_asked: bool) -> None:
        """Where there is room for one of them only, it is the one that was asked for last."""
        if is_asked and self.is_open:
            self._wishes.wish("preview", False)

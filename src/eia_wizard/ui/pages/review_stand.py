"""Reviews in an assessment's page: the page of them, the count at the head, and the way there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from eia_wizard.app.conversation import Conversation
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.review_deeds import Act, Deed
from eia_wizard.presenters.review_view import ALL, ReviewRow, ReviewView, Wish, to_settle
from eia_wizard.presenters.reviewing import ReviewingPresenter
from eia_wizard.presenters.saving import Saving
from eia_wizard.ui.pages.head import AssessmentHead
from eia_wizard.ui.pages.middle import Middle


class ReviewStand(QObject):
    """Lets the page of reviews and their presenter hear each other."""

    file_asked = Signal()

    def __init__(
        self,
        middle: Middle,
        head: AssessmentHead,
        presenter: AssessmentPresenter,
        saving: Saving,
    ) -> None:
        super().__init__(middle)
        self._middle, self._head, self._page = middle, head, middle.review
        self._presenter, self._saving = presenter, saving
        self._wanted, self._is_other = "", False
        reviewing = presenter.reviewing
        if reviewing is None:
            return
        self._reviewing = reviewing
        self._connect(reviewing)

    @property
    def is_open(self) -> bool:
        """Whether the page of reviews is in sight."""
        return self._middle.is_at(self._page)

    def open_page(self, mark: str = "") -> None:
        """Show the reviews; at one matter where it is named."""
        self._middle.questions.save_now()
        self._wanted = mark
        self._middle.setCurrentWidget(self._page)
        self._reviewing.show_page(Wish(ALL) if mark else None)

    def read_anew(self) -> None:
        """A document was brought home: show what it brought."""
        self._reviewing.ask()
        self.open_page()

    def _connect(self, reviewing: ReviewingPresenter) -> None:
        page, head = self._page, self._head
        page.look_up = reviewing.look_up
        page.left.connect(self._middle.close_other)
        page.done.connect(self._do)
        page.chosen.connect(self._go_there)
        page.narrowed.connect(reviewing.show_page)
        page.accepted_all.connect(reviewing.accept_all)
        page.file_asked.connect(self.file_asked)
        head.reviews_asked.connect(lambda: self.open_page())
        head.review_file_asked.connect(self.file_asked)
        reviewing.page_shown.connect(self._show)
        reviewing.refused.connect(page.show_refusal)
        reviewing.answered.connect(self._note_answered)
        reviewing.stood.connect(self._count)
        self._middle.currentChanged.connect(self._leave)
        self._count(reviewing.known)

    def _show(self, view: ReviewView) -> None:
        if not (isValid(self._middle) and self.is_open):
            return
        self._page.show_review(view)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._page.focus_matter(wanted)

    def _count(self, known: Conversation) -> None:
        if isValid(self._head):
            self._head.show_reviews(bool(known.files), to_settle(known))

    def _do(self, deed: Deed) -> None:
        reviewing, mark, words = self._reviewing, deed.mark, deed.words
        match deed.act:
            case Act.ACCEPT:
                reviewing.accept(mark)
            case Act.ACCEPT_OTHER:
                reviewing.accept(mark, words)
            case Act.KEEP:
                reviewing.keep_ours(mark, words)
            case Act.REPLY:
                reviewing.reply(mark, words)
            case Act.SETTLE:
                reviewing.settle(mark, words)
            case Act.MAKE_ACTION:
                reviewing.make_action(mark, self._presenter.place.stage)
            case Act.OPEN_AGAIN:
                reviewing.open_again(mark)
            case Act.PLACE if deed.spot:
                reviewing.place(mark, deed.spot)

    def _note_answered(self, key: AnswerKey) -> None:
        """What was accepted is a visit of its own; the page of questions is another by now."""
        self._is_other = True
        if key.question:
            self._saving.close_visit(key)

    def _go_there(self, row: ReviewRow) -> None:
        if row.matter.key:
            self._middle.close_other()
            self._presenter.go_to_question(row.matter.key)
            self._middle.questions.focus_question(row.matter.key)

    def _leave(self, index: int) -> None:
        shown: QWidget | None = self._middle.widget(index)
        if shown is self._page:
            return
        self._reviewing.leave_page()
        self._page.forget()
        if self._is_other:
            self._is_other = False
            self._presenter.show_page()

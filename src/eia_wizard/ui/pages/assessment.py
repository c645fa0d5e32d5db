"""One assessment: the cycle at the left, the questions in the middle, help at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.app.remembered import Spot
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.linking import LinkChoice
from eia_wizard.presenters.memory import place_of
from eia_wizard.presenters.offered_documents import offered_documents
from eia_wizard.presenters.saving import Saving
from eia_wizard.presenters.views import CollectionCard, FoundPage, PageView, Place
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.asides import Asides
from eia_wizard.ui.pages.decision_stand import DecisionStand
from eia_wizard.ui.pages.head import AssessmentHead
from eia_wizard.ui.pages.help import HelpColumn
from eia_wizard.ui.pages.help_stand import connect_help
from eia_wizard.ui.pages.items_stand import connect_items
from eia_wizard.ui.pages.middle import Middle, connect_check
from eia_wizard.ui.pages.offered import Offered
from eia_wizard.ui.pages.preview_stand import PreviewStand
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.pages.review_stand import ReviewStand
from eia_wizard.ui.pages.stages import StageList
from eia_wizard.ui.pages.stand import ShelfStand
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.in_sight import from_the_top
from eia_wizard.ui.parts.side_column import SideColumn

LEFT = 264
HELP_KEYS = [QKeySequence("Ctrl+Shift+H"), QKeySequence("F1")]
FOLDS_HELP, FOLDS_STAGES = 1180, 860


class AssessmentPage(QWidget):
    """Shows what its presenter decides, and forwards what is done."""

    went_home = Signal()
    export_asked = Signal(str)  # the id of a layout, or nothing for the usual one
    moved = Signal()  # to another page or question
    refused = Signal(str)  # why something was not done

    def __init__(
        self, presenter: AssessmentPresenter, saving: Saving, wishes: Wishes, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.presenter, self.saving = presenter, saving
        self._place: Place | None = None
        self._stages = StageList(self)
        self._questions = QuestionsPage(self)
        self.middle = self._middle = Middle(self._questions, self)
        self.help_column = self._help = HelpColumn(self)
        self._stand = ShelfStand(self._middle, presenter)
        self._offered = Offered(self._questions, presenter)
        self._left = SideColumn(self._stages, LEFT, self._stages.wheel)
        self._right = self._help
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.head = AssessmentHead(presenter.find, wishes, self)
        layout.addWidget(self.head)
        layout.addWidget(Hairline(self))
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._left)
        columns.addWidget(self._middle, 1)
        columns.addWidget(self._right)
        layout.addLayout(columns, 1)
        for column in (self._left, self._middle, self._right):
            column.raise_()  # what is read from outside is read in this order
        self.preview = PreviewStand(columns, self._middle, self.head, presenter, wishes, self)
        self.preview.go_to_question = self.go_to_question
        self.preview.turned.connect(self._fold)
        self.asides = Asides(self._middle, presenter, saving)
        self._decisions = DecisionStand(self._middle, self.head, presenter)
        self._decisions.export_asked.connect(lambda: self.export_asked.emit(""))
        self.reviews = ReviewStand(self._middle, self.head, presenter, saving)
        self._connect(wishes)
        the_look().changed.connect(self._dress_anew)
        self.resize(parent.size())  # columns that have no room must not widen the window first
        self._fold()
        self._show_page(presenter.page())
        self._stages.show_stages(presenter.stages())

    def save_now(self) -> None:
        """Hand on whatever is being typed."""
        self._questions.save_now()

    def keep_drafts(self) -> None:
        """Keep the notes that were begun and not added: the assessment is about to be left."""
        for key, typed in self._help.notes.drafts().items():
            self.presenter.beside.keep_draft(key, typed)

    def focus_first(self, *, is_open: bool = False) -> None:
        """Go to the first question of the page, or to the first that has no answer."""
        (self._questions.focus_open if is_open else self._questions.focus_first)()

    def spot(self) -> Spot:
        """The very place where the person is."""
        place, (key, cursor) = self.presenter.place, self._questions.at()
        key = key or AnswerKey("")
        return Spot(*place, question=key.question, of_item=key.item, cursor=cursor)

    def return_to(self, spot: Spot | None) -> None:
        """Go to the place where the person was, or to the first question without an answer."""
        if spot is None:
            self.focus_first(is_open=True)
            from_the_top(self._questions)
            return
        place = place_of(spot)
        if place != self.presenter.place:
            self.presenter.go(place)
        if spot.question:
            self._questions.return_to(AnswerKey(spot.question, spot.of_item), spot.cursor)

    def go_to_question(self, key: AnswerKey) -> None:
        """Go to where a question is answered, and be ready to answer it."""
        self.presenter.go_to_question(key)
        self._questions.focus_question(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the help first, then the stages, where there is little room for the letters."""
        super().resizeEvent(event)
        self._fold()

    def _dress_anew(self) -> None:
        """Other letters need other widths; whatever stands there stays."""
        is_at_heading = self.window().focusWidget() is self._questions.heading
        self._left.fit()
        self._fold()
        with self._middle.staying():
            self.presenter.show_again()
        if is_at_heading:
            self._questions.heading.setFocus()

    def _fold(self, *_opened: bool) -> None:
        scale = the_look().sizes.scale
        has_help = self.width() >= (FOLDS_HELP + self.preview.least) * scale
        is_help_opened = self.head.help_opener.isChecked() and not has_help
        folds_stages = (FOLDS_STAGES + self.preview.least) * scale
        has_stages = self.width() >= folds_stages and not is_help_opened
        self.head.fit(self.width())
        self.head.fold(has_stages=has_stages, has_help=has_help)
        self._right.setVisible(has_help or self.head.help_opener.isChecked())
        self._left.setVisible(has_stages or self.head.stages_opener.isChecked())
        sides = (side for side in (self._left, self._right) if not side.isHidden())
        self.preview.share(self.width() - sum(side.width() for side in sides))

    def _connect(self, wishes: Wishes) -> None:
        presenter, questions = self.presenter, self._questions
        presenter.leaving.connect(self.save_now)
        presenter.page_shown.connect(self._show_page)
        presenter.answers_changed.connect(self._show_answers)
        presenter.words_changed.connect(self._show_head)
        presenter.stages_changed.connect(self._stages.show_stages)
        presenter.refused.connect(questions.show_trouble)
        presenter.accepted.connect(questions.clear_trouble)
        presenter.said.connect(self._announce)
        questions.typed.connect(presenter.answer)
        questions.left.connect(self._leave)
        self._connect_help()
        connect_check(self._middle, self.head, presenter, wishes)
        questions.focused.connect(self.moved)
        connect_items(questions, presenter)
        questions.item_added.connect(self._add)
        presenter.items.rows_refused.connect(lambda _name, sentence: self._announce(sentence))
        questions.link_made.connect(self._link)
        questions.way_chosen.connect(self._stand.open_way)
        questions.way_chosen.connect(self.asides.open_way)
        self._stand.opened.connect(self._middle.close_other)
        self._stand.refused.connect(self.refused)
        questions.went_on.connect(self._go_on)
        questions.went_back.connect(self._go_back)
        self._stages.stage_chosen.connect(self._middle.close_other)
        self._stages.place_chosen.connect(self._middle.close_other)
        self._stages.went.connect(self._left.bring_into_sight)
        self._stages.stage_chosen.connect(presenter.go_to_stage)
        self._stages.place_chosen.connect(presenter.go)
        head, saving = self.head, self.saving
        head.went_home.connect(self.went_home)
        head.export_asked.connect(lambda: self.export_asked.emit(""))
        head.document_asked.connect(self.export_asked)
        head.more.offer_documents(offered_documents(presenter.session.reading))
        head.move_asked.connect(self.asides.ask_to_move)
        head.aside_asked.connect(self.asides.show_kept)
        head.stages_opened.connect(self._left.setVisible)
        head.help_opened.connect(self._fold)
        head.finder.went.connect(self._go_to_found)
        head.undone.connect(presenter.undo)
        head.redone.connect(presenter.redo)
        saving.started.connect(head.show_saving)
        saving.saved.connect(head.show_saved)
        saving.failed.connect(head.show_unsaved)

    def _link(self, key: AnswerKey, choice: LinkChoice) -> None:
        if choice.is_elsewhere:
            self._stand.open_link(key, choice)
        else:
            self.presenter.make_linked(key, choice)

    def _connect_help(self) -> None:
        column = self._help
        connect_help(column, self.presenter.beside, presenter=self.presenter, middle=self._middle)
        column.notes.review_asked.connect(self.reviews.open_page)
        column.history.wanted_back.connect(self._give_again)
        column.left.connect(self._leave_help)
        self._stand.nearby_known.connect(column.show_nearby)
        column.source_taken.connect(self._stand.take_source)
        column.catalogue_asked.connect(lambda: self._stand.open_catalogue())
        there = QShortcut(self)
        there.setKeys(HELP_KEYS)
        there.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        there.activated.connect(self._go_to_help)

    def _go_to_help(self) -> None:
        """Open the help where it is folded, and put the focus there."""
        if self._help.isHidden():
            self.head.help_opener.setChecked(True)
        self._help.focus_tabs()

    def _leave_help(self) -> None:
        """Back to the question that the help is about."""
        self.head.help_opener.setChecked(False)
        self._questions.focus_question(self.presenter.beside.key)

    def _give_again(self, value: Value) -> None:
        key = self.presenter.beside.key
        if key:
            self.presenter.give_again(key, value)
            self._questions.focus_question(key)

    def _show_page(self, view: PageView) -> None:
        stays = self._stand.is_open or self.reviews.is_open or self._middle.has_guest
        if view.place != self._place or not stays:
            self._middle.close_other()
        self._questions.show_page(view)
        self._questions.show_refused(self.presenter.refusals)
        self._decisions.show_page(view)
        self._offered.show(view)
        if view.place != self._place:
            self._place = view.place
            self.presenter.beside.follow(None)
            self._questions.heading.setFocus()
            self.moved.emit()
        if self.presenter.landing:
            self._questions.focus_place(self.presenter.landing)
        self._show_head()

    def _show_answers(self, view: PageView) -> None:
        self._questions.show_answers(view)
        self._offered.show(view)
        self._show_head()

    def _show_head(self) -> None:
        self._decisions.show_answers()
        session = self.presenter.session
        self.head.show_title(self.presenter.title, *self.presenter.headlines())
        self.head.show_steps(session.can_undo, session.can_redo)

    def _go_to_found(self, found: FoundPage) -> None:
        self.presenter.go(found.place)
        self._questions.focus_at(found.key)

    def _go_on(self) -> None:
        if not self.presenter.page().has_next:
            self.head.check_asked.emit()
            return
        self.presenter.next()
        self._focus_first_unless_landed()

    def _go_back(self) -> None:
        self.presenter.back()
        self._focus_first_unless_landed()

    def _focus_first_unless_landed(self) -> None:
        if self.presenter.landing is None:
            self._questions.focus_first()

    def _leave(self, key: AnswerKey) -> None:
        self.presenter.leave(key)
        self.saving.close_visit(key)

    def _add(self, card: CollectionCard) -> None:
        self.presenter.items.add(card.id, card.linked_by)
        self._focus_first_unless_landed()

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

"""The middle column: the questions of one page, and the way on."""

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.rows import PastedRows
from eia_wizard.presenters.views import CollectionCard, PageNotice, PageView, QuestionCard
from eia_wizard.ui.editors.cursor import cursor_of, put_cursor
from eia_wizard.ui.editors.line import LineEditor
from eia_wizard.ui.editors.spelling_walk import SpellingWalk
from eia_wizard.ui.pages.collection import CollectionWidget
from eia_wizard.ui.pages.collection_body import Folds
from eia_wizard.ui.pages.notice_card import NoticeCard
from eia_wizard.ui.pages.page_questions import questions_of
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.pages.way_on import WayOn
from eia_wizard.ui.parts.grid_cells import close_cell
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.sheet import SheetArea
from eia_wizard.ui.parts.tab_order import stops_in


class QuestionsPage(SheetArea):
    """One page of questions; it scrolls, and what has the focus is always in sight."""

    typed = Signal(object, str)  # AnswerKey, the text
    left = Signal(object)  # AnswerKey
    focused = Signal(object)  # AnswerKey
    item_opened = Signal(str)
    item_added = Signal(object)  # CollectionCard
    item_removed = Signal(str, str)
    item_moved = Signal(str, str, int)
    shown_as = Signal(str, bool)  # collection id, whether as a table
    rows_pasted = Signal(str, str)  # collection id, text
    rows_taken = Signal(object, object)  # PastedRows, AnswerKey or None
    way_chosen = Signal(object, str)  # CollectionCard, the id of another way to grow
    link_made = Signal(object, object)  # AnswerKey, LinkChoice
    link_opened = Signal(object, str)  # AnswerKey, item id
    went_on = Signal()
    went_back = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("questions", parent)
        self._questions: dict[AnswerKey, QuestionWidget] = {}
        self._removed = QElapsedTimer()
        self._collections: dict[str, CollectionWidget] = {}
        self._folds: dict[str, Folds] = {}
        SpellingWalk(self)

    def show_page(self, view: PageView) -> None:
        """Lay a page out; whoever was at one of its questions stays there, to the letter."""
        focused, cursor = self.at()
        for each in self._collections.values():
            each.body.stop()
        standing = [(name, each.body.open_item()) for name, each in self._collections.items()]
        self._folds |= {name: each.body.folds() for name, each in self._collections.items()}
        sheet, layout = self.new_sheet(16)
        layout.addLayout(self._title(view, sheet))
        if view.notice:
            layout.addWidget(self._notice(view.notice, sheet))
        self._questions, self._collections = {}, {}
        self._begins = layout.count()
        for card in view.cards:
            layout.addWidget(self._card(card, sheet))
        self._cards = layout
        self._begins_with_question = bool(questions_of(replace(view, cards=view.cards[:1])))
        layout.addWidget(self._way_on(view, sheet))
        layout.addStretch(1)
        self.put_sheet(sheet)
        for name, item in standing:
            if item and name in self._collections:
                self._collections[name].body.reveal(AnswerKey("", item))
        if focused and any(each.body.awaits(focused) for each in self._collections.values()):
            self._finish()
        if focused in self._questions:
            self.return_to(focused, cursor)

    def _title(self, view: PageView, sheet: QWidget) -> QVBoxLayout:
        """Where the person is, what the page is called, and what it is for."""
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Note(view.kicker, sheet))
        self.heading = Heading(view.title, 1, sheet)
        column.addWidget(self.heading)
        if view.intro:
            column.addSpacing(4)
            intro = Words(view.intro, sheet)
            intro.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(intro)
        return column

    def add_card(self, card: QWidget) -> None:
        """Put one more card after those of the page, before the way on."""
        self._cards.insertWidget(self._cards.count() - 2, card)

    def add_first(self, card: QWidget) -> None:
        """Put one more card before those of the page."""
        self._cards.insertWidget(self._begins, card)

    def show_answers(self, view: PageView) -> None:
        """Show other answers to the same questions."""
        for card in questions_of(view):
            widget = self._questions.get(card.key)
            if widget:
                widget.show_card(card)
        for shown in view.cards:
            if isinstance(shown, CollectionCard) and shown.id in self._collections:
                self._collections[shown.id].show_card(shown)

    def show_trouble(self, key: AnswerKey, sentence: str) -> None:
        """Say beside a question why its answer was not taken."""
        if widget := self._answering(key):
            widget.show_trouble(sentence)
            return
        any(each.body.show_trouble(key, sentence) for each in self._collections.values())

    def offer(self, question: str, names: tuple[str, ...]) -> None:
        """Offer these while a question is being answered."""
        for key, widget in self._questions.items():
            if key.question == question and isinstance(widget.editor, LineEditor):
                widget.editor.offer(names)

    def clear_trouble(self, key: AnswerKey) -> None:
        """An answer was taken."""
        if widget := self._answering(key):
            widget.clear_trouble()

    def _remove(self, collection: str, item: str) -> None:
        """The second press of a double click would remove the item that has moved up."""
        if self._removed.isValid() and self._removed.elapsed() < QApplication.doubleClickInterval():
            return
        self._removed.start()
        self.item_removed.emit(collection, item)

    def save_now(self) -> None:
        """Hand on whatever is being typed, also in a cell that is open."""
        close_cell(self.focusWidget())
        for widget in self._questions.values():
            widget.editor.save_now()
            if widget.basis:
                widget.basis.save_now()

    def show_refused(self, refusals: dict[AnswerKey, tuple[str, str]]) -> None:
        """Show again what was typed on this page and not taken, and why."""
        for key, (typed, why) in refusals.items():
            self._finish()
            widget = self._questions.get(key)
            if widget:
                widget.editor.show_refused(typed)
                widget.show_trouble(why)

    def focus_first(self) -> None:
        """Go to the question that a page begins with, or to the heading where it begins otherwise.

        What is gathered above a question would else be passed by unseen.
        """
        first = next(iter(self._questions.values()), None) if self._begins_with_question else None
        (first.editor.control() if first else self.heading).setFocus()

    def focus_open(self) -> None:
        """Go to the first question that has no answer yet, such as the one after the title."""
        empty = [key for key, each in self._questions.items() if not each.editor.text()]
        if self._begins_with_question and empty:
            self.focus_question(empty[0])
        else:
            self.focus_first()

    def focus_at(self, key: AnswerKey) -> None:
        """Go to a question, or to the first thing that can be done where there is none such."""
        self._finish()
        if key in self._questions:
            self.focus_question(key)
            return
        can = (w for w in stops_in([self.widget() or self]) if w is not self.heading)
        first = next((w for w in can if w.isVisibleTo(self) and w.isEnabled()), self.heading)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_question(self, key: AnswerKey | None) -> None:
        """Go to a question."""
        self._finish()
        if key and key not in self._questions:
            any(each.body.reveal(key) for each in self._collections.values())
        widget = self._questions.get(key) if key else None
        if widget:
            widget.editor.control().setFocus()
            self.ensureWidgetVisible(widget, 0, 40)

    def at(self) -> tuple[AnswerKey | None, int]:
        """The question that is being answered, and where the cursor stands in it."""
        key = self._focused_key()
        return key, cursor_of(self._questions[key].editor.control()) if key else 0

    def return_to(self, key: AnswerKey, cursor: int) -> None:
        """Go to a question as it was left."""
        self._finish()
        if key in self._questions:
            self.focus_question(key)
            put_cursor(self._questions[key].editor.control(), cursor)

    def focus_place(self, key: AnswerKey) -> None:
        """Go to a question, or to an item at its home, if it is on the page."""
        self._finish()
        widget = self._answering(key)
        if widget and widget.basis and widget.key != key:
            widget.basis.control().setFocus()
            self.ensureWidgetVisible(widget, 0, 40)
            return
        collection = self._collections.get(key.question)
        if collection and collection.focus_item(key.item):
            self._show_focused()
            return
        self.focus_question(key)

    def show_rows(self, pasted: PastedRows) -> None:
        """Show what pasted rows would do, and ask whether to take them."""
        collection = self._collections.get(pasted.collection)
        if collection:
            collection.show_rows(pasted)
            self._show_focused()

    def show_rows_refused(self, name: str, sentence: str) -> None:
        """Say why nothing could be pasted."""
        if name in self._collections:
            self._collections[name].show_refusal(sentence)

    def _finish(self) -> None:
        """What is gone to must stand here, and nothing above it may still grow."""
        for each in self._collections.values():
            each.body.finish()

    def _show_focused(self) -> None:
        """Scroll to what has the focus, once everything is in its place."""
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        focused, sheet = self.focusWidget(), self.widget()
        if focused and sheet and sheet.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 60)

    def _answering(self, key: AnswerKey) -> QuestionWidget | None:
        """The question of a key, also where the key is of what its answer rests on."""
        widgets = self._questions.values()
        basis = (each for each in widgets if each.basis and each.basis.card.key == key)
        return self._questions.get(key) or next(basis, None)

    def _focused_key(self) -> AnswerKey | None:
        for key, widget in self._questions.items():
            if widget.isAncestorOf(self.focusWidget() or self) and widget.focusWidget():
                return key
        return None

    def _card(self, card: QuestionCard | CollectionCard, parent: QWidget) -> QWidget:
        if isinstance(card, QuestionCard):
            question = QuestionWidget(card, parent)
            self._connect(question)
            return question
        collection = CollectionWidget(card, parent, named=card.title != self.heading.text())
        for question in collection.questions:
            self._connect(question)
        if card.id in self._folds:
            collection.body.wear(self._folds[card.id])
        collection.opened.connect(self.item_opened)
        collection.added.connect(self.item_added)
        collection.removed.connect(self._remove)
        collection.moved.connect(self.item_moved)
        collection.shown_as.connect(self.shown_as)
        collection.rows_pasted.connect(self.rows_pasted)
        collection.rows_taken.connect(self.rows_taken)
        collection.way_chosen.connect(self.way_chosen)
        collection.edited.connect(self.typed)
        collection.focused.connect(self.focused)
        collection.question_made.connect(self._connect)
        collection.question_gone.connect(lambda key: self._questions.pop(key, None))
        self._collections[card.id] = collection
        return collection

    def _way_on(self, view: PageView, parent: QWidget) -> WayOn:
        way_on = WayOn(view, parent)
        way_on.went_on.connect(self.went_on)
        way_on.went_back.connect(self.went_back)
        return way_on

    def _notice(self, notice: PageNotice, parent: QWidget) -> QWidget:
        card = NoticeCard(notice, parent)
        card.answered.connect(self.typed)
        card.answered.connect(lambda key, _typed: self.focus_question(key))
        return card

    def _connect(self, question: QuestionWidget) -> None:
        self._questions[question.key] = question
        question.typed.connect(self.typed)
        question.left.connect(self.left)
        question.focused.connect(self.focused)
        question.link_made.connect(self.link_made)
        question.link_opened.connect(self.link_opened)

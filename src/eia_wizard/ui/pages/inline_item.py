"""An item answered on one line: its name and a choice; what the choice asks for folds in under."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import ItemRow, Offer, QuestionCard
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.inline_body import InlineBody
from eia_wizard.ui.pages.line_keys import LineKeys
from eia_wizard.ui.pages.line_prompts import LinePrompts
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.beside import BesideOrUnder
from eia_wizard.ui.parts.foldable import FoldButton
from eia_wizard.ui.parts.item_tools import item_tools
from eia_wizard.ui.parts.labels import Note, OneLine, Words
from eia_wizard.ui.parts.tab_order import set_tab_order, stops_in

AROUND, AROUND_MEANING = 4, 8
"""Pixels above and below a line, the second where what its name means stands under it."""
LEAST_NAME = 128
"""Pixels at the usual text size that a name has beside its choice."""


class InlineItem(QWidget):
    """Shows one item as a line; a number chooses, and goes on where nothing more is asked."""

    given = Signal(object, str)  # AnswerKey, the text: an offer was taken
    went = Signal(int)  # steps to another line
    moved = Signal(int)  # steps of the item itself
    removed = Signal()
    add_asked = Signal()
    question_made = Signal(object)  # QuestionWidget
    question_gone = Signal(object)  # AnswerKey
    folded = Signal()  # it folded or unfolded

    def __init__(self, row: ItemRow, lead: QuestionCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"line:{row.id}")
        self.row = row
        self._is_open = False
        self._name = Words(row.label, self, weight=600)
        self.lead = QuestionWidget(lead, self, bare=True, named=False)
        self._below = QWidget(self)
        self._facts = OneLine("", self._below, is_note=True)
        # Made when they are first wanted: most lines never need them, and a page has many lines.
        self._note: Note | None = None
        self._prompts: LinePrompts | None = None
        self._hints: Note | None = None
        self._body: InlineBody | None = None
        self._lay_out()
        if isinstance(self.lead.editor, ChoiceEditor):
            self.lead.editor.fit_on_a_line(row.label, row.note)
        self._keys = self._heard()
        self.set_open(self._is_to_be_open())

    @property
    def is_open(self) -> bool:
        """Whether what the choice asks for is in sight."""
        return self._is_open

    @property
    def can_fold(self) -> bool:
        """Whether the choice asks for anything."""
        return bool(self._following())

    @property
    def questions(self) -> list[QuestionWidget]:
        """The questions that stand here now."""
        return [self.lead, *(self._body.questions.values() if self._body else ())]

    def show_row(self, row: ItemRow) -> None:
        """Show how the item is now; what was just asked for stands open unless it is offered."""
        known = {card.key for card in self._following()}
        self.row = row
        self._name.setText(row.label)
        is_new = any(card.key not in known for card in self._following())
        self.set_open(self._is_open or (is_new and self._is_to_be_open()))

    def show_meaning(self, is_shown: bool) -> None:
        """Show or hide what the name means."""
        if is_shown and self.row.note and self._note is None:
            self._note = Note(self.row.note, self)
            self._column.insertWidget(1, self._note)
        if self._note:
            self._note.setVisible(is_shown)
            self._breathe(more=is_shown)

    def _breathe(self, *, more: bool) -> None:
        """More room above and below, where a line is a name and a sentence."""
        above = AROUND_MEANING if more else AROUND
        self._column.setContentsMargins(0, above, 0, above + 1)

    def set_open(self, is_open: bool) -> None:
        """Fold what the choice asks for in, or out."""
        following = self._following()
        was_open, self._is_open = self._is_open, is_open and bool(following)
        if self._is_open or self._body:
            body = self._the_body()
            body.fill(following if self._is_open else [], {card.key for card in following})
            body.setVisible(self._is_open)
        is_open_still = bool(self.row.open_questions)
        is_asking = is_open_still and bool(following) and not self._is_open
        self._fill_prompts(is_asking)
        self._show_below(can_turn=bool(following) and not is_open_still)
        set_tab_order(self.stops())
        if was_open != self._is_open:
            self.folded.emit()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        made = self._body.questions if self._body else {}
        parts = [self.lead, self._prompts, self._below]
        parts += [made.get(card.key) for card in self._following()]
        parts.append(self._body.more if self._body else None)
        return stops_in(part for part in parts if part)

    def focus_lead(self) -> None:
        """Go to the choice."""
        self.lead.editor.control().setFocus(Qt.FocusReason.TabFocusReason)

    def focus_start(self) -> None:
        """Go to the choice; of one that was added and has no name yet, to its name."""
        first = next(iter(self._following()), None)
        if first and self.row.is_grown and not first.typed:
            self._open_first()
        else:
            self.focus_lead()

    def reveal(self, key: AnswerKey) -> bool:
        """Bring one of the questions into sight; whether it is asked here."""
        if key in {card.key for card in self._following()}:
            self._want(key)
        return key in {question.key for question in self.questions}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with Return goes on from what is typed here; Alt with an arrow moves the item."""
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_control:
            self._finish()
        elif not self._keys.moves(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line under it."""
        colour = QColor(the_look().colours.hairline)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, colour)

    # Helpers

    def _heard(self) -> LineKeys:
        keys = LineKeys(
            self.lead.editor,
            can_open=lambda: self.can_fold,
            is_own=lambda: self.row.is_grown,
            parent=self,
        )
        keys.chosen.connect(self._go_on)
        keys.opened.connect(self._open_first)
        for told, here in (
            (keys.went, self.went),
            (keys.moved, self.moved),
            (keys.removed, self.removed),
            (keys.add_asked, self.add_asked),
        ):
            told.connect(here)
        return keys

    def _go_on(self) -> None:
        """To what is asked because of the choice, else to the next line."""
        if not self.row.open_questions:
            self._finish()
        elif self._is_open:
            self._the_body().focus_open()
        elif self._prompts:
            self._prompts.focus_first()

    def _finish(self) -> None:
        """This one is done: fold it where nothing is open, and go to the next."""
        self._the_body().save_now()
        if not self.row.open_questions:
            self.set_open(False)
        self.went.emit(1)

    def _take(self, offer: Offer) -> None:
        self.given.emit(offer.key, offer.typed)
        self._finish()

    def _open_first(self) -> None:
        self.set_open(True)
        self._the_body().focus_open()

    def _want(self, key: AnswerKey) -> None:
        """Bring a question into sight, and go to it."""
        body = self._the_body()
        body.want(next(card for card in self._following() if card.key == key))
        self.set_open(True)
        body.questions[key].editor.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self, is_folded: bool) -> None:
        if is_folded:
            self._the_body().save_now()
        self.set_open(not is_folded)

    def _is_to_be_open(self) -> bool:
        return bool(self.row.open_questions and self._following() and not self.row.offers)

    def _following(self) -> list[QuestionCard]:
        is_chosen = bool(self.lead.editor.text())
        cards = [card for card in self.row.cards if card.key != self.row.lead]
        return cards if is_chosen or self.row.is_grown else []

    def _show_below(self, *, can_turn: bool) -> None:
        """What was answered in one line, and the arrow that opens it; the tools of one's own."""
        self._below.setVisible(can_turn or self.row.is_grown)
        self._opener.setVisible(can_turn)
        self._opener.show_folded(not self._is_open)
        self._opener.setAccessibleName(_("Questions about {item}").format(item=self.row.label))
        self._facts.setText(_("Fold in") if self._is_open else self.row.facts)
        self._facts.setVisible(can_turn)

    def _fill_prompts(self, is_asking: bool) -> None:
        if is_asking:
            asked = next((c for c in self._following() if not c.typed and not c.optional), None)
            self._the_prompts().show_offers(self.row, asked.name if asked else _("Change"))
        elif self._prompts:
            self._prompts.clear()
        if self._prompts:
            self._prompts.setVisible(is_asking)
        self._show_hints("\n".join(each.hint for each in self.row.offers) if is_asking else "")

    def _show_hints(self, said: str) -> None:
        """What one would say by taking an offer; most lines never need a place for it."""
        if said and self._hints is None:
            self._hints = Note("", self)
            self._column.insertWidget(self._column.indexOf(self._below), self._hints)
        if self._hints:
            self._hints.setText(said)
            self._hints.setVisible(bool(said))

    def _the_prompts(self) -> LinePrompts:
        if self._prompts is None:
            self._prompts = LinePrompts(self)
            self._prompts.taken.connect(self._take)
            self._prompts.opened.connect(self._open_first)
            self._column.insertWidget(self._column.indexOf(self._below), self._prompts)
        return self._prompts

    def _the_body(self) -> InlineBody:
        if self._body is None:
            self._body = InlineBody(self.row.label, self)
            self._body.question_made.connect(self.question_made)
            self._body.question_gone.connect(self.question_gone)
            self._body.unfolded.connect(self._want)
            self._column.addWidget(self._body)
        return self._body

    def _width_of_choice(self) -> int:
        editor = self.lead.editor
        return editor.line_width() if isinstance(editor, ChoiceEditor) else 0

    def _lay_out(self) -> None:
        line = QWidget(self)
        least = the_look().sizes.scaled(LEAST_NAME)
        beside = BesideOrUnder(line, least, self._width_of_choice)
        self._name.setParent(line)
        self.lead.setParent(line)
        beside.addWidget(self._name)
        beside.addWidget(self.lead)
        self._opener = FoldButton("", self._below)
        self._opener.setObjectName(f"change:{self.row.id}")
        self._opener.turned.connect(self._toggle)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._opener)
        below.addWidget(self._facts, 1)
        if self.row.is_grown:
            for tool in item_tools(self.row.label, self.moved.emit, self.removed.emit, self._below):
                below.addWidget(tool)
        column = self._column = QVBoxLayout(self)
        self._breathe(more=False)
        column.setSpacing(2)
        for part in (line, self._below):
            column.addWidget(part)

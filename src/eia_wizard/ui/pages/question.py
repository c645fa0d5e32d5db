"""A question as a card: its words, why it is asked, its editor, and what the answer rests on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors import make_editor
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.editors.choices import ChoicesEditor
from eia_wizard.ui.editors.line import LineEditor
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.editors.option_help import OptionHelp, has_help
from eia_wizard.ui.editors.paragraphs import ParagraphsEditor
from eia_wizard.ui.editors.table import TableEditor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.suggested import Suggested
from eia_wizard.ui.pages.withholding import Withholding
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note

MANY = 6
"""Options that are too many for what one of them means to stand under all."""
SWITCH = 28
"""The edge of the switch beside a question, in pixels: it must not push the lines apart."""


class QuestionWidget(Card):
    """Shows one question and forwards what is typed.

    A ``bare`` one stands inside the card of an item: without a frame, and with its short name,
    or with no name at all where it is the first.
    """

    typed = Signal(object, str)  # AnswerKey, the text
    left = Signal(object)  # AnswerKey
    focused = Signal(object)  # AnswerKey
    link_made = Signal(object, object)  # AnswerKey, LinkChoice
    link_opened = Signal(object, str)  # AnswerKey, item id

    def __init__(
        self, card: QuestionCard, parent: QWidget, *, bare: bool = False, named: bool = True
    ) -> None:
        super().__init__(parent, framed=not bare)
        self.setObjectName(f"question:{card.key}")
        self.key = card.key
        # Made in the order in which they are read, which assistive technology follows.
        heading = Heading(card.name if bare else card.text, 3 if bare else 2, self)
        heading.setVisible(named)
        self._head = QHBoxLayout()
        self._head.addWidget(heading, 1)
        asked = QVBoxLayout()
        asked.setSpacing(2)
        asked.addLayout(self._head)
        if card.why and not bare:
            asked.addWidget(Note(card.why, self))
            asked.addSpacing(2)
        self.inside.addLayout(asked)
        self.editor = self._forwarding(make_editor(card, self), card.key)
        heading.setBuddy(self.editor.control())
        self.inside.addWidget(self.editor)
        if isinstance(self.editor, ChoiceEditor | ChoicesEditor) and has_help(card.options):
            is_below = len(card.options) <= MANY  # under many it would be out of sight
            hint = " " if is_below else _("Some of these say what they mean when you come to them.")
            told = OptionHelp(card.options, self.editor.options(), self, hint)
            self.inside.insertWidget(-1 if is_below else self._at_editor(), told)
        self._trouble: Band | None = None
        if isinstance(self.editor, ParagraphsEditor | TableEditor | LineEditor):
            self.editor.refused.connect(self.show_trouble)
        self.basis: Editor | None = None
        self._withholding: Withholding | None = None
        self._suggested: Suggested | None = None
        self._add_beside(card, is_named=named)
        self._show_suggestion(card)

    def show_card(self, card: QuestionCard) -> None:
        """Show another answer to the same question."""
        self.editor.show_card(card)
        if self.basis and card.basis:
            self.basis.show_card(card.basis)
        if self._withholding and card.withheld:
            self._withholding.show_card(card.withheld)
        self._show_suggestion(card)

    def show_trouble(self, sentence: str) -> None:
        """Say why an answer was not taken; the words stay in the editor."""
        self.editor.hold(True)
        if self._trouble is None:  # most questions never have any
            self._trouble = Band("error", "block", self)
            self.inside.insertWidget(self.inside.indexOf(self.editor) + 1, self._trouble)
        self._trouble.say(_("To mend: {sentence}").format(sentence=sentence))
        self._trouble.setVisible(bool(sentence))
        self.editor.control().setAccessibleDescription(sentence)

    def clear_trouble(self) -> None:
        """The answer was taken."""
        self.editor.hold(False)
        if self._trouble:
            self._trouble.hide()
        self.editor.control().setAccessibleDescription("")

    def _show_suggestion(self, card: QuestionCard) -> None:
        if card.suggestion and self._suggested is None:
            self._suggested = Suggested(card.name, self)
            self._suggested.taken.connect(self._take_over)
            self.inside.insertWidget(self.inside.indexOf(self.editor) + 1, self._suggested)
        if self._suggested:
            self._suggested.show_suggestion(card.suggestion)

    def _take_over(self, typed: str) -> None:
        self.editor.fill(typed)
        self.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.chosen()

    def _at_editor(self) -> int:
        return self.inside.indexOf(self.editor)

    def _add_beside(self, card: QuestionCard, *, is_named: bool) -> None:
        """What else can be said of an answer: what it rests on, and that it is not for all."""
        if card.basis:
            self.basis = self._forwarding(
                LinksEditor(card.basis, self, folded=True), card.basis.key
            )
            self.inside.addWidget(self.basis)
            self.end_with_words()
        if card.withheld and (card.withheld.typed or is_named):
            editor = self._forwarding(make_editor(card.withheld, self), card.withheld.key)
            self._withholding = Withholding(card.withheld, card.name, editor, self)
            self._withholding.switch.setFixedSize(QSize(1, 1) * the_look().sizes.scaled(SWITCH))
            self._head.addWidget(self._withholding.switch, 0, Qt.AlignmentFlag.AlignTop)
            self.inside.addWidget(self._withholding)

    def _forwarding(self, editor: Editor, key: AnswerKey) -> Editor:
        editor.typed.connect(lambda text: self.typed.emit(key, text))
        editor.left.connect(lambda: self._leave(key))
        editor.focused.connect(lambda: self._enter(key))
        if isinstance(editor, LinksEditor):
            editor.made.connect(lambda choice: self.link_made.emit(key, choice))
            editor.opened.connect(lambda item: self.link_opened.emit(key, item))
        return editor

    def _enter(self, key: AnswerKey) -> None:
        self.light(True)
        self.focused.emit(key)

    def _leave(self, key: AnswerKey) -> None:
        self.light(False)
        self.left.emit(key)

"""What a choice on a line asks for: its questions in order, optional ones behind a button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.paragraphs import ParagraphsEditor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.flow import FlowLayout


class InlineBody(QWidget):
    """Makes each question when it is first wanted, and keeps it while it is asked."""

    question_made = Signal(object)  # QuestionWidget
    question_gone = Signal(object)  # AnswerKey
    unfolded = Signal(object)  # AnswerKey: an optional question is wanted

    def __init__(self, of: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = of
        self.questions: dict[AnswerKey, QuestionWidget] = {}
        self.more = QWidget(self)
        self._flow = FlowLayout(self.more, gap=4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 8)
        self._column.addWidget(self.more)

    def fill(self, cards: list[QuestionCard], asked: set[AnswerKey]) -> None:
        """Show these; what is no longer ``asked`` goes."""
        for key in [key for key in self.questions if key not in asked]:
            self._drop(key)
        shown = [card for card in cards if not self._waits(card)]
        for place, card in enumerate(shown):
            self._column.insertWidget(place, self._question(card))
        for button in self.more.findChildren(QPushButton):
            button.hide()
            button.deleteLater()
        waiting = [card for card in cards if self._waits(card)]
        for card in waiting:
            self._flow.addWidget(self._button(card))
        self.more.setVisible(bool(waiting))

    def want(self, card: QuestionCard) -> None:
        """An optional question is to be answered now."""
        self._question(card)

    def focus_open(self) -> None:
        """Go to the first question that has no answer, else to the first."""
        empty = [each for each in self.questions.values() if not each.editor.text()]
        first = next(iter([*empty, *self.questions.values()]), None)
        if first:
            first.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def save_now(self) -> None:
        """Hand on what is being typed."""
        for question in self.questions.values():
            question.editor.save_now()

    def _waits(self, card: QuestionCard) -> bool:
        is_shy = card.optional and not card.seed
        return is_shy and not card.typed and card.key not in self.questions

    def _button(self, card: QuestionCard) -> QPushButton:
        words = _("{question} …").format(question=card.name)
        button = marked(QPushButton(words, self.more), "quiet")
        button.setIcon(the_look().icons.icon("plus"))
        button.setAccessibleName(f"{self._of}: {card.text}")
        button.clicked.connect(lambda: self.unfolded.emit(card.key))
        button.show()
        return button

    def _question(self, card: QuestionCard) -> QuestionWidget:
        if card.key not in self.questions:
            made = QuestionWidget(card, self, bare=True)
            if isinstance(made.editor, ParagraphsEditor):
                made.editor.be_low()
            made.editor.control().setAccessibleName(f"{self._of}: {card.text}")
            self.questions[card.key] = made
            self.question_made.emit(made)
            made.show()
        return self.questions[card.key]

    def _drop(self, key: AnswerKey) -> None:
        gone = self.questions.pop(key)
        self.question_gone.emit(key)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

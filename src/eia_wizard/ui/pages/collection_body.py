"""What every way of showing a collection's items can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import CollectionCard
from eia_wizard.ui.pages.question import QuestionWidget


class CollectionBody(QWidget):
    """Shows the items of a collection and forwards what is done with them."""

    opened = Signal(str)  # item id
    add_asked = Signal()
    removed = Signal(str)  # item id
    moved = Signal(str, int)  # item id, steps
    pasted = Signal(str)  # text
    edited = Signal(object, str)  # AnswerKey, the text
    question_made = Signal(object)  # QuestionWidget
    question_gone = Signal(object)  # AnswerKey

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self.questions: list[QuestionWidget] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        self.card = card

    def focus_item(self, item: str) -> bool:
        """Go to an item; whether it is here."""
        return False

    def reveal(self, key: AnswerKey) -> bool:
        """Bring the question of a key into sight; whether it is here."""
        return False

    def show_trouble(self, key: AnswerKey, sentence: str) -> bool:
        """Say why an answer given in place was not taken; whether it was given here."""
        return False

    def open_item(self) -> str:
        """The item whose questions stand open, if one's do."""
        return ""

"""What every way of showing a collection's items can do."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import CollectionCard
from eia_wizard.ui.pages.question import QuestionWidget


@dataclass(frozen=True, slots=True)
class Folds:
    """How a person left the items of a collection; ``turned`` are those not as they come."""

    turned: frozenset[str] = frozenset()
    has_meanings: bool = False


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
    focused = Signal(object)  # AnswerKey: a cell that has no editor of its own is at hand
    folded = Signal()  # an item folded or unfolded

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

    def folds(self) -> Folds:
        """How the items were left."""
        return Folds()

    def wear(self, folds: Folds) -> None:
        """Leave the items as they were left before."""

    def foldable(self) -> tuple[int, int]:
        """How many items can fold to their names, and how many of them are folded."""
        return 0, 0

    def fold_all(self, is_folded: bool) -> None:
        """Fold every item to its name, or open all."""

    def open_item(self) -> str:
        """The item whose questions stand open, if one's do."""
        return ""

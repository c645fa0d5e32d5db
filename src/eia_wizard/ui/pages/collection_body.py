"""What every way of showing a collection's items can do."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.presenters.views import CollectionCard, ItemRow
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.slices import Slices
from eia_wizard.ui.parts.tab_order import stops_in


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
        self._slices: Slices | None = None
        self.questions: list[QuestionWidget] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        self.card = card

    def build(self, parts: Iterator[QWidget]) -> None:
        """Place these: those in sight at once, the rest a little later."""
        self._slices = Slices(parts, self.column, self.stops_of, self)
        self._slices.begin(self.window().height())

    @property
    def is_whole(self) -> bool:
        """Whether every item stands here."""
        return self._slices is None or self._slices.is_done

    def awaits(self, key: AnswerKey) -> bool:
        """Whether the item of a question is to stand here, and may not yet."""
        ids = (row.id for _name, rows in self.card.rows for row in rows)
        return not self.is_whole and key.item in ids

    def finish(self) -> None:
        """Place every item that does not stand here yet."""
        if self._slices:
            self._slices.finish()

    def stop(self) -> None:
        """The page is to go: place no more."""
        if self._slices:
            self._slices.stop()

    def stops_of(self, part: QWidget) -> list[QWidget]:
        """Where Tab stops inside what was placed, in reading order."""
        return stops_in([part])

    def row(self, item: str) -> ItemRow:
        """An item as it is now."""
        return next(row for _name, rows in self.card.rows for row in rows if row.id == item)

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

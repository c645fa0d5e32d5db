"""Two crossed collections as a matrix; Return opens the questions of a cell under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, GridCell, GridView, QuestionCard
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.pages.collection_body import CollectionBody
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.labels import Heading, Note
from eia_wizard.ui.parts.words_table import WordsTable

EMPTY = GridView((), (), (), "")


class CollectionMatrix(CollectionBody):
    """Short answers at a glance; the questions of one cell at a time."""

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(card, parent)
        self._summary = Note("", self)
        self._table = WordsTable(card.title, self)
        self._table.setObjectName(f"matrix:{card.id}")
        self._table.setEditTriggers(WordsTable.EditTrigger.NoEditTriggers)
        self._table.setAccessibleDescription(_("Return opens the questions of a cell."))
        self._table.entered_cell.connect(self._enter)
        self._table.clicked.connect(lambda index: self._enter(self._table.grid.cell(index)))
        self._panel: CellPanel | None = None
        self.column.addWidget(self._summary)
        self.column.addWidget(self._table)
        self.show_card(card)

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers in the same cells."""
        super().show_card(card)
        grid = card.matrix or EMPTY
        self._summary.setText(grid.summary)
        self._table.show_grid(grid)

    def focus_item(self, item: str) -> bool:
        """Go to a cell."""
        return self._table.go_to_item(item)

    def reveal(self, key: AnswerKey) -> bool:
        """Open the cell that a question is asked in."""
        return self.open(key.item)

    def open_item(self) -> str:
        """The cell that stands open."""
        return self._panel.item if self._panel else ""

    def open(self, item: str) -> bool:
        """Open the questions of a cell; whether there is one."""
        cards = self._cards(item)
        if not cards or not self._table.go_to_item(item):
            return False
        self.close_panel()
        cell = self._table.current_cell()
        panel = CellPanel(item, cell.spoken.rpartition(":")[0] if cell else "", cards, self)
        for question in panel.questions:
            self.question_made.emit(question)
        panel.closed.connect(self._leave)
        panel.next_asked.connect(self._go_on)
        self.column.addWidget(panel)
        self._panel = panel
        panel.show()
        panel.questions[0].editor.control().setFocus()
        return True

    def close_panel(self) -> None:
        """Put the questions of the open cell away, what is being typed in them saved."""
        if self._panel:
            for question in self._panel.questions:
                question.editor.save_now()
                self.question_gone.emit(question.key)
            self._panel.hide()
            self.column.removeWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    def _enter(self, cell: GridCell | None) -> None:
        if cell and cell.item:
            self.open(cell.item)

    def _leave(self) -> None:
        self.close_panel()
        self._table.setFocus()

    def _go_on(self) -> None:
        """To the next cell that is not answered, from the open one on and round again."""
        cells = [cell for row in self._table.grid.grid.cells for cell in row if cell.item]
        items = [cell.item for cell in cells]
        start = items.index(self.open_item()) if self.open_item() in items else -1
        order = [*cells[start + 1 :], *cells[: start + 1]]
        found = next((cell.item for cell in order if not cell.said), "")
        if found:
            self.open(found)
        else:
            self._leave()

    def _cards(self, item: str) -> tuple[QuestionCard, ...]:
        rows = (row for _name, group in self.card.rows for row in group)
        return next((row.cards for row in rows if row.id == item), ())


class CellPanel(QFrame):
    """The questions of one cell."""

    closed = Signal()
    next_asked = Signal()

    def __init__(
        self, item: str, name: str, cards: tuple[QuestionCard, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"cell:{item}")
        mark(self, "band", "tint")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.item = item
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(Heading(name, 3, self))
        self.questions = [QuestionWidget(card, self, bare=True) for card in cards]
        for question in self.questions:
            column.addWidget(question)
        column.addLayout(self._ways())
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        close.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.activated.connect(self.closed)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, done in (
            (_("Next not answered"), self.next_asked),
            (_("Back to the matrix (Esc)"), self.closed),
        ):
            button = marked(QPushButton(words, self), "quiet")
            button.clicked.connect(done)
            row.addWidget(button)
        row.addStretch(1)
        return row

"""The items of a collection as a table: an overview, with short answers changed in place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, GridCell, GridView
from eia_wizard.ui.pages.cell_withholding import CellWithholding
from eia_wizard.ui.pages.collection_body import CollectionBody
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.words_table import WordsTable

Trigger = QAbstractItemView.EditTrigger


class ItemTable(WordsTable):
    """A table whose rows move and go, and that takes rows from a spreadsheet."""

    def __init__(self, body: "CollectionTable") -> None:
        super().__init__(body.card.title, body)
        self._body = body
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cell that one comes to is at hand."""
        super().focusInEvent(event)
        self._body.come_to_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove, add, empty and paste."""
        cell = self.current_cell()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._body.pasted.emit(QGuiApplication.clipboard().text())
        elif not (cell and self._body.key_pressed(cell, event)):
            super().keyPressEvent(event)


class CollectionTable(CollectionBody):
    """One row an item, one column a short question."""

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(card, parent)
        self._trouble = Note("", self)
        self._trouble.hide()
        self._trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._table = ItemTable(self)
        self._table.setObjectName(f"table:{card.id}")
        self._table.setAccessibleDescription(_hint())
        self._table.entered_cell.connect(lambda cell: self.opened.emit(cell.item))
        self._table.grid.edited.connect(self.edited)
        self._table.selectionModel().currentChanged.connect(lambda *_moved: self.come_to_cell())
        self._withholding = CellWithholding(self)
        self._withholding.edited.connect(self.edited)
        self.column.addWidget(self._table)
        self.column.addWidget(self._withholding)
        self.column.addWidget(self._trouble)
        self.column.addWidget(Note(_hint(), self))
        self._table.show_grid(card.table or GridView((), (), (), ""))

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        super().show_card(card)
        self._trouble.hide()
        if card.table:
            self._table.show_grid(card.table)
            self._withholding.show_cell(self._table.current_cell())

    def come_to_cell(self) -> None:
        """What stands beside the page is about the cell where one is."""
        cell = self._table.current_cell()
        self._withholding.show_cell(cell)
        if cell and cell.key and self._table.hasFocus():
            self.focused.emit(cell.key)

    def focus_item(self, item: str) -> bool:
        """Go to a row."""
        return self._table.go_to_item(item)

    def show_trouble(self, key: AnswerKey, sentence: str) -> bool:
        """Say under the table why an answer was not taken."""
        cells = (cell for row in self._table.grid.grid.cells for cell in row)
        found = next((cell for cell in cells if cell.card and cell.card.key == key), None)
        if found and found.card:
            said = _("To mend: {question}. {sentence}")
            self._trouble.setText(said.format(question=found.card.name, sentence=sentence))
            self._trouble.show()
        return found is not None

    def key_pressed(self, cell: GridCell, event: QKeyEvent) -> bool:
        """What a key does to the row or the cell where one is; whether it does anything."""
        keys = event.modifiers()
        is_alt = bool(keys & Qt.KeyboardModifier.AltModifier)
        is_control = bool(keys & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_asked.emit()
            case Qt.Key.Key_Delete if is_control:
                self.removed.emit(cell.item)
            case Qt.Key.Key_Delete if cell.card and cell.said:
                self.edited.emit(cell.card.key, "")
            case Qt.Key.Key_Up | Qt.Key.Key_Down if is_alt:
                self.moved.emit(cell.item, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                return False
        return True


def _hint() -> str:
    return _(
        "Return opens a row; F2 or typing changes a cell; Delete empties it. Alt with the up or "
        "down arrow moves the row; Ctrl+Delete removes it. Ctrl+V pastes rows from Excel."
    )

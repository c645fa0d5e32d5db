"""A small table of counts; an Excel range can be pasted into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.kinds.table import MOST_COLUMNS, MOST_ROWS
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.cells import pasted_cells
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.words_table import shared_out

MOST_SEEN = 12
EMPTY = "\tCount\n\t"


class TableEditor(Editor):
    """Rows are categories, columns are counts; the first row and column hold their names."""

    refused = Signal(str)  # why a paste was not taken

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self._grid = Grid(self)
        self._grid.setAccessibleName(card.text)
        self._grid.cellChanged.connect(self.changed)
        self._grid.cellChanged.connect(lambda *_where: self._ask_for_names())
        self._grid.refused.connect(self.refused)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._grid)
        self._nameless = Note("", self)
        layout.addWidget(self._nameless)
        layout.addLayout(self._buttons())
        self._is_filling = True
        self.fill(card.typed)
        self._is_filling = False
        self.watch(self._grid)

    def text(self) -> str:
        """Lines of tab-separated cells; nothing while nothing stands under the heads."""
        lines = ["\t".join(row) for row in self._grid.cells()]
        return "\n".join(lines) if any(line.strip() for line in lines[1:]) else ""

    def fill(self, typed: str) -> None:
        """Show a table of tab-separated cells."""
        self._grid.show_cells([line.split("\t") for line in (typed or EMPTY).split("\n")])
        self._ask_for_names()

    def control(self) -> QWidget:
        """The grid."""
        return self._grid

    def _ask_for_names(self) -> None:
        """Figures whose row has no name are kept, and asked about."""
        cells = enumerate(self._grid.cells())
        rows = [n for n, row in cells if n and not row[0].strip() and any(map(str.strip, row))]
        said = _("Row {n} has figures and no name. Say in its first cell who or what is counted.")
        sentence = said.format(n=rows[0]) if rows else ""
        if sentence and sentence != self._nameless.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._nameless.setText(sentence)
        self._nameless.setVisible(bool(sentence))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, add in (
            (_("Add a row"), self._grid.add_row),
            (_("Add a column"), self._grid.add_column),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(add)
            row.addWidget(button)
        row.addStretch(1)
        return row


class Grid(QTableWidget):
    """A table whose first row and column are cells like the others, and that takes pastes."""

    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleDescription(
            _("Type into a cell; Delete empties it; Insert adds a row; Ctrl+V pastes from Excel.")
        )

    def cells(self) -> list[list[str]]:
        """The texts of all cells."""
        return [
            [self._text(row, column) for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]

    def show_cells(self, cells: list[list[str]]) -> None:
        """Show these texts and no others."""
        self.setRowCount(len(cells))
        self.setColumnCount(max(map(len, cells)))
        for row, texts in enumerate(cells):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        self._fit()

    def add_row(self) -> None:
        """Add an empty row at the end, and go to it."""
        self.show_cells([*self.cells(), [""] * self.columnCount()])
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.setFocus()

    def add_column(self) -> None:
        """Add an empty column at the end, and go to its head."""
        self.show_cells([[*row, ""] for row in self.cells()])
        self.setCurrentCell(0, self.columnCount() - 1)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a range from a spreadsheet, empty cells, add a row."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete:
            for item in self.selectedItems():
                item.setText("")
        elif event.key() == Qt.Key.Key_Insert:
            self.add_row()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Columns share the width, but none is narrower than its words."""
        scale = the_look().sizes
        self.verticalHeader().setDefaultSectionSize(scale.scaled(34))
        columns = []
        for column in range(self.columnCount()):
            texts = (self._text(row, column) for row in range(self.rowCount()))
            widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
            columns.append((max(widest + 24, scale.scaled(90)),) * 2)
        for column, width in enumerate(shared_out(columns, self.viewport().width())):
            self.setColumnWidth(column, width)
        rows = min(self.rowCount(), MOST_SEEN) * scale.scaled(34)
        self.setFixedHeight(rows + 2 * self.frameWidth() + 18)

    def _paste(self, text: str) -> None:
        cells, top, left = self.cells(), max(self.currentRow(), 0), max(self.currentColumn(), 0)
        try:
            pasted = pasted_cells(text, MOST_ROWS + 1 - top)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        if left + max(map(len, pasted)) > MOST_COLUMNS + 1:
            said = _("A table here holds {rows} rows and {columns} columns at most.")
            self.refused.emit(said.format(rows=MOST_ROWS, columns=MOST_COLUMNS))
            return
        for down, texts in enumerate(pasted):
            while len(cells) <= top + down:
                cells.append([""] * self.columnCount())
            row = cells[top + down]
            row.extend([""] * (left + len(texts) - len(row)))
            row[left : left + len(texts)] = [each.strip() for each in texts]
        width = max(map(len, cells))
        self.show_cells([row + [""] * (width - len(row)) for row in cells])
        self.cellChanged.emit(top, left)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item else ""

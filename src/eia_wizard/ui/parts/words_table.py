"""A table never narrower than its words: it scrolls in its own area, its heads stay in sight."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from eia_wizard.presenters.views import GridCell, GridView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.grid_cells import (
    PAD,
    GridCells,
    GridHeads,
    head_font,
    icon_room,
    words_of,
    wrapped_size,
)
from eia_wizard.ui.parts.grid_model import GridModel

WIDEST_COLUMN, WIDEST_HEAD, HIGHEST = 220, 220, 430
"""Pixels at the usual text size, after which words wrap and rows scroll."""

BAR, SPARE = 16, 4
"""Room for a scroll bar, and for what rounding costs."""


class WordsTable(QTableView):
    """Shows a grid; Return goes into a cell, the arrow keys go from one to the next."""

    entered_cell = Signal(object)  # GridCell

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.grid = GridModel(self)
        self.setHorizontalHeader(GridHeads(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHeads(Qt.Orientation.Vertical, self))
        self.setItemDelegate(GridCells(self))
        self.setModel(self.grid)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._redraw_heads)

    def show_grid(self, grid: GridView) -> None:
        """Show a grid; the present cell is kept, or is the first."""
        self.grid.show_grid(grid)
        if not self.currentIndex().isValid() and self.grid.rowCount() and self.grid.columnCount():
            self.setCurrentIndex(self.grid.index(0, 0))
        self._fit()

    def current_cell(self) -> GridCell | None:
        """The cell that the person is at."""
        return self.grid.cell(self.currentIndex())

    def go_to_item(self, item: str) -> bool:
        """Go to the cell, or to the row, of an item; whether there is one."""
        for row, cells in enumerate(self.grid.grid.cells):
            here = self.currentIndex().column()
            order = sorted(range(len(cells)), key=lambda column: column != here)
            for column in order:
                if cells[column].item == item:
                    self.setCurrentIndex(self.grid.index(row, column))
                    self.setFocus()
                    return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes into the cell."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        cell = self.current_cell()
        if is_return and cell and self.state() != QAbstractItemView.State.EditingState:
            self.entered_cell.emit(cell)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, for it scrolls."""
        return QSize(120, self.minimumHeight())

    def _redraw_heads(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def _fit(self) -> None:
        """Columns as wide as their words, rows as high, the whole as high as is pleasant."""
        scale = the_look().sizes.scale
        heads = head_font(self.font())
        metrics = QFontMetrics(heads)
        most_head = min(round(WIDEST_HEAD * scale), max(self.width() * 2 // 5, 90))
        names = self.grid.grid.heads
        head = min(most_head, max((metrics.horizontalAdvance(n) for n in names), default=0) + 4)
        self.verticalHeader().setFixedWidth(head + 2 * PAD)
        columns = [
            self._span(column, round(WIDEST_COLUMN * scale), metrics)
            for column in range(self.grid.columnCount())
        ]
        room = self.width() - head - 2 * PAD - SPARE
        most = round(HIGHEST * min(scale, 1.4))
        widths = shared_out(columns, room)
        if self._fit_rows(widths, head) > most:
            room -= BAR
            widths = shared_out(columns, room)
        if widths and sum(widths) <= room:
            widths[-1] += room + SPARE - sum(widths)
        total = self._fit_rows(widths, head)
        top = 0
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
            name = self.grid.grid.columns[column]
            top = max(top, wrapped_size(name, heads, width - 2 * PAD).height())
        self.horizontalHeader().setFixedHeight(top + 14)
        bar = BAR if sum(widths) > room + SPARE else 0
        self.setFixedHeight(min(total, most) + top + 14 + bar + 2)

    def _fit_rows(self, widths: list[int], head: int) -> int:
        """Make rows as high as their words are at these widths; how high all of them are."""
        return sum(self._fit_row(row, widths, head) for row in range(self.grid.rowCount()))

    def _span(self, column: int, most: int, metrics: QFontMetrics) -> tuple[int, int]:
        """How narrow a column may be so that no word is cut, and how wide it would like to be."""
        name = self.grid.grid.columns[column]
        texts = [(name, 0)]
        for row in range(self.grid.rowCount()):
            index = self.grid.index(row, column)
            texts.append((words_of(index), icon_room(index)))
        advance = metrics.horizontalAdvance
        words = (advance(word) + room for text, room in texts for word in text.split())
        least = max(words, default=0)
        wish = max(min(most, advance(text) + room) for text, room in texts)
        return least + 2 * PAD + 4, max(least, wish) + 2 * PAD + 4

    def _fit_row(self, row: int, widths: list[int], head: int) -> int:
        font = self.font()
        name = self.grid.grid.heads[row]
        height = wrapped_size(name, head_font(font), head).height()
        for column, width in enumerate(widths):
            index = self.grid.index(row, column)
            room = width - 2 * PAD - icon_room(index)
            height = max(height, wrapped_size(words_of(index), font, room).height())
        height = max(height + 12, the_look().sizes.scaled(36))
        self.setRowHeight(row, height)
        return height


def shared_out(columns: list[tuple[int, int]], room: int) -> list[int]:
    """Widths for columns of a least and a wished width: all the room, or as wished and scrolled."""
    least, wish = sum(low for low, _high in columns), sum(high for _low, high in columns)
    if not columns or least > room:
        return [high for _low, high in columns]
    if wish <= room:
        spare = (room - wish) // len(columns)
        return [high + spare for _low, high in columns]
    part = (room - least) / (wish - least)
    return [low + int((high - low) * part) for low, high in columns]

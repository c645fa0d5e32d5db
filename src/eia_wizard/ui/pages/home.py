"""Home: what needs the person today, and every assessment."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import COLUMNS, Call, HomeRow, calls, column_titles, rows
from eia_wizard.store.shelf import Entry
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words


class HomePage(QWidget):
    """Shows the library; opening, beginning and putting away is forwarded."""

    chosen = Signal(str)  # assessment id
    begun = Signal(str)  # title
    example_asked = Signal()
    archive_asked = Signal(str)
    delete_asked = Signal(str)
    bring_in_asked = Signal()

    def __init__(self, stages: dict[str, str], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._stages, self._today = stages, today
        self._entries: list[Entry] = []
        self._is_filled = False
        self._order, self._descending = "changed", True
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(40, 28, 40, 28)
        self._layout.setSpacing(14)
        self._layout.addWidget(Heading(_("My assessments"), 1, self))
        self._calls = Card(self)
        self._layout.addWidget(self._calls)
        self._layout.addLayout(self._tools())
        self._table = self._make_table()
        self._layout.addWidget(self._table, 1)
        self._empty = self._make_empty()
        self._layout.addWidget(self._empty)
        self._layout.addStretch(0)
        self._table.hide()
        self._empty.hide()
        self._calls.hide()

    @property
    def stages(self) -> dict[str, str]:
        """The titles of the stages by id."""
        return self._stages

    def show_stages(self, stages: dict[str, str]) -> None:
        """From now on these are the titles of the stages."""
        if stages != self._stages:
            self._stages = stages
            self._show_rows()

    @property
    def is_filled(self) -> bool:
        """Whether the library's list has been shown."""
        return self._is_filled

    @property
    def count(self) -> int:
        """How many assessments the library has."""
        return len(self._entries)

    def show_entries(self, entries: list[Entry]) -> None:
        """Show the assessments of the library."""
        self._entries = [entry for entry in entries if not entry.deleted]
        self._is_filled = True
        self._show_calls(calls(self._entries, self._today))
        self._show_rows()
        has_any = bool(self._entries)
        self._table.setVisible(has_any)
        self._find.setVisible(has_any)
        self._empty.setVisible(not has_any)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(_("Find by title"))
        self._find.setAccessibleName(_("Find by title"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._show_rows)
        self._title = QLineEdit(self)
        self._title.setPlaceholderText(_("Name of a new assessment"))
        self._title.setAccessibleName(_("Name of a new assessment"))
        self._title.returnPressed.connect(self._begin)
        new = QPushButton(_("Begin"), self)
        new.setAccessibleName(_("Begin a new assessment"))
        mark(new, "primary")
        new.clicked.connect(self._begin)
        bring = QPushButton(_("Bring in a file"), self)
        bring.clicked.connect(self.bring_in_asked)
        row.addWidget(self._find, 2)
        row.addStretch(1)
        row.addWidget(self._title, 2)
        row.addWidget(new)
        row.addWidget(bring)
        return row

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        self._model = Assessments(table)
        table.setModel(self._model)
        table.setAccessibleName(_("Assessments"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(44)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._sort_by)
        table.activated.connect(lambda index: self.chosen.emit(self._model.row(index).id))
        return table

    def _make_empty(self) -> QWidget:
        empty = Card(self)
        empty.inside.addWidget(Heading(_("Nothing here yet"), 2, empty))
        empty.inside.addWidget(
            Words(
                _(
                    "Begin an assessment by giving it a name above, or read one that is complete: "
                    "the worked example goes through the whole cycle, from the first question to "
                    "the result."
                ),
                empty,
            )
        )
        look = QPushButton(_("Read the worked example"), empty)
        look.clicked.connect(self.example_asked)
        empty.inside.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        return empty

    def _show_calls(self, found: list[Call]) -> None:
        while (item := self._calls.inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self._calls.setVisible(bool(found))
        self._calls.inside.addWidget(Heading(_("What needs you today"), 2, self._calls))
        for call in found[:5]:
            button = QPushButton(f"{call.title}: {call.reason}", self._calls)
            mark(button, "row")
            button.clicked.connect(lambda _on=False, id_=call.assessment: self.chosen.emit(id_))
            self._calls.inside.addWidget(button)
        if len(found) > 5:
            more = _("and {n} more").format(n=len(found) - 5)
            self._calls.inside.addWidget(Note(more, self._calls))

    def _show_rows(self) -> None:
        shown = rows(
            self._entries, self._stages, self._find.text(), self._order, descending=self._descending
        )
        self._model.show_rows(shown)

    def _sort_by(self, column: int) -> None:
        order = COLUMNS[column]
        self._descending = not self._descending if order == self._order else order == "changed"
        self._order = order
        self._show_rows()

    def _begin(self) -> None:
        title = self._title.text().strip()
        if title:
            self._title.clear()
            self.begun.emit(title)
        else:
            self._title.setFocus()


class Assessments(QAbstractTableModel):
    """The rows of the list; filtered and sorted before they come here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[HomeRow] = []

    def show_rows(self, rows: list[HomeRow]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: QModelIndex) -> HomeRow:
        """The row of an index."""
        return self._rows[index.row()]

    def rowCount(self, _parent: object = None) -> int:
        """How many rows."""
        return len(self._rows)

    def columnCount(self, _parent: object = None) -> int:
        """How many columns."""
        return len(COLUMNS)

    def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if isinstance(index, QModelIndex) and role == Qt.ItemDataRole.DisplayRole:
            return getattr(self._rows[index.row()], COLUMNS[index.column()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The head of a column."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return column_titles()[section] if is_head else None

"""The lines of the list at home, as Qt asks for them: put into words only when they are seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.home_rows import HeadRow, HitRow, HomeRow, Line, MoreRow
from eia_wizard.store.shelf import Entry

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SAID = (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole)


class HomeLines(QAbstractListModel):
    """The lines; filtered and sorted before they come here."""

    def __init__(self, row_of: Callable[[Entry], HomeRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._row_of = row_of
        self._lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines and no others."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, index: Index) -> HomeRow | HitRow | HeadRow | MoreRow:
        """A line in words."""
        line = self._lines[index.row()]
        return self._row_of(line) if isinstance(line, Entry) else line

    def place_of(self, id_: str) -> int:
        """Where an assessment stands in the list; -1 if nowhere."""
        ids = (place for place, line in enumerate(self._lines) if getattr(line, "id", "") == id_)
        return next(ids, -1)

    def is_uniform(self) -> bool:
        """Whether all lines are of one kind, and so of one height."""
        return not self._lines or isinstance(self._lines[-1], Entry)

    def rowCount(self, _parent: object = None) -> int:
        """How many lines."""
        return len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        is_head = index.isValid() and isinstance(self._lines[index.row()], HeadRow)
        return Qt.ItemFlag.NoItemFlags if is_head else super().flags(index)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """All of a line in words: what is heard, and what is shown where it had to be cut."""
        return self.line(index).said if index.isValid() and role in SAID else None

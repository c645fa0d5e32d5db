"""A grid of answers as Qt's tables read it."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from eia_wizard.presenters.views import GridCell, GridView

Index = QModelIndex | QPersistentModelIndex
EMPTY = GridView((), (), (), "")


class GridModel(QAbstractTableModel):
    """Holds one frozen grid; an edit is told, and shows only when the grid is another."""

    edited = Signal(object, str)  # AnswerKey, the text

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = EMPTY

    @property
    def grid(self) -> GridView:
        """What is shown."""
        return self._grid

    def show_grid(self, grid: GridView) -> None:
        """Show other answers; the present cell stays where rows and columns are the same."""
        is_same_shape = _shape(grid) == _shape(self._grid)
        if not is_same_shape:
            self.beginResetModel()
        self._grid = grid
        if not is_same_shape:
            self.endResetModel()
        elif grid.cells and grid.columns:
            last = self.index(len(grid.heads) - 1, len(grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, index: Index) -> GridCell | None:
        """The cell at an index."""
        return self._grid.cells[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One row a head."""
        return len(self._grid.heads)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One column a name."""
        return len(self._grid.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, how it is spoken, and what stands in it to be changed."""
        cell = self.cell(index)
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.said
            case Qt.ItemDataRole.EditRole:
                return cell.card.typed if cell.card else cell.said
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return cell.spoken
        return None

    def setData(self, index: Index, value: object, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed into a cell."""
        cell = self.cell(index)
        if cell is None or cell.card is None or str(value) == cell.card.typed:
            return False
        self.edited.emit(cell.card.key, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only short answers can be changed in place."""
        cell = self.cell(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if cell and cell.card else flags

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of rows and columns."""
        names = self._grid.columns if way == Qt.Orientation.Horizontal else self._grid.heads
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(names):
            return names[section]
        return None


def _shape(grid: GridView) -> object:
    return grid.columns, [row[0].item if row else "" for row in grid.cells], len(grid.heads)

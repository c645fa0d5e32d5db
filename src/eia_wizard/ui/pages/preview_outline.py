"""The headings of a document as a tree: choosing one goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preview import OutlineRow
from eia_wizard.ui.look.apply import the_look

_NUMBER = Qt.ItemDataRole.UserRole
_TITLE_LEVEL = 1


class Outline(QTreeWidget):
    """Shows the headings under one another; what is folded stays folded while one types."""

    chosen = Signal(int)  # the piece that a heading is
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview-outline")
        self.setAccessibleName(_("Headings of the document"))
        self.setAccessibleDescription(_("Return goes to a heading in the document."))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fit()
        the_look().changed.connect(self._fit)
        self._rows: tuple[OutlineRow, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self.itemClicked.connect(self._choose)

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show these headings; where only their places are others, nothing moves."""
        rows = tuple(row for row in rows if row.level > _TITLE_LEVEL)
        is_same = [row[:2] for row in rows] == [row[:2] for row in self._rows]
        self._rows = rows
        if not is_same:
            self._fill()

    def follow(self, piece: int) -> None:
        """Mark the heading under which a piece stands."""
        before = [number for number, row in enumerate(self._rows) if row.at <= piece]
        if before:
            item = self._items[before[-1]]
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses, Escape leaves; the arrows are Qt's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Lie on the ground of the column: the document alone is paper."""
        colours, palette = the_look().colours, self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.page))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.tint))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.ink))
        self.setPalette(palette)

    def _choose(self, item: QTreeWidgetItem | None, _column: int = 0) -> None:
        if item:
            self.chosen.emit(self._rows[item.data(0, _NUMBER)].at)

    def _fill(self) -> None:
        at = self.currentItem()
        current = at.text(0) if at else ""
        opened = {item.text(0) for item in self._items if item.isExpanded()}
        self.setUpdatesEnabled(False)
        self.clear()
        self._items = []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for number, row in enumerate(self._rows):
            while above and above[-1][0] >= row.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.invisibleRootItem(), [row.text])
            item.setData(0, _NUMBER, number)
            item.setToolTip(0, row.text)
            above.append((row.level, item))
            self._items.append(item)
        for item in self._items:
            if item.text(0) in opened:
                item.setExpanded(True)
            if current and item.text(0) == current:
                self.setCurrentItem(item)
                current = ""
        self.setUpdatesEnabled(True)

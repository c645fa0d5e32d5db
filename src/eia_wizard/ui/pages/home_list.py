"""The list at home: rows that open, each with more that can be done; all of it by keyboard."""

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import HomePresenter, HomeView
from eia_wizard.presenters.home_rows import HitRow, HomeRow, MoreRow
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.pages.home_model import HomeLines, Index
from eia_wizard.ui.pages.home_painting import LinePainter

LEAST_ROWS, ALL_ROWS = 2, 12
"""As many rows are in sight at least; so few are all in sight, and the page scrolls instead."""
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HomeList(QListView):
    """Shows the lines; opening one, and asking for more, is told."""

    chosen = Signal(str, object)  # assessment id, AnswerKey or None
    places_asked = Signal(str)  # assessment id: every place where something was found
    more_asked = Signal(object, object)  # HomeRow, QPoint on the screen
    delete_asked = Signal(str)
    went_to = Signal(object)  # QRect of the present row, in the list

    def __init__(self, presenter: HomePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("assessments")
        self.lines = HomeLines(presenter.row, self)
        self._painter = LinePainter(self.lines, self)
        self._last_chosen = QElapsedTimer()
        self._is_on_more = False
        self.setModel(self.lines)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Assessments"))
        self.setAccessibleDescription(
            _("Return opens one. The Menu key, or Shift and F10, shows what else can be done.")
        )
        mark(self, "own_ring")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    def show_lines(self, view: HomeView) -> None:
        """Show these lines; the present one stays, or the one that comes into its place."""
        before = self.currentIndex()
        id_ = getattr(self.lines.line(before), "id", "") if before.isValid() else ""
        at = self.verticalScrollBar().value()
        self.lines.show_lines(view.lines)
        self.setUniformItemSizes(self.lines.is_uniform())
        if before.isValid() and view.lines:
            place = self.lines.place_of(id_)
            self._go_to(min(before.row(), len(view.lines) - 1) if place < 0 else place)
            self.verticalScrollBar().setValue(at)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was found takes more lines where a bar to scroll the page takes of its width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.lines.is_uniform():
            self.fit()
            self.doItemsLayout()

    def fit(self) -> None:
        """Be no higher than the lines are, and never so low that nothing can be seen."""
        count = self.lines.rowCount()
        if self.lines.is_uniform():
            heights = [self._height(0)] * count if count else []
        else:
            heights = [self._height(row) for row in range(count)]
        least = sum(heights if count <= ALL_ROWS else heights[:LEAST_ROWS])
        half = heights[LEAST_ROWS] // 2 if count > ALL_ROWS else 0
        self.setMinimumHeight(least + half)
        self.setMaximumHeight(max(1, sum(heights)))

    def focus_first(self) -> None:
        """Go to the first line that can be chosen."""
        self._go_to(0)
        self.setFocus()

    def go_to_assessment(self, assessment_id: str) -> bool:
        """Go to an assessment, and put the focus there; whether it is in the list."""
        place = self.lines.place_of(assessment_id)
        if place >= 0 and self.isVisibleTo(self.window()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_to(place)
            self.scrollTo(self.currentIndex())
        return place >= 0

    def choose_first(self) -> None:
        """Open what is found first."""
        self._go_to(0)
        self._choose(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the person went, so that it can be brought into sight."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.went_to.emit(self.visualRect(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a present row while the list has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self._go_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Delete deletes."""
        line = self.lines.line(self.currentIndex()) if self.currentIndex().isValid() else None
        if event.key() in OPENING and line:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and isinstance(line, HomeRow):
            self.delete_asked.emit(line.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key, or the right button of the mouse."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        where = event.globalPos() if is_mouse else self._beside(index)
        self._ask_for_more(index, where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The dots at the end of a row show what else can be done."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_on_more = is_left and self._has_dots(index) and self._dots(index).contains(at)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the row, or what its dots stand for."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or index != self.currentIndex():
            return
        if self._is_on_more:
            self._ask_for_more(index, self._beside(index))
        else:
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a click leads somewhere."""
        super().mouseMoveEvent(event)
        is_line = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if is_line else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _choose(self, index: QModelIndex) -> None:
        """Open a line; the second half of a double click does not open it again."""
        line = self.lines.line(index) if index.isValid() else None
        if self._last_chosen.isValid():
            is_again = self._last_chosen.elapsed() < QApplication.doubleClickInterval()
        else:
            is_again = False
        if isinstance(line, MoreRow) and not is_again:
            self._last_chosen.start()
            self.places_asked.emit(line.id)
        elif isinstance(line, HomeRow | HitRow) and not is_again:
            self._last_chosen.start()
            self.chosen.emit(line.id, line.key if isinstance(line, HitRow) else None)

    def _ask_for_more(self, index: QModelIndex, where: QPoint) -> None:
        line = self.lines.line(index) if index.isValid() else None
        if isinstance(line, HomeRow):
            self._go_to(index.row())
            self.more_asked.emit(line, where)

    def _has_dots(self, index: QModelIndex) -> bool:
        return index.isValid() and isinstance(self.lines.line(index), HomeRow)

    def _dots(self, index: QModelIndex) -> QRect:
        return self._painter.more_of(self.visualRect(index))

    def _beside(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self._dots(index).center())

    def _go_to(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.lines.index(row)
        if not self.lines.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            index = self.lines.index(row + 1)
        self.selectionModel().setCurrentIndex(index, flag)

    def _height(self, row: int) -> int:
        letters = QApplication.font()  # the list's own may be of before while letters change
        return self._painter.height_of(self.lines.line(self.lines.index(row)), letters)

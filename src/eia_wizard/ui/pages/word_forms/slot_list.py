"""The places of a Word form in order, under its headings, beside what goes there."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from eia_wizard.domain.mapping import GUESS, SURE
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.views import FormView, SlotRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.word_forms.answer_list import ANSWER

_LONGEST = 160
_SHARES = (40, 36)
_LEAST = 112
"""Of a hundred: how wide the labels and what goes there are; how sure it is takes the rest, and so
many pixels at least, which its words and icon need."""
_LAST, _AROUND, _MOST_LINES = 2, 14, 3
_ICONS = {SURE: ("tick", "ok"), GUESS: ("help", "warn")}


class SlotList(QTreeWidget):
    """Return confirms a place, with Shift for all groups; Delete empties it; answers drop on it."""

    went_to = Signal(str)  # the id of a slot
    accepted = Signal(str)
    accepted_for_all = Signal(str)
    emptied = Signal(str)
    dropped = Signal(str, str)  # the id of a slot, the name of an answer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slots")
        self.setAccessibleName(_("The places of the form"))
        self.setAccessibleDescription(
            _(
                "Return says that what is suggested is right; with Shift, in the same way for "
                "every other group. Delete leaves the place empty."
            )
        )
        self.setColumnCount(3)
        self.setHeaderLabels([_("On the form"), _("What goes there"), _("How sure")])
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapping(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setIconSize(QSize(the_look().sizes.scaled(16), the_look().sizes.scaled(16)))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header().setSectionsClickable(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda now, _before: self._tell(now))

    def show_form(self, view: FormView, at: str = "") -> None:
        """Show a form's places; the present one is ``at``, or the first."""
        self.blockSignals(True)
        self.clear()
        self._items, section = {}, None
        for row in view.rows:
            if row.section != section:
                section = row.section
                self._add_heading(section or _("Before the first heading"))
            item = self._items[row.id] = QTreeWidgetItem(self)
            item.setData(0, Qt.ItemDataRole.UserRole, row.id)
            self.show_row(row)
        self.blockSignals(False)
        self.go_to(at if at in self._items else next(iter(self._items), ""))

    def show_row(self, row: SlotRow) -> None:
        """Show what goes into one place now."""
        item = self._items[row.id]
        label = row.label if len(row.label) <= _LONGEST else f"{row.label[:_LONGEST]}…"
        for column, words in enumerate((label, row.goes or "–", row.said)):
            item.setText(column, words)
            item.setToolTip(column, words)
        icon = _ICONS.get(row.grade, ("unknown", "quiet_ink"))
        item.setIcon(2, the_look().icons.icon(*icon))
        spoken = f"{row.label}, {row.kind}. {row.goes or _('Nothing goes there')}. {row.said}."
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)

    def go_to(self, slot: str) -> None:
        """Make a place the present one."""
        item = self._items.get(slot)
        if item:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    @property
    def present(self) -> str:
        """The id of the present place."""
        return _id_of(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return confirms, Delete empties."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.present and is_shifted:
                self.accepted_for_all.emit(self.present)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.present:
                self.accepted.emit(self.present)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self.present:
                self.emptied.emit(self.present)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; words wrap in what each column has."""
        super().resizeEvent(event)
        width = self.viewport().width()
        rest = max(width * (100 - sum(_SHARES)) // 100, the_look().sizes.scaled(_LEAST))
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, (width - rest) * share // sum(_SHARES))
        self.setColumnWidth(2, width - sum(self.columnWidth(n) for n in range(len(_SHARES))))
        self.scheduleDelayedItemsLayout()
        present = self.currentItem()
        if present and self.visualItemRect(present).intersects(QRect(QPoint(), event.oldSize())):
            QTimer.singleShot(0, self, lambda: self.go_to(self.present))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An answer may be dropped."""
        if event.mimeData().hasFormat(ANSWER):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """On a place, not on a heading."""
        slot = _id_of(self.itemAt(event.position().toPoint()))
        if slot and event.mimeData().hasFormat(ANSWER):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """The answer goes there."""
        slot = _id_of(self.itemAt(event.position().toPoint()))
        answer = bytes(event.mimeData().data(ANSWER).data()).decode()
        if slot and answer:
            event.acceptProposedAction()
            self.go_to(slot)
            self.dropped.emit(slot, answer)

    def _add_heading(self, words: str) -> None:
        item = QTreeWidgetItem(self, [words])
        item.setFirstColumnSpanned(True)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if _id_of(item):
            self.went_to.emit(_id_of(item))


class _Wrapping(QStyledItemDelegate):
    """Rows as high as their words are in the width of their column, up to three lines."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words."""
        usual = super().sizeHint(option, index)
        if self._tree.isFirstColumnSpanned(index.row(), index.parent()):
            return usual
        metrics = self._tree.fontMetrics()
        icon = self._tree.iconSize().width() + _AROUND if index.column() == _LAST else 0
        width = max(self._tree.columnWidth(index.column()) - _AROUND - icon, 1)
        room = QRect(0, 0, width, 100_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = metrics.boundingRect(room, flags, str(index.data() or "")).height()
        height = min(words, _MOST_LINES * metrics.lineSpacing()) + the_look().sizes.scaled(12)
        return QSize(usual.width(), height)


def _id_of(item: QTreeWidgetItem | None) -> str:
    return str(item.data(0, Qt.ItemDataRole.UserRole) or "") if item else ""

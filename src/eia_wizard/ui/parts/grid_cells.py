"""How cells and heads of a grid are drawn, measured and typed into."""

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import GridCell, QuestionCard
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.grid_model import GridModel, Index

PAD, GAP = 10, 6
WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
TONES = {
    "ok": ("ok", "ok_tint", "ok"),
    "block": ("block", "block_tint", "warning"),
    "warn": ("warn", "warn_tint", "unknown"),
}
"""The ink, the ground and the icon of a tone; the words beside the icon say the same."""
LONGEST = 2_000


class GridCells(QStyledItemDelegate):
    """Draws a cell as words on a tint, with a ring where one is; makes the editor of a cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        look, cell = the_look(), _cell(index)
        ink, ground, icon = TONES.get(cell.tone, ("ink", "", "")) if cell else ("ink", "", "")
        colours = look.colours
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect, QColor(getattr(colours, ground) if ground else colours.card))
        is_asked = bool(cell and cell.item)
        if not is_asked:
            painter.fillRect(rect, QColor(colours.page))
        left = rect.left() + PAD
        if icon:
            side = look.sizes.scaled(16)
            at = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_icon(painter, at, icon, getattr(colours, ink))
            left += side + GAP
        said = words_of(index)
        is_answer = bool(cell and cell.said)
        painter.setPen(QColor(getattr(colours, ink if is_answer else "quiet_ink")))
        painter.setFont(option.font)
        room = rect.adjusted(0, 4, -PAD, -4)
        room.setLeft(left)
        painter.drawText(room, WORDS | int(Qt.AlignmentFlag.AlignVCenter), said)
        _lines(painter, rect)
        if option.state & QStyle.StateFlag.State_Selected:
            _ring(painter, rect, has_focus=bool(option.state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a list to choose from."""
        cell = _cell(index)
        card = cell.card if cell else None
        if card and card.options:
            return _combo(card, parent)
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST)
        line.setAccessibleName(cell.spoken if cell else "")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the answer that is there."""
        typed = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(typed), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(typed)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class GridHeads(QHeaderView):
    """The names of rows or columns, whole, on as many lines as they need."""

    def __init__(self, way: Qt.Orientation, parent: QAbstractItemView) -> None:
        super().__init__(way, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a name; that of the present row or column is heavier."""
        colours = the_look().colours
        model, way = self.model(), self.orientation()
        view = self.parentWidget()
        current = view.currentIndex() if isinstance(view, QAbstractItemView) else None
        at = current.column() if current and way == Qt.Orientation.Horizontal else None
        at = current.row() if current and at is None else at
        painter.save()
        painter.fillRect(rect, QColor(colours.tint if at == section else colours.page))
        painter.setFont(head_font(self.font()))
        painter.setPen(QColor(colours.ink))
        room = rect.adjusted(PAD, 4, -PAD, -4)
        flags = WORDS | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, flags, str(model.headerData(section, way)))
        _lines(painter, rect)
        painter.restore()


def head_font(font: QFont) -> QFont:
    """The letters of names."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def words_of(index: Index) -> str:
    """What stands in a cell, also where nothing was answered."""
    cell = _cell(index)
    return (cell.said or cell.blank) if cell else ""


def wrapped_size(text: str, font: QFont, width: int) -> QSize:
    """How large words are that wrap at a width."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), WORDS, text).size()


def icon_room(index: Index) -> int:
    """The width that the icon of a cell takes."""
    cell = _cell(index)
    has_icon = bool(cell and cell.tone in TONES)
    return the_look().sizes.scaled(16) + GAP if has_icon else 0


def _cell(index: Index) -> GridCell | None:
    model = index.model()
    return model.cell(index) if isinstance(model, GridModel) else None


def _lines(painter: QPainter, rect: QRect) -> None:
    hairline = QColor(the_look().colours.hairline)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, hairline)
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), hairline)


def _ring(painter: QPainter, rect: QRect, *, has_focus: bool) -> None:
    colours = the_look().colours
    inner = QRectF(rect).adjusted(1, 1, -2, -2)
    if has_focus:
        box(painter, inner, 5, None, colours.focus, 3)
        inner = inner.adjusted(3, 3, -3, -3)
    box(painter, inner, 3, None, colours.ink, 2)


def _combo(card: QuestionCard, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setAccessibleName(card.text)
    combo.addItem(_("Not answered"), "")
    for number, option in enumerate(card.options, start=1):
        value = str(number) if card.kind == "rating" else option.id
        combo.addItem(option.label, value)
    return combo


def close_cell(typing: QWidget | None) -> None:
    """A cell that is being edited takes what was typed when the focus goes back to its table."""
    holder = typing.parentWidget() if typing else None
    while holder and not isinstance(holder, QAbstractItemView):
        holder = holder.parentWidget()
    if holder:
        holder.setFocus()

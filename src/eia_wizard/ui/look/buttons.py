"""The grounds of buttons: filled, outlined, quiet, rows and segments; and their sizes."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStyleOption,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from eia_wizard.ui.look.button_words import (
    GAP,
    MNEMONIC,
    is_link,
    menu_room,
    padding,
    weight,
)
from eia_wizard.ui.look.kit import Kit, State, has, is_on
from eia_wizard.ui.look.strokes import box, joined

LOW = 28
"""How high a choice of view is, in pixels: what an unsteady hand needs, and no more."""

THICK = 3.0
"""How thick the edge of what is switched on is, in pixels, where no tint tells it."""

HEAVIER = 18  # Qt measures plain words; heavier ones are wider by about this part


def push_panel(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a push button, by its marks."""
    if has(widget, "segment"):
        segment_panel(kit, option, painter, widget)
    elif has(widget, "row"):
        _row(kit, option, painter)
    elif is_link(widget):
        return
    elif has(widget, "quiet"):
        _quiet(kit, option, painter)
    elif has(widget, "primary"):
        _filled(kit, option, painter)
    else:
        _outlined(kit, option, painter)


def tool_panel(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a tool button: quiet where it raises itself only under the pointer."""
    is_quiet = isinstance(widget, QToolButton) and widget.autoRaise()
    if is_quiet and not has(widget, "segment"):
        _quiet(kit, option, painter)
    else:
        push_panel(kit, option, painter, widget)


def segment_panel(
    kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """One of several choices in a row: the chosen one is filled."""
    c, rect = kit.colours, QRectF(option.rect)
    where = str(widget.property("segment")) if widget else "only"
    right = -0.5 if where in ("last", "only") else 0.5
    path = joined(rect.adjusted(0.5, 0.5, right, -0.5), kit.sizes.control_radius, where)
    is_chosen, is_live = is_on(option, State.State_On), is_on(option, State.State_Enabled)
    chosen = c.tint if has(widget, "view") and c.has_tints else c.action
    fill = chosen if is_chosen else c.hover if _is_hot(option) else c.card
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    painter.setPen(QPen(QColor(c.edge if is_live else c.off_edge), 1))
    painter.setBrush(QColor(fill if is_live or not is_chosen else c.off))
    painter.drawPath(path)
    painter.restore()


def size_of(kit: Kit, option: QStyleOption, content: QSize, widget: QWidget | None) -> QSize:
    """How large a button must be for its words and icon."""
    if is_link(widget):
        return _size_of_link(kit, option, content, widget)
    text = getattr(option, "text", "")
    pad = kit.sizes.scaled(padding(widget)) if text else kit.sizes.scaled(8)
    width = content.width() + 2 * pad + content.width() // HEAVIER + 2
    if isinstance(widget, QToolButton) and text:
        width += GAP // 2
    if _has_menu(widget):
        width += menu_room(kit, widget)
    least = kit.sizes.scaled(LOW) if has(widget, "view") else kit.sizes.control_height
    height = max(content.height() + 8, least)
    return QSize(max(width, height), height)


def _size_of_link(kit: Kit, option: QStyleOption, content: QSize, widget: QWidget | None) -> QSize:
    """Words measured as they are drawn, so that those at the right end where the line ends."""
    button = cast("QStyleOptionButton", option)
    font = QFont(widget.font() if widget else QFont())
    font.setWeight(weight(option, widget))
    words = QFontMetrics(font).size(MNEMONIC, button.text).width()
    icon = 0 if button.icon.isNull() else min(button.iconSize.width(), kit.sizes.icon) + GAP
    menu = menu_room(kit, widget) if _has_menu(widget) else 0
    return QSize(icon + words + menu + 2, max(content.height() + 8, kit.sizes.control_height))


def _filled(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    c = kit.colours
    fill = c.action_hover if _is_hot(option) or is_on(option, State.State_Sunken) else c.action
    if not is_on(option, State.State_Enabled):
        fill = c.off_edge
    box(painter, option.rect, kit.sizes.control_radius, fill)


def _outlined(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    c = kit.colours
    is_down = is_on(option, State.State_Sunken) or is_on(option, State.State_On)
    fill = c.tint if is_down else c.hover if _is_hot(option) else c.card
    edge, width = c.edge if is_on(option, State.State_Enabled) else c.off_edge, 1.0
    if is_on(option, State.State_On):
        edge, width = c.action, 1.0 if c.has_tints else THICK
    box(painter, option.rect, kit.sizes.control_radius, fill, edge, width)


def _quiet(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    is_down = is_on(option, State.State_Sunken) or is_on(option, State.State_On)
    if is_down or _is_hot(option):
        fill = kit.colours.tint if is_down else kit.colours.hover
        edge = kit.colours.edge if fill == kit.colours.card else None
        box(painter, option.rect, kit.sizes.control_radius, fill, edge)


def _row(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    c = kit.colours
    if is_on(option, State.State_On):
        painter.fillRect(option.rect, QColor(c.tint))
        bar = QRect(option.rect)
        bar.setWidth(4)
        painter.fillRect(bar, QColor(c.action))
    elif _is_hot(option) or is_on(option, State.State_Sunken):
        painter.fillRect(option.rect, QColor(c.hover))


def _is_hot(option: QStyleOption) -> bool:
    return is_on(option, State.State_MouseOver) and is_on(option, State.State_Enabled)


def _has_menu(widget: QWidget | None) -> bool:
    if has(widget, "dots"):
        return False
    return isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None

"""The words and icons on buttons."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QPushButton,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QWidget,
)

from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.kit import Kit, State, has, is_on

GAP, MENU_ROOM, ARROW = 8, 22, 16
MNEMONIC = Qt.TextFlag.TextShowMnemonic
ARROWS = {
    Qt.ArrowType.UpArrow: "fold",
    Qt.ArrowType.DownArrow: "unfold",
    Qt.ArrowType.LeftArrow: "left",
    Qt.ArrowType.RightArrow: "right",
}
Words = QStyleOptionButton | QStyleOptionToolButton


def push_label(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The icon and the words of a push button."""
    button = cast("QStyleOptionButton", option)
    pad = kit.sizes.scaled(padding(widget))
    if has(widget, "row"):
        _words(kit, button, painter, widget, button.rect.adjusted(pad, 0, -pad, 0), True)
        return
    rect = QRect(button.rect)
    if button.features & QStyleOptionButton.ButtonFeature.HasMenu:
        _arrow(kit, painter, rect, _ink(kit, option, widget), 0 if is_link(widget) else 10)
        rect.adjust(0, 0, -menu_room(kit, widget), 0)
    _words(kit, button, painter, widget, rect, is_link(widget))


def tool_label(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The icon, the words or both of a tool button, side by side."""
    tool = cast("QStyleOptionToolButton", option)
    rect = QRect(tool.rect)
    if tool.arrowType.value:
        side = min(kit.sizes.scaled(16), rect.width())
        at = QRectF(0, 0, side, side)
        at.moveCenter(QRectF(rect).center().toPoint())
        paint_icon(painter, at, ARROWS[tool.arrowType], _ink(kit, option, widget))
        return
    has_menu = tool.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu
    if has_menu and not has(widget, "dots"):
        _arrow(kit, painter, rect, _ink(kit, option, widget), 10)
        rect.adjust(0, 0, -kit.sizes.scaled(MENU_ROOM), 0)
    if tool.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly and not tool.icon.isNull():
        tool.text = ""
    _words(kit, tool, painter, widget, rect, False)


def menu_room(kit: Kit, widget: QWidget | None) -> int:
    """Room for the arrow that tells of a menu, after the words."""
    return kit.sizes.scaled(ARROW) + GAP if is_link(widget) else kit.sizes.scaled(MENU_ROOM)


def padding(widget: QWidget | None) -> int:
    """Room at each side of the words, in pixels at 100 %."""
    if is_link(widget):
        return 0
    return 8 if has(widget, "quiet") else 12 if has(widget, "segment") else 16


def is_link(widget: QWidget | None) -> bool:
    """Whether it is words that stand in line with the text round them, without a ground."""
    return isinstance(widget, QPushButton) and has(widget, "quiet")


def weight(option: QStyleOption, widget: QWidget | None) -> QFont.Weight:
    """How heavy the words are: heavier than text, and more so where a choice was made."""
    is_chosen = is_on(option, State.State_On)
    if has(widget, "faint"):
        return QFont.Weight.Normal
    if has(widget, "row"):
        return QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
    if has(widget, "segment"):
        return QFont.Weight.DemiBold if is_chosen else QFont.Weight.Medium
    is_strong = has(widget, "primary") or has(widget, "quiet")
    return QFont.Weight.DemiBold if is_strong else QFont.Weight.Medium


def _words(
    kit: Kit,
    option: Words,
    painter: QPainter,
    widget: QWidget | None,
    rect: QRect,
    is_left: bool,
) -> None:
    """Icon and words together, in the middle or at the left."""
    ink = _ink(kit, option, widget)
    font = QFont(widget.font() if widget else painter.font())
    font.setWeight(weight(option, widget))
    font.setUnderline(is_link(widget) and is_on(option, State.State_MouseOver))
    metrics = QFontMetrics(font)
    words = metrics.size(MNEMONIC, option.text).width() if option.text else 0
    side = 0 if option.icon.isNull() else min(option.iconSize.width(), kit.sizes.icon)
    gap = GAP if side and words else 0
    left = rect.left() if is_left else rect.center().x() - (side + gap + words - 1) // 2
    left = max(left, rect.left())
    at_icon, at_words = left, left + side + gap
    if has(widget, "trailing"):
        at_icon, at_words = left + words + gap, left
    if side:
        square = QRectF(at_icon, rect.top() + (rect.height() - side) // 2, side, side)
        _icon(kit, painter, square, option.icon, ink, is_on(option, State.State_Enabled))
    if words:
        room = QRect(rect)
        room.setLeft(at_words)
        _text(painter, room, option.text, font, ink)


def _text(painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> None:
    """Words from the left of their room, cut with dots where it is too narrow."""
    metrics = QFontMetrics(font)
    fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 2, MNEMONIC)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(ink))
    flags = MNEMONIC | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room.adjusted(0, 0, 4, 0), int(flags), fitting)
    painter.restore()


def _icon(
    kit: Kit, painter: QPainter, square: QRectF, icon: QIcon, ink: str, is_live: bool
) -> None:
    if not kit.icons.paint(painter, square, icon, ink):
        mode = QIcon.Mode.Normal if is_live else QIcon.Mode.Disabled
        icon.paint(painter, square.toRect(), Qt.AlignmentFlag.AlignCenter, mode)


def _ink(kit: Kit, option: QStyleOption, widget: QWidget | None) -> str:
    c = kit.colours
    if not is_on(option, State.State_Enabled):
        is_chosen = has(widget, "segment") and is_on(option, State.State_On)
        is_filled = is_chosen or (has(widget, "primary") and c.off_edge == c.off)
        return c.card if is_filled else c.off
    if has(widget, "view") and c.has_tints:
        return c.action if is_on(option, State.State_On) else c.quiet_ink
    if has(widget, "segment"):
        return c.on_action if is_on(option, State.State_On) else c.ink
    if has(widget, "danger"):
        return c.block
    if has(widget, "primary"):
        return c.on_action
    if has(widget, "faint"):
        return c.ink if is_on(option, State.State_On) else c.quiet_ink
    if has(widget, "quiet"):
        return c.action_hover if is_on(option, State.State_MouseOver) else c.action
    return c.ink


def _arrow(kit: Kit, painter: QPainter, rect: QRect, ink: str, inset: int) -> None:
    side = kit.sizes.scaled(ARROW)
    x, y = rect.right() - side - kit.sizes.scaled(inset), rect.center().y() - side // 2
    paint_icon(painter, QRectF(x, y, side, side), "unfold", ink)

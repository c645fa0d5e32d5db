"""Rows of lists, menus and tables, and the small windows that float above."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyleOption, QStyleOptionMenuItem, QStyleOptionViewItem, QWidget

from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.kit import Kit, State, is_on
from eia_wizard.ui.look.rows import as_heading, enclose
from eia_wizard.ui.look.strokes import box

BAR, EDGE = 4, 8
"""Pixels: of the bar of what is chosen, and beside what parts the lines of a menu."""


def row_ground(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a row: a tint and a bar where it is selected, or lines where no tint is."""
    c, row = kit.colours, cast("QStyleOptionViewItem", option)
    if is_on(option, State.State_Selected):
        painter.fillRect(option.rect, QColor(c.tint))
        if not c.has_tints:
            enclose(painter, option.rect, c)
        first = QStyleOptionViewItem.ViewItemPosition
        if row.viewItemPosition in (first.Beginning, first.OnlyOne, first.Invalid):
            bar = QRect(option.rect)
            bar.setWidth(BAR)
            painter.fillRect(bar, QColor(c.action))
    elif is_on(option, State.State_MouseOver):
        painter.fillRect(option.rect, QColor(c.hover))


def readable(kit: Kit, option: QStyleOption, widget: QWidget | None) -> QStyleOption:
    """The option of a row, with ink for its words where it is selected: it lies on a tint."""
    row = QStyleOptionViewItem(cast("QStyleOptionViewItem", option))
    palette = QPalette(row.palette)
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(kit.colours.ink))
    if widget is not None and widget.isEnabled() and not is_on(option, State.State_Enabled):
        as_heading(row, palette, kit.colours)
    row.palette = palette
    return row


def quiet_choice(kit: Kit, option: QStyleOption) -> QStyleOption:
    """The option of a line in a menu: a tint and ink where it is pointed at, its icon as of now."""
    line = QStyleOptionMenuItem(cast("QStyleOptionMenuItem", option))
    line.icon = kit.icons.fresh(line.icon)
    palette = QPalette(line.palette)
    palette.setColor(QPalette.ColorRole.Highlight, QColor(kit.colours.tint))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(kit.colours.ink))
    line.palette = palette
    return line


def choice_bar(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    """The bar that shows, not by tint alone, which line of a menu is pointed at."""
    if is_on(option, State.State_Selected) and is_on(option, State.State_Enabled):
        bar = QRect(option.rect)
        bar.setWidth(BAR)
        painter.fillRect(bar, QColor(kit.colours.action))
        if not kit.colours.has_tints:
            enclose(painter, option.rect, kit.colours)


def branch(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """What says that there is more under a row of a tree, and whether it is shown."""
    if not is_on(option, State.State_Children):
        return
    side = min(option.rect.width(), kit.sizes.scaled(14))
    at = QRectF(0, 0, side, side)
    at.moveCenter(QRectF(option.rect).center())
    name = "unfold" if is_on(option, State.State_Open) else "right"
    paint_icon(painter, at, name, kit.colours.ink)


def is_divider(option: QStyleOption) -> bool:
    """Whether a line of a menu parts others, with a heading or without."""
    kind = cast("QStyleOptionMenuItem", option).menuItemType
    return kind == QStyleOptionMenuItem.MenuItemType.Separator


def menu_divider(kit: Kit, option: QStyleOption, painter: QPainter) -> None:
    """A hairline that can be seen on the ground of a menu, after the heading where there is one."""
    line, left = cast("QStyleOptionMenuItem", option), option.rect.left() + EDGE
    if line.text:
        painter.setFont(line.font)
        painter.setPen(QColor(kit.colours.quiet_ink))
        room = option.rect.adjusted(EDGE, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), line.text)
        left += line.fontMetrics.horizontalAdvance(line.text) + EDGE
    width = option.rect.right() - EDGE - left
    painter.fillRect(left, option.rect.center().y(), width, 1, QColor(kit.colours.hairline))


def menu_ground(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a menu."""
    painter.fillRect(option.rect, QColor(kit.colours.card))


def menu_frame(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The edge of a menu."""
    box(painter, option.rect, 1, None, kit.colours.edge)


def tip(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a tool tip: ink, so that it stands off the page."""
    painter.fillRect(option.rect, QColor(kit.colours.ink))


def nothing(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Where Fusion draws a frame or a corner, and calm asks for none."""


def group_frame(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of a group: a hairline."""
    box(painter, option.rect, kit.sizes.card_radius, None, kit.colours.hairline)


def divider(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The handle between two columns: a hairline in its middle."""
    rect, hairline = option.rect, QColor(kit.colours.hairline)
    if rect.width() < rect.height():
        painter.fillRect(rect.center().x(), rect.y(), 1, rect.height(), hairline)
    else:
        painter.fillRect(rect.x(), rect.center().y(), rect.width(), 1, hairline)

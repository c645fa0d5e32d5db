"""Boxes to tick and rounds to choose."""

from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOption, QStyleOptionButton, QStyleOptionViewItem, QWidget

from eia_wizard.ui.look.kit import Kit, State, has, is_on
from eia_wizard.ui.look.strokes import box, dash, dot, tick


def check(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A box, ticked, dashed or empty."""
    c, rect = kit.colours, QRectF(option.rect)
    is_ticked, is_partly = is_on(option, State.State_On), is_on(option, State.State_NoChange)
    edge, fill = _colours(kit, option, widget, is_ticked or is_partly)
    box(painter, rect, 4 * kit.sizes.scale, fill, edge, 1.5)
    ink = c.on_action if is_on(option, State.State_Enabled) else c.card
    if is_ticked:
        tick(painter, rect, ink)
    elif is_partly:
        dash(painter, rect, ink)


def item_check(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The box of a row in a list."""
    row = cast("QStyleOptionViewItem", option)
    row.state &= ~State.State_MouseOver
    check(kit, row, painter, None)


def radio(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A round, chosen or empty."""
    rect, is_chosen = QRectF(option.rect), is_on(option, State.State_On)
    edge, _ = _colours(kit, option, widget, is_chosen)
    dot(painter, rect, kit.colours.card, edge, 2.0 if is_chosen else 1.5)
    if is_chosen:
        inset = rect.width() * 0.26
        dot(painter, rect.adjusted(inset, inset, -inset, -inset), edge, None, 0)


def is_segment(option: QStyleOption, widget: QWidget | None) -> bool:
    """Whether a round is to be drawn as one of several joined choices."""
    return isinstance(option, QStyleOptionButton) and has(widget, "segment")


def _colours(
    kit: Kit, option: QStyleOption, widget: QWidget | None, is_filled: bool
) -> tuple[str, str]:
    c = kit.colours
    if not is_on(option, State.State_Enabled):
        return (c.off, c.off) if is_filled else (c.off_edge, c.page)
    if has(widget, "wrong"):
        return c.block, c.action if is_filled else c.card
    if is_filled:
        return c.action, c.action
    is_hot = is_on(option, State.State_MouseOver)
    return (c.ink if is_hot else c.edge), (c.hover if is_hot else c.card)

"""Fields: lines, boxes of text, lists to choose from, and the frames round them."""

from typing import cast

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QTextEdit,
    QWidget,
)

from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.kit import Kit, State, has, is_on
from eia_wizard.ui.look.strokes import box

PAD, ARROW_ROOM = 10, 34
LEAN = 3


def line_panel(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A line to type in; one inside another control has no frame of its own."""
    if cast("QStyleOptionFrame", option).lineWidth > 0:
        _field(kit, option, painter, option.rect, widget)


def frame(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of a box of text, a list or a panel."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        _field(kit, option, painter, option.rect, widget)
    elif isinstance(widget, QAbstractItemView):
        c = kit.colours
        box(painter, option.rect, 2, c.card, c.hairline)
    elif widget is not None and widget.inherits("QComboBoxPrivateContainer"):
        box(painter, option.rect, 2, kit.colours.card, kit.colours.edge)
    elif widget is not None and (band := widget.property("band")):
        ground = "tint" if band == "tint" else f"{band}_tint"
        words = kit.colours.edge if band == "tint" else getattr(kit.colours, str(band))
        fill = getattr(kit.colours, ground)
        edge = words if fill == kit.colours.card else None
        box(painter, option.rect, kit.sizes.control_radius, fill, edge)
    else:
        box(painter, option.rect, kit.sizes.control_radius, None, kit.colours.hairline)


def combo(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A list to choose from, closed: the frame and the arrow."""
    closed = cast("QStyleOptionComboBox", option)
    if closed.frame:
        _field(kit, option, painter, option.rect, widget)
    side = kit.sizes.scaled(18)
    x = option.rect.right() - side - kit.sizes.scaled(8)
    y = option.rect.center().y() - side // 2
    ink = kit.colours.ink if is_on(option, State.State_Enabled) else kit.colours.off
    paint_icon(painter, QRectF(x, y, side, side), "unfold", ink)


def combo_part(kit: Kit, option: QStyleOption, part: QStyle.SubControl) -> QRect | None:
    """Where the words of a closed list stand, and where its arrow."""
    room = kit.sizes.scaled(ARROW_ROOM)
    match part:
        case QStyle.SubControl.SC_ComboBoxEditField:
            return option.rect.adjusted(kit.sizes.scaled(PAD), 2, -room, -2)
        case QStyle.SubControl.SC_ComboBoxArrow:
            return option.rect.adjusted(option.rect.width() - room, 0, 0, 0)
        case QStyle.SubControl.SC_ComboBoxListBoxPopup:
            return option.rect
    return None


def spin(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A number to step up and down."""
    _field(kit, option, painter, option.rect, widget)
    steps = cast("QStyleOptionSpinBox", option)
    if steps.buttonSymbols.value == 2:  # QAbstractSpinBox.ButtonSymbols.NoButtons
        return
    live = steps.stepEnabled.value
    for part, name, bit in (
        (QStyle.SubControl.SC_SpinBoxUp, "fold", 1),
        (QStyle.SubControl.SC_SpinBoxDown, "unfold", 2),
    ):
        rect = cast("QRect", spin_part(kit, option, part))
        side = min(kit.sizes.scaled(14), rect.height())
        at = QRectF(rect.center().x() - side // 2, rect.center().y() - side // 2, side, side)
        paint_icon(painter, at, name, kit.colours.ink if live & bit else kit.colours.off)


def spin_part(kit: Kit, option: QStyleOption, part: QStyle.SubControl) -> QRect | None:
    """Where the number stands, and where its two steps."""
    room, half = kit.sizes.scaled(26), option.rect.height() // 2
    steps = option.rect.adjusted(option.rect.width() - room, 1, -1, -1)
    match part:
        case QStyle.SubControl.SC_SpinBoxUp:
            return steps.adjusted(0, 0, 0, -half)
        case QStyle.SubControl.SC_SpinBoxDown:
            return steps.adjusted(0, half, 0, 0)
        case QStyle.SubControl.SC_SpinBoxEditField:
            return option.rect.adjusted(2, 2, -room, -2)
        case QStyle.SubControl.SC_SpinBoxFrame:
            return option.rect
    return None


def _field(
    kit: Kit, option: QStyleOption, painter: QPainter, rect: QRect, widget: QWidget | None
) -> None:
    c = kit.colours
    is_live = is_on(option, State.State_Enabled)
    edge, width = (c.edge, 1.0) if is_live else (c.off_edge, 1.0)
    if has(widget, "wrong"):
        edge, width = c.block, 2.0
    elif is_live and is_on(option, State.State_MouseOver) and isinstance(widget, QComboBox):
        edge = c.ink
    box(painter, rect, kit.sizes.control_radius, c.card if is_live else c.page, edge, width)

"""Scroll bars, tabs, the heads of tables, and how far long work has come."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QWidget,
)

from eia_wizard.ui.look.focus import ring
from eia_wizard.ui.look.kit import Kit, State, is_on
from eia_wizard.ui.look.strokes import box

UNDERLINE, LEAST_GRIP, SLIM = 3, 32, 4


def scroll_bar(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A slim grip on nothing; it grows under the pointer."""
    bar = cast("QStyleOptionSlider", option)
    if bar.minimum == bar.maximum:
        return
    grip = QRectF(cast("QRect", scroll_part(kit, option, QStyle.SubControl.SC_ScrollBarSlider)))
    is_hot = is_on(option, State.State_MouseOver) or is_on(option, State.State_Sunken)
    is_upright = bar.orientation == Qt.Orientation.Vertical
    thick = 2 * SLIM if is_hot else SLIM
    spare = ((grip.width() if is_upright else grip.height()) - thick) / 2
    inset = (spare, 2, -spare, -2) if is_upright else (2, spare, -2, -spare)
    fill = kit.colours.quiet_ink if is_hot else kit.colours.edge
    box(painter, grip.adjusted(*inset), thick / 2, fill)


def scroll_part(kit: Kit, option: QStyleOption, part: QStyle.SubControl) -> QRect | None:
    """Where the grip of a scroll bar is, and what lies before and after it."""
    bar = cast("QStyleOptionSlider", option)
    is_upright = bar.orientation == Qt.Orientation.Vertical
    long = bar.rect.height() if is_upright else bar.rect.width()
    start, length = _grip(bar, long)
    spans = {
        QStyle.SubControl.SC_ScrollBarSlider: (start, length),
        QStyle.SubControl.SC_ScrollBarGroove: (0, long),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, start),
        QStyle.SubControl.SC_ScrollBarAddPage: (start + length, long - start - length),
        QStyle.SubControl.SC_ScrollBarAddLine: (long, 0),
        QStyle.SubControl.SC_ScrollBarSubLine: (0, 0),
    }
    if part not in spans:
        return None
    at, span = spans[part]
    if is_upright:
        return QRect(bar.rect.x(), bar.rect.y() + at, bar.rect.width(), span)
    return QRect(bar.rect.x() + at, bar.rect.y(), span, bar.rect.height())


def tab_shape(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A tab: words on nothing, the present one underlined."""
    c, line = kit.colours, QRect(option.rect)
    is_hot = is_on(option, State.State_MouseOver) and is_on(option, State.State_Enabled)
    line.setTop(line.bottom() - UNDERLINE + 1)
    if is_on(option, State.State_Selected):
        painter.fillRect(line, QColor(c.action))
    elif is_hot:
        painter.fillRect(line, QColor(c.edge))


def tab_label(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The words of a tab."""
    c, tab = kit.colours, cast("QStyleOptionTab", option)
    is_present = is_on(option, State.State_Selected)
    ink = c.action if is_present else c.quiet_ink
    if not is_on(option, State.State_Enabled):
        ink = c.off
    painter.save()
    font = QFont(widget.font() if widget else painter.font())
    font.setWeight(QFont.Weight.DemiBold if is_present else QFont.Weight.Medium)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(tab.rect, int(flags), tab.text)
    painter.restore()
    if is_on(option, State.State_HasFocus):
        ring(kit, painter, QRectF(tab.rect).adjusted(3, 6, -3, -6), 4)


def tab_base(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The hairline under a row of tabs."""
    rect = option.rect
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(kit.colours.hairline))


def header(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The head of a column or a row: flat, with a hairline."""
    head = cast("QStyleOptionHeader", option)
    painter.fillRect(head.rect, QColor(kit.colours.page))
    rect, hairline = head.rect, QColor(kit.colours.hairline)
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, hairline)
    if head.orientation == Qt.Orientation.Vertical:
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), hairline)


def progress(kit: Kit, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """How far long work has come; a still band where nobody knows."""
    bar = cast("QStyleOptionProgressBar", option)
    high = kit.sizes.scaled(8)
    groove = QRectF(bar.rect.x(), bar.rect.center().y() - high // 2, bar.rect.width(), high)
    box(painter, groove, high / 2, kit.colours.card, kit.colours.edge)
    span = bar.maximum - bar.minimum
    part = (bar.progress - bar.minimum) / span if span else 0.4
    if part > 0:
        groove.setWidth(max(high, groove.width() * part))
        box(painter, groove, high / 2, kit.colours.action)


def _grip(bar: QStyleOptionSlider, long: int) -> tuple[int, int]:
    span = bar.maximum - bar.minimum
    if span <= 0:
        return 0, long
    length = max(long * bar.pageStep // (span + bar.pageStep), min(LEAST_GRIP, long))
    start = QStyle.sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, long - length, bar.upsideDown
    )
    return start, length

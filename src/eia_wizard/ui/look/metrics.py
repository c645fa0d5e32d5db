"""How large things are, and how they behave, where that differs from Fusion."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QTextEdit,
    QWidget,
)

from eia_wizard.ui.look import buttons
from eia_wizard.ui.look.choices import is_segment
from eia_wizard.ui.look.fields import ARROW_ROOM, PAD
from eia_wizard.ui.look.focus import ROOM
from eia_wizard.ui.look.kit import Kit
from eia_wizard.ui.look.tokens import Sizes

Metric = QStyle.PixelMetric
Content = QStyle.ContentsType
Hint = QStyle.StyleHint

USUAL_ICON = 20
"""Pixels of an icon at the usual size of letters."""

BEHAVIOUR = {
    Hint.SH_ComboBox_Popup: 0,
    Hint.SH_FocusFrame_AboveWidget: 1,
    Hint.SH_FocusFrame_Mask: 0,
    Hint.SH_EtchDisabledText: 0,
    Hint.SH_ToolTipLabel_Opacity: 255,
    Hint.SH_ScrollBar_ContextMenu: 0,
    Hint.SH_UnderlineShortcut: 1,
    Hint.SH_TabBar_Alignment: 0x0001,
    Hint.SH_ItemView_ShowDecorationSelected: 1,
    Hint.SH_ScrollView_FrameOnlyAroundContents: 0,
}


def measures(sizes: Sizes) -> dict[QStyle.PixelMetric, int]:
    """The measures of the style at a text size."""
    return {
        Metric.PM_FocusFrameHMargin: ROOM,
        Metric.PM_FocusFrameVMargin: ROOM,
        Metric.PM_ScrollBarExtent: 14,
        Metric.PM_ScrollBarSliderMin: 32,
        Metric.PM_ScrollView_ScrollBarSpacing: 0,
        Metric.PM_IndicatorWidth: sizes.scaled(20),
        Metric.PM_IndicatorHeight: sizes.scaled(20),
        Metric.PM_ExclusiveIndicatorWidth: sizes.scaled(20),
        Metric.PM_ExclusiveIndicatorHeight: sizes.scaled(20),
        Metric.PM_CheckBoxLabelSpacing: 10,
        Metric.PM_RadioButtonLabelSpacing: 10,
        Metric.PM_ButtonShiftHorizontal: 0,
        Metric.PM_ButtonShiftVertical: 0,
        Metric.PM_ButtonDefaultIndicator: 0,
        Metric.PM_MenuButtonIndicator: 0,
        Metric.PM_ButtonIconSize: sizes.icon,
        Metric.PM_SmallIconSize: sizes.icon,
        Metric.PM_ToolBarIconSize: sizes.icon,
        Metric.PM_HeaderMargin: 4,
        Metric.PM_TabBarTabHSpace: 24,
        Metric.PM_TabBarTabVSpace: sizes.scaled(24),
        Metric.PM_TabBarTabShiftHorizontal: 0,
        Metric.PM_TabBarTabShiftVertical: 0,
        Metric.PM_TabBarBaseOverlap: 1,
        Metric.PM_TabBarScrollButtonWidth: sizes.scaled(28),
        Metric.PM_ToolTipLabelFrameWidth: 8,
        Metric.PM_SplitterWidth: 8,
        Metric.PM_MenuPanelWidth: 1,
        Metric.PM_MenuVMargin: 4,
        Metric.PM_LayoutHorizontalSpacing: 8,
        Metric.PM_LayoutVerticalSpacing: 8,
    }


def frame_width(widget: QWidget | None) -> int | None:
    """The frame of a box of text leaves room for its round corners."""
    return 3 if isinstance(widget, QPlainTextEdit | QTextEdit) else None


def size_of(
    kit: Kit,
    kind: QStyle.ContentsType,
    option: QStyleOption,
    content: QSize,
    widget: QWidget | None,
) -> QSize | None:
    """The size of a control for its content, or nothing where Fusion's is right."""
    least = kit.sizes.control_height
    match kind:
        case Content.CT_PushButton | Content.CT_ToolButton:
            return buttons.size_of(kit, option, content, widget)
        case Content.CT_RadioButton if is_segment(option, widget):
            return buttons.size_of(kit, option, content, widget)
        case Content.CT_LineEdit:
            return QSize(content.width() + 2 * PAD, max(content.height() + 8, least))
        case Content.CT_ComboBox:
            is_typed_in = not isinstance(widget, QComboBox) or widget.isEditable()
            room = kit.sizes.scaled(PAD + ARROW_ROOM) + (2 * PAD + 4 if is_typed_in else 4)
            return QSize(content.width() + room, max(content.height() + 8, least))
        case Content.CT_SpinBox:
            return QSize(content.width() + kit.sizes.scaled(56), max(content.height() + 8, least))
    return None


def roomy(kit: Kit, kind: QStyle.ContentsType, size: QSize) -> QSize:
    """At least as high as a finger or an unsteady hand needs (WCAG 2.2, 2.5.8)."""
    if kind in (Content.CT_CheckBox, Content.CT_RadioButton, Content.CT_MenuItem):
        if kind is Content.CT_MenuItem:  # Fusion leaves room for a tick of one size only
            size = QSize(size.width() + max(kit.sizes.icon - USUAL_ICON, 0), size.height())
        return size.expandedTo(QSize(0, kit.sizes.scaled(28)))
    if kind is Content.CT_ItemViewItem:
        is_tall = size.height() > kit.sizes.scaled(32)
        size = QSize(size.width(), size.height() + kit.sizes.scaled(10) * is_tall)
        return size.expandedTo(QSize(0, kit.sizes.scaled(32)))
    return size

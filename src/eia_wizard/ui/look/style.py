"""The one style: Fusion, with the controls of the design drawn by our own small functions."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFocusFrame,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QTextEdit,
    QWidget,
)

from eia_wizard.ui.look import bars, button_words, buttons, choices, fields, focus, lists, metrics
from eia_wizard.ui.look.enter import EnterPresses, is_pressed
from eia_wizard.ui.look.kit import Kit, Paint

Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Part = QStyle.SubElement
Metric = QStyle.PixelMetric
ROUND_FOCUS = (Metric.PM_FocusFrameHMargin, Metric.PM_FocusFrameVMargin)

PRIMITIVES: dict[QStyle.PrimitiveElement, Paint] = {
    Primitive.PE_PanelButtonCommand: buttons.push_panel,
    Primitive.PE_PanelButtonTool: buttons.tool_panel,
    Primitive.PE_PanelLineEdit: fields.line_panel,
    Primitive.PE_Frame: fields.frame,
    Primitive.PE_FrameFocusRect: focus.row_ring,
    Primitive.PE_IndicatorCheckBox: choices.check,
    Primitive.PE_IndicatorItemViewItemCheck: choices.item_check,
    Primitive.PE_IndicatorRadioButton: choices.radio,
    Primitive.PE_FrameTabBarBase: bars.tab_base,
    Primitive.PE_FrameTabWidget: lists.nothing,
    Primitive.PE_FrameGroupBox: lists.group_frame,
    Primitive.PE_PanelItemViewItem: lists.row_ground,
    Primitive.PE_IndicatorBranch: lists.branch,
    Primitive.PE_PanelMenu: lists.menu_ground,
    Primitive.PE_FrameMenu: lists.menu_frame,
    Primitive.PE_PanelTipLabel: lists.tip,
    Primitive.PE_PanelScrollAreaCorner: lists.nothing,
}

CONTROLS: dict[QStyle.ControlElement, Paint] = {
    Control.CE_PushButtonBevel: buttons.push_panel,
    Control.CE_PushButtonLabel: button_words.push_label,
    Control.CE_ToolButtonLabel: button_words.tool_label,
    Control.CE_TabBarTabShape: bars.tab_shape,
    Control.CE_TabBarTabLabel: bars.tab_label,
    Control.CE_HeaderSection: bars.header,
    Control.CE_ProgressBar: bars.progress,
    Control.CE_Splitter: lists.divider,
    Control.CE_FocusFrame: focus.over,
}

COMPLEX: dict[QStyle.ComplexControl, Paint] = {
    Complex.CC_ComboBox: fields.combo,
    Complex.CC_SpinBox: fields.spin,
    Complex.CC_ScrollBar: bars.scroll_bar,
}

PARTS = {
    Complex.CC_ComboBox: fields.combo_part,
    Complex.CC_SpinBox: fields.spin_part,
    Complex.CC_ScrollBar: bars.scroll_part,
}


class LookStyle(QProxyStyle):
    """Draws with whatever kit it wears; changing the kit costs a repaint and no more.

    Qt's stubs want a widget where Qt itself gives none: hence the three ``type: ignore``.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__("Fusion")
        self._enter = EnterPresses(self)
        self.setObjectName("eia")
        self.wear(kit)

    def wear(self, kit: Kit) -> None:
        """From now on draw with these colours and sizes."""
        self.kit = kit
        self._measures = metrics.measures(kit.sizes)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part of a control."""
        paint = PRIMITIVES.get(element)
        if paint:
            paint(self.kit, option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control."""
        paint = CONTROLS.get(element)
        if paint:
            paint(self.kit, option, painter, widget)
        elif element is Control.CE_RadioButton and choices.is_segment(option, widget):
            buttons.push_panel(self.kit, option, painter, widget)
            button_words.push_label(self.kit, option, painter, widget)
        elif element is Control.CE_ItemViewItem:
            row = lists.readable(self.kit, option, widget)
            super().drawControl(element, row, painter, widget)
        elif element is Control.CE_MenuItem and lists.is_divider(option):
            lists.menu_divider(self.kit, option, painter)
        elif element is Control.CE_MenuItem:
            super().drawControl(element, lists.quiet_choice(self.kit, option), painter, widget)
            lists.choice_bar(self.kit, option, painter)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control that has parts."""
        paint = COMPLEX.get(control)
        if paint:
            paint(self.kit, option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where a part of a control is."""
        where = PARTS.get(control)
        rect = where(self.kit, option, part) if where else None
        if rect is not None:
            return rect
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Where a part of a simple control is."""
        if element is Part.SE_LineEditContents:
            return option.rect.adjusted(fields.PAD - 2, 1, 2 - fields.PAD, -1)
        if element is Part.SE_RadioButtonClickRect and choices.is_segment(option, widget):
            return option.rect
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        content: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """How large a control is for its content."""
        ours = metrics.size_of(self.kit, kind, option, content, widget)
        if ours is not None:
            return ours
        size = super().sizeFromContents(kind, option, content, widget)  # type: ignore[arg-type]
        return metrics.roomy(self.kit, kind, size)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """One measure."""
        if metric is QStyle.PixelMetric.PM_DefaultFrameWidth:
            width = metrics.frame_width(widget)
            return 1 if width is None else width
        if isinstance(widget, QFocusFrame) and metric in ROUND_FOCUS:
            return focus.room_round(widget.widget())
        ours = self._measures.get(metric)
        theirs = super().pixelMetric(metric, option, widget) if ours is None else ours
        if metric is QStyle.PixelMetric.PM_TextCursorWidth:
            return max(theirs, self.kit.sizes.scaled(1))
        return theirs

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        """One trait of behaviour."""
        ours = metrics.BEHAVIOUR.get(hint)
        return super().styleHint(hint, option, widget, answer) if ours is None else ours

    def polish(self, thing: object) -> object:  # type: ignore[override]  # three in one in C++
        """Give boxes of text room inside their frame, and a cursor as wide as lines have."""
        if isinstance(thing, QPlainTextEdit | QTextEdit):
            is_lean = thing.property("lean")
            thing.document().setDocumentMargin(fields.LEAN if is_lean else fields.PAD - 2)
            thing.setCursorWidth(self.pixelMetric(QStyle.PixelMetric.PM_TextCursorWidth))
        elif is_pressed(thing):
            thing.installEventFilter(self._enter)  # type: ignore[attr-defined]  # it is a button
        return super().polish(thing)  # type: ignore[call-overload]

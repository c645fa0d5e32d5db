"""Tabs that go on to a second line where one is too short for their words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSizePolicy,
    QStyle,
    QStyleOptionTab,
    QWidget,
)

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.labels import NOTE_SCALE

Control = QStyle.ControlElement
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Tab(QAbstractButton):
    """One tab: words, underlined while what it stands for is in sight."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"tab:{name}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        mark(self, "own_ring")
        self.say(words)

    def say(self, words: str) -> None:
        """Put other words on it."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words in the weight of the present tab."""
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        metrics = type(self.fontMetrics())(font)
        room, high = the_look().sizes.scaled(6), the_look().sizes.scaled(44)
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * room, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as the style draws a tab."""
        option = QStyleOptionTab()
        option.initFrom(self)
        option.text = self.text()
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_Selected
        painter = QPainter(self)
        for part in (
            QStyle.ControlElement.CE_TabBarTabShape,
            QStyle.ControlElement.CE_TabBarTabLabel,
        ):
            self.style().drawControl(part, option, painter, self)


class Tabs(QWidget):
    """A row of tabs, or two; the arrows go from one to the next, Tab leaves them."""

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._tabs = {key: Tab(key, words, self) for key, words in tabs}
        for key, tab in self._tabs.items():
            tab.clicked.connect(lambda _on=False, key=key: self.choose(key))
            tab.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        the_look().changed.connect(self._fit_letters)  # Qt tells only windows of another text size
        self._fit_letters()
        self.choose(tabs[0][0])

    def say(self, key: str, words: str) -> None:
        """Put other words on a tab."""
        if self._tabs[key].text() != words:
            self._tabs[key].say(words)
            self._lay_out()

    def choose(self, key: str) -> None:
        """Go to a tab; the focus goes with it where it was on one."""
        had_focus = any(tab.hasFocus() for tab in self._tabs.values())
        for each, tab in self._tabs.items():
            tab.setChecked(each == key)
            tab.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus
            )
        QAccessible.updateAccessibility(
            QAccessibleEvent(self._tabs[key], QAccessible.Event.Selection)
        )
        if had_focus:
            self.focus_chosen()
        self.chosen.emit(key)

    def focus_chosen(self) -> None:
        """Put the focus on the present tab."""
        next(tab for tab in self._tabs.values() if tab.isChecked()).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The arrows choose the neighbour; at the end they go round."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step:
                self._step(step)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row elsewhere."""
        super().resizeEvent(event)
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """Less width may need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        return max((rect.bottom() + 1 for rect in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """As high as it must be at its width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines."""
        return QSize(0, self.heightForWidth(self.width()))

    def _step(self, step: int) -> None:
        keys = list(self._tabs)
        now = next(n for n, key in enumerate(keys) if self._tabs[key].isChecked())
        self.choose(keys[(now + step) % len(keys)])

    def _fit_letters(self) -> None:
        font = self.font()
        font.setPointSizeF(QApplication.font().pointSizeF() * NOTE_SCALE)
        for tab in self._tabs.values():
            tab.setFont(font)
        self._lay_out()

    def _lay_out(self) -> None:
        for tab, rect in zip(self._tabs.values(), self._places(self.width()), strict=True):
            tab.setGeometry(rect)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        """Where each tab stands in this width, as many a line as fit."""
        rects: list[QRect] = []
        at = QPoint(0, 0)
        for tab in self._tabs.values():
            size = tab.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + size.height())
            rects.append(QRect(at, size))
            at += QPoint(size.width(), 0)
        return rects

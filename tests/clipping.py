"""What is cut off or lies over something else, in a window as it is laid out."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from eia_wizard.ui.parts.labels import OneLine
from eia_wizard.ui.parts.link_button import LinkButton

SLACK = 1
"""Pixels that rounding may cost."""


def faults(window: QWidget) -> list[str]:
    """What is wrong with the window as it stands, in words; nothing is what one hopes for."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.size().isEmpty():
            found += [f"{_name(widget)}: {said}" for said in _cut_off(widget)]
            found += [f"{_name(widget)}: {said}" for said in _beyond(widget)]
            found += _overlaps(widget)
    return found


def _cut_off(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, OneLine):
        return
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton) and widget.text() and not widget.hasHeightForWidth():
        needed = _words_of(widget)
        if needed > widget.width() + SLACK and not _is_row(widget):
            yield f"needs {needed} pixels for its words and has {widget.width()}"
        if widget.fontMetrics().height() > widget.height() + SLACK:
            yield f"is {widget.height()} pixels high, less than its letters"
    elif isinstance(widget, QLineEdit) and not widget.text():
        room = widget.width() - 2 * 6
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if words > room + SLACK:
            yield f"“{widget.placeholderText()}” needs {words} pixels and has {room}"


def _label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + SLACK:
            yield f"needs {needed} pixels of height and has {label.height()}"
        widest = max(label.text().split(), key=len, default="")
        if label.fontMetrics().horizontalAdvance(widest) > room.width() + SLACK:
            yield f"“{widest}” is wider than its line"
        return
    lines = label.text().split("\n")
    words = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    if words > room.width() + SLACK:
        yield f"needs {words} pixels and has {room.width()}"


def _words_of(button: QAbstractButton) -> int:
    if isinstance(button, QToolButton) and (
        button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return 0
    if isinstance(button, LinkButton):  # its letters are smaller than its font
        return button.minimumSizeHint().width()
    if isinstance(button, QRadioButton | QCheckBox | QPushButton | QToolButton):
        return button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
    return 0


def _is_row(button: QAbstractButton) -> bool:
    """A row shows as much of its words as there is room for, and all of them as a tip."""
    return bool(button.property("row")) and bool(button.toolTip())


def _beyond(widget: QWidget) -> Iterator[str]:
    """Reaching beyond what holds it, at the sides: upwards and downwards one can scroll."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
        return
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        area = parent.parentWidget()
        can_scroll = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # type: ignore[union-attr]
        if can_scroll:
            return
    over = widget.geometry().right() - parent.rect().right()
    if over > SLACK and not _is_frame(widget):
        yield f"reaches {over} pixels beyond {_name(parent)}"


def _is_frame(widget: QWidget) -> bool:
    return type(widget).__name__ == "QFocusFrame"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QMainWindow):
        return
    shown = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not child.size().isEmpty()
        and not _is_frame(child)
        and parent.layout() is not None
        and parent.layout().indexOf(child) >= 0  # type: ignore[union-attr]
    ]
    for place, one in enumerate(shown):
        for other in shown[place + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > SLACK and shared.height() > SLACK:
                yield f"{_name(one)} lies over {_name(other)}"


def _name(widget: QWidget) -> str:
    said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    where = QRect(at, widget.size())
    name = widget.objectName() or type(widget).__name__
    return f"{name} “{str(said)[:40]}” at {where.x()},{where.y()} {where.width()}×{where.height()}"

"""F1 where nothing else answers to it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class HelpKey(QObject):
    """Does what it is given once F1 came up to the window unanswered."""

    def __init__(self, window: QWidget, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._act = act
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A shortcut of a page, such as that of the help beside a question, comes first."""
        if event.type() == QEvent.Type.KeyPress and _is_f1(event):
            self._act()
            return True
        return super().eventFilter(watched, event)


def _is_f1(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_F1
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )

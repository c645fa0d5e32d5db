"""Return presses the button that has the focus, as the space bar does."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QToolButton

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Qt presses a button on Return only in a dialog; people expect it everywhere."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press, where that is what was meant."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in RETURNS or not isinstance(watched, QAbstractButton):
            return False
        if isinstance(watched, QToolButton) and watched.menu():
            watched.showMenu()
        else:
            watched.click()
        return True


def is_pressed(thing: object) -> bool:
    """Whether it is a button to press, and not a choice to make."""
    return isinstance(thing, QAbstractButton) and not isinstance(thing, QCheckBox | QRadioButton)

"""The keys of a window that is being made ready, all of which go into the text of its likeness."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from eia_wizard.ui.beginning.field import Field

KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)

LEAD_AWAY = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
"""There is nowhere else yet: the cursor is seen to stay."""


class Keys(QObject):
    """Sends every key of a window to one text, though a page in the making takes the focus."""

    def __init__(self, window: QWindow, field: Field) -> None:
        super().__init__(field)
        self._window, self._field = window, field
        self._wanted: QWidget | None = None
        self._app = QApplication.instance()
        window.installEventFilter(self)
        if isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._stay)

    def let_go(self) -> None:
        """The page has what was typed: what is typed from now on finds its own way."""
        self._window.removeEventFilter(self)
        if isinstance(self._app, QApplication):
            self._app.focusChanged.disconnect(self._stay)
        if self._wanted and isValid(self._wanted):
            self._wanted.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send a key on; whether a command is meant for the text, that says itself."""
        if event.type() in KEYS and isinstance(event, QKeyEvent):
            self.send(event)
            return True
        return super().eventFilter(watched, event)

    def _stay(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now and now is not self._field and now.window() is self._field.window():
            self._wanted = now
            self._field.setFocus()

    def send(self, key: QKeyEvent) -> None:
        """Send a key to the text."""
        if key.key() not in LEAD_AWAY:
            QApplication.sendEvent(self._field, key)

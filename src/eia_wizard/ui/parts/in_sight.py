"""What the keyboard comes to is scrolled into sight, from wherever it comes."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

MARGIN = 16


class FocusInSight(QObject):
    """Follows the focus into an area that scrolls: Qt does so only while it stays inside."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._area):  # the area goes a moment before those who follow it
            return
        inside = self._area.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        # What is pressed must not move from under the pointer before it is let go.
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._area.ensureWidgetVisible(now, MARGIN, MARGIN)

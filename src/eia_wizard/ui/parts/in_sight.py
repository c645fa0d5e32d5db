"""What the keyboard comes to is scrolled into sight, from wherever it comes."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

MARGIN = 16


class FocusInSight(QObject):
    """Follows the focus into an area that scrolls: Qt does so only while it stays inside.

    One that ``returns`` scrolls back from where the focus only strayed through, as it does where a
    page beside it gives way to another.
    """

    def __init__(self, area: QScrollArea, *, returns: bool = False) -> None:
        super().__init__(area)
        self._area, self._returns = area, returns
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What is pressed must not move from under the pointer before it is let go.
        if self._holds(now) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            before = self._area.verticalScrollBar().value()
            self._show(now)
            QTimer.singleShot(0, self, lambda: self._see_again(before))

    def _see_again(self, before: int) -> None:
        """What was made this moment has its place only once everything is laid out."""
        now = QApplication.focusWidget()
        if self._returns and not self._holds(now):
            self._area.verticalScrollBar().setValue(before)
        elif self._holds(now) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._show(now)

    def _show(self, now: QWidget | None) -> None:
        if now:
            self._area.ensureWidgetVisible(now, MARGIN, MARGIN)

    def _holds(self, now: QWidget | None) -> bool:
        if not isValid(self._area):  # the area goes a moment before those who follow it
            return False
        inside = self._area.widget()
        return now is not None and inside is not None and inside.isAncestorOf(now)


def from_the_top(area: QScrollArea) -> None:
    """Bring the top in sight once everything has its place, unless what has the focus is below."""

    def show() -> None:
        area.verticalScrollBar().setValue(0)
        focused, inside = QApplication.focusWidget(), area.widget()
        if focused and inside and inside.isAncestorOf(focused):
            area.ensureWidgetVisible(focused, 0, MARGIN)

    QTimer.singleShot(0, area, show)

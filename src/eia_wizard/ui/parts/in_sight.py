"""What the keyboard comes to is scrolled into sight, from wherever it comes."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

MARGIN, RING = 16, 6
"""Pixels: round what has just been come to, and round what has the focus at least."""
SETTLED_MS = 80
"""By then every part of a page that is laid out anew knows how high it is."""


class FocusInSight(QObject):
    """Follows the focus into an area that scrolls: Qt does so only while it stays inside.

    One that ``returns`` scrolls back from where the focus only strayed through, as it does where a
    page beside it gives way to another.
    """

    def __init__(self, area: QScrollArea, *, returns: bool = False) -> None:
        super().__init__(area)
        self._area, self._returns = area, returns
        self._left_at = 0
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._look_once_more)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._may_show(now):
            before = self._area.verticalScrollBar().value()
            self._show(now)
            QTimer.singleShot(0, self, lambda: self._see_again(before))
            self._settled.start()

    def _see_again(self, before: int) -> None:
        """What was made this moment has its place only once everything is laid out."""
        now = QApplication.focusWidget()
        if self._returns and not self._holds(now):
            self._area.verticalScrollBar().setValue(before)
        elif self._may_show(now):
            self._show(now)

    def _look_once_more(self) -> None:
        """What grew above has pushed nothing out of sight; but who scrolled meanwhile stays."""
        now = QApplication.focusWidget()
        if self._may_show(now) and self._area.verticalScrollBar().value() == self._left_at:
            self._show(now)

    def _may_show(self, now: QWidget | None) -> bool:
        """What is pressed must not move from under the pointer before it is let go."""
        return self._holds(now) and QApplication.mouseButtons() == Qt.MouseButton.NoButton

    def _show(self, now: QWidget | None) -> None:
        if now:
            self._area.ensureWidgetVisible(now, MARGIN, MARGIN)
            self._show_ring(now)
            self._left_at = self._area.verticalScrollBar().value()

    def _show_ring(self, now: QWidget) -> None:
        """Qt leaves what stands at the very edge there, without its ring."""
        room, bar = self._area.viewport(), self._area.verticalScrollBar()
        above = now.mapTo(room, now.rect().topLeft()).y() - RING
        below = now.mapTo(room, now.rect().bottomLeft()).y() + RING - room.height()
        if (above < 0) != (below > 0):  # what is higher than the room stays as it is
            bar.setValue(bar.value() + (above if above < 0 else below))

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

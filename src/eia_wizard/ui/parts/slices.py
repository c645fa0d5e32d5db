"""A long column built in slices: what fills the window at once, the rest between other things."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.ui.parts.tab_order import set_tab_order

AT_ONCE = 4
"""Milliseconds of building between two looks at what the person does."""


class Slices(QObject):
    """Places part after part at the end of a column, none of them twice.

    What is built later stands below what is in sight, so nothing moves; Tab meets it in order.
    """

    def __init__(
        self,
        parts: Iterator[QWidget],
        column: QVBoxLayout,
        stops: Callable[[QWidget], list[QWidget]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parts, self._column, self._stops = parts, column, stops
        self._last: QWidget | None = None
        self.is_done = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, height: int) -> None:
        """Place as many as fill this height in pixels, and the rest in time."""
        filled = 0
        while filled < height and (part := self._place()):
            filled += part.sizeHint().height()
            self._last = part if self._stops(part) else self._last
        if not self.is_done:
            self._timer.start()

    def finish(self) -> None:
        """Place all that is left, now."""
        self._timer.stop()
        while not self.is_done:
            self._place_after()

    def stop(self) -> None:
        """The column is to go: place no more."""
        self._timer.stop()
        self.is_done = True

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not self.is_done and clock.elapsed() < AT_ONCE:
            self._place_after()
        # What is in sight is never painted squeezed into the room that was there before.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if not self.is_done:
            self._timer.start()

    def _place_after(self) -> None:
        """What is made last would be met last, after what stands below the column."""
        part = self._place()
        if part is None:
            return
        part.show()  # a layout shows what it is given only later, and it may be gone to at once
        stops = self._stops(part)
        if stops:
            before = self._stops(self._last)[-1:] if self._last else []
            set_tab_order([*before, *stops])
            self._last = part

    def _place(self) -> QWidget | None:
        part = next(self._parts, None)
        self.is_done = part is None
        if part:
            self._column.addWidget(part)
        return part

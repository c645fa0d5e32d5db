"""What is seen first: the window as it was left, and the text that was being typed.

It asks nothing of Qt that has to be loaded first: filling a rectangle with a colour would already
cost as much as all of this.
"""

from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.beginning.likeness import Likeness

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from eia_wizard.ui.beginning.field import Field
    from eia_wizard.ui.beginning.keys import Keys


class Sight(QWidget):
    """A likeness over the whole of a window; its text can be typed on."""

    painted = Signal()

    def __init__(self, likeness: Likeness, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("sight")
        self.likeness = likeness
        self.field: Field | None = None
        self.keys: Keys | None = None
        self._early: list[QKeyEvent] = []
        self.is_closing = False
        self._is_painted = False
        self.setFocus()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the window as it was."""
        painter = QPainter(self)
        painter.eraseRect(self.rect())
        painter.drawImage(0, 0, self.likeness.picture)
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        super().paintEvent(event)

    def let_type(self) -> None:
        """Put the text where it was, to be typed on; the letters must be known by now."""
        from eia_wizard.ui.beginning.field import field_of  # more of Qt than is seen first
        from eia_wizard.ui.beginning.keys import Keys

        screen_side = self.window().windowHandle()
        if self.likeness.box and screen_side:
            self.field = field_of(self.likeness.box, self)
            self.field.setFocus()
            self.keys = Keys(screen_side, self.field)
            for key in self._early:
                self.keys.send(key)

    def show_busy(self) -> None:
        """A click leads nowhere yet, and the pointer says so."""
        from PySide6.QtCore import Qt  # a fifth of the time until the window is seen

        self.setCursor(Qt.CursorShape.BusyCursor)

    def give_early_keys(self, window: QWidget) -> None:
        """Where there was no text to type on, letters go where typing begins.

        What follows a command was meant for something else.
        """
        from PySide6.QtWidgets import QApplication

        for key in takewhile(lambda key: key.text().isprintable(), self._early):
            QApplication.sendEvent(window.focusWidget() or window, key)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Keep a key that is faster than the letters are."""
        if self.field is None:
            self._early.append(event.clone())
        super().keyPressEvent(event)

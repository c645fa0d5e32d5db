"""What is seen first: the window as it was left, and the text that was being typed.

It asks nothing of Qt that has to be loaded first: filling a rectangle with a colour would already
cost as much as all of this.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.beginning.likeness import Likeness

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from eia_wizard.ui.beginning.field import Field


class Sight(QWidget):
    """A likeness over the whole of a window; its text can be typed on."""

    painted = Signal()

    def __init__(self, likeness: Likeness, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("sight")
        self.likeness = likeness
        self.field: Field | None = None
        self.is_closing = False
        self._is_painted = False

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

        if self.likeness.box:
            self.field = field_of(self.likeness.box, self)
            self.field.setFocus()

"""A line one pixel wide between two planes of the window."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


class Hairline(QWidget):
    """Lies across, or stands upright between two columns."""

    def __init__(self, parent: QWidget | None = None, *, is_upright: bool = False) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self.setAutoFillBackground(True)
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

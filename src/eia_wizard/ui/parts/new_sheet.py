"""A sheet put in the place of another, which is let go only when nothing of it is at work."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def put_sheet(area: QScrollArea, sheet: QWidget) -> None:
    """Show a sheet instead of the one before, which is destroyed once its own click has ended.

    A box that was ticked still works on itself after it told of it; ``setWidget`` alone would
    destroy it in the middle of that, and the program with it.
    """
    gone = area.takeWidget()
    area.setWidget(sheet)
    if gone:
        QTimer.singleShot(0, area, lambda: gone.deleteLater())

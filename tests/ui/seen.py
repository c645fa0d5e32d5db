"""What a person sees of a window in its first second, and after it."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from eia_wizard.ui.window import MainWindow


def is_open(window: MainWindow) -> bool:
    """Whether what is known of the library only once it is open is shown: when it was changed."""
    since = window.findChild(QPushButton, "since")
    return since is not None and not since.isHidden()


def at_rest(window: MainWindow, qtbot: QtBot) -> QImage:
    """How the window looks when nothing of it moves any more, but for the cursor."""
    pictures = [window.grab().toImage()]

    def is_still() -> bool:
        pictures.append(window.grab().toImage())
        return is_open(window) and alike(*pictures[-2:]) > 0.999

    qtbot.waitUntil(is_still, timeout=20_000)
    return pictures[-1]


def alike(one: QImage, other: QImage) -> float:
    """How much of two pictures of one size is the same, from 0 to 1, looked at dot by dot."""
    assert one.size() == other.size()
    dots = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    return sum(one.pixel(*dot) == other.pixel(*dot) for dot in dots) / len(dots)


def is_whole(window: MainWindow) -> bool:
    """Whether home has all that is known of the library from before."""
    return window.home.is_filled and window.home.presenter.is_whole


def bars(window: MainWindow) -> list[QScrollBar]:
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [area.verticalScrollBar() for area in areas]


def field_seen(window: MainWindow, qtbot: QtBot) -> QPlainTextEdit:
    """The text of what is seen first, once it can be typed in."""
    qtbot.waitUntil(lambda: window.sight is not None and window.sight.field is not None)
    field = window.sight.field if window.sight else None
    assert isinstance(field, QPlainTextEdit)
    return field

"""Where a window stood on the screen, and a new one put there, whole."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TITLE_BAR = 40
"""As high as the bars of titles are, at most; a window has none yet before it is shown."""

LEAST = 200
"""What is smaller was never a window of ours."""


def standing_of(window: "QWidget") -> str:
    """Where a window stands, how large it is, and whether it fills the screen; for ``stand``."""
    return window.saveGeometry().data().hex()


def show_standing(window: "QWidget", standing: str, size: tuple[int, int]) -> None:
    """Show a window where one stood; where that is no place any more, in this size if it fits."""
    if window.restoreGeometry(_bytes(standing)) and min(window.size().toTuple()) >= LEAST:
        window.show()
        return
    (width, height), room = size, QGuiApplication.primaryScreen().availableSize()
    high = room.height() - TITLE_BAR
    window.resize(min(width, room.width()), min(height, high))
    if width > room.width() or height > high:
        window.showMaximized()
    else:
        window.show()


def _bytes(standing: str) -> bytes:
    try:
        return bytes.fromhex(standing)
    except ValueError:
        return b""

"""A list that scrolls on a page that scrolls: the wheel moves the two as if they were one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollArea, QWidget


def scrolling_page(parent: QWidget) -> QScrollArea:
    """The frame of a page that scrolls up and down only."""
    scroll = QScrollArea(parent)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return scroll


class PageFirst(QObject):
    """Downwards the page goes first, until all of the list is in sight; upwards the list does."""

    def __init__(self, inner: QAbstractScrollArea, page: QScrollArea) -> None:
        super().__init__(inner)
        self._inner, self._page = inner, page
        inner.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a turn of the wheel on to the page where it is the page that has to move."""
        if isinstance(event, QWheelEvent) and self._is_for_page(event.angleDelta().y()):
            QApplication.sendEvent(self._page.viewport(), event)
            return True
        return super().eventFilter(watched, event)

    def _is_for_page(self, turned: int) -> bool:
        inner, page = self._inner.verticalScrollBar(), self._page.verticalScrollBar()
        if turned < 0:
            return page.value() < page.maximum()
        return turned > 0 and inner.value() == inner.minimum()

"""Words typed before there is a place for them: kept, and typed there once it is."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

BEGINS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The key that begins goes on to its parents, and is no part of what is typed."""

WORDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace)
"""Keys that write without a letter of their own."""


class HeldKeys(QObject):
    """Keeps what is typed in a window from ``hold`` to ``release``; other keys work as ever."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._kept: list[tuple[int, Qt.KeyboardModifier, str]] = []
        self._is_first = False

    def hold(self) -> None:
        """A page is on its way: keep what is typed for it."""
        self._kept, self._is_first = [], True
        app = QApplication.instance()
        if app:
            app.installEventFilter(self)

    @property
    def are_any(self) -> bool:
        """Whether anything was typed."""
        return bool(self._kept)

    def keep(self) -> None:
        """The page is shown: what is typed from now on finds its own way."""
        kept = self._stop()
        self._kept = kept

    def release(self) -> None:
        """The page is there: type into what has the focus now."""
        kept = self._stop()
        for key, modifiers, text in kept:
            place = QApplication.focusWidget()
            if place and self._window.isAncestorOf(place):
                for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(place, QKeyEvent(sort, key, modifiers, text))

    def drop(self) -> None:
        """No page comes after all."""
        self._stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key that writes."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        # What a widget leaves unused goes on to its parents.
        is_here = watched is (QApplication.focusWidget() or self._window)
        if not (is_here and self._is_in_window(watched) and _writes(event)):
            return False
        is_first, self._is_first = self._is_first, False
        if is_first and event.key() in BEGINS:
            return False
        self._kept.append((event.key(), event.modifiers(), event.text()))
        return True

    def _is_in_window(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._window

    def _stop(self) -> list[tuple[int, Qt.KeyboardModifier, str]]:
        app = QApplication.instance()
        if app:
            app.removeEventFilter(self)
        kept, self._kept = self._kept, []
        return kept


def _writes(event: QKeyEvent) -> bool:
    commands = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    held = [command for command in commands if event.modifiers() & command]
    if len(held) == 1:  # both together are AltGr, which writes
        return False
    return event.key() in WORDS or (bool(event.text()) and event.text().isprintable())

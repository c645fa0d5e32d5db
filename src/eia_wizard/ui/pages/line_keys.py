"""The keys of a line: a number chooses, arrows go from line to line, others do what they say."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.choice import ChoiceEditor


class LineKeys(QObject):
    """Hears the keys at the choice of a line; whether one means anything there is asked of it."""

    chosen = Signal()  # an option, by its number
    went = Signal(int)  # steps to another line
    opened = Signal()
    moved = Signal(int)  # steps of the item itself
    removed = Signal()
    add_asked = Signal()

    def __init__(
        self,
        editor: Editor,
        can_open: Callable[[], bool],
        is_own: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor, self._can_open, self._is_own = editor, can_open, is_own
        if isinstance(editor, ChoiceEditor):
            for button in editor.options():
                button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key that means something on a line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def moves(self, event: QKeyEvent) -> bool:
        """Move an item of one's own where Alt is held with an arrow; whether that was so."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if not (is_alt and is_arrow and self._is_own()):
            return False
        self.moved.emit(_step(event))
        return True

    def _pressed(self, event: QKeyEvent) -> bool:
        editor, key = self._editor, event.key()
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        match key:
            case _ if not is_plain:
                return self.moves(event)
            case _ if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and isinstance(editor, ChoiceEditor):
                if editor.press(key - Qt.Key.Key_0):
                    self.chosen.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.went.emit(_step(event))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._can_open():
                self.opened.emit()
            case Qt.Key.Key_Delete if self._is_own():
                self.removed.emit()
            case Qt.Key.Key_Insert:
                self.add_asked.emit()
            case _:
                return False
        return True


def _step(event: QKeyEvent) -> int:
    return -1 if event.key() == Qt.Key.Key_Up else 1

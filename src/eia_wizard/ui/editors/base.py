"""What every editor can do: show an answer, and say what was typed when it is time to save."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from eia_wizard.presenters.pause import TypingPause
from eia_wizard.presenters.views import QuestionCard


class Editor(QWidget):
    """A way of answering one question. It shows and forwards; it decides nothing."""

    typed = Signal(str)  # the answer as text, when it is time to save it
    left = Signal()  # the person has gone on to something else
    focused = Signal()

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"editor:{card.key}")
        self.card = card
        self._pause = TypingPause(self)
        self._pause.reached.connect(self._save)
        self._is_filling = False
        self._told = card.typed
        self._is_telling = False
        self._taken: str | None = None
        self._is_refused = False

    def hold(self, is_refused: bool) -> None:
        """What stands here was not taken, or was: until then nothing else is shown in its place."""
        self._is_refused = is_refused

    def show_refused(self, typed: str) -> None:
        """Show again what was typed and not taken."""
        self._is_filling = True
        self.fill(typed)
        self._told, self._is_refused = typed, True
        self._is_filling = False

    def text(self) -> str:
        """What stands in the editor, as a person would type it."""
        raise NotImplementedError

    def fill(self, typed: str) -> None:
        """Put an answer into the editor."""
        raise NotImplementedError

    def control(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def show_card(self, card: QuestionCard) -> None:
        """Show another answer, unless the person is typing one."""
        self.card = card
        if self._is_telling:
            self._taken = card.typed
        if self._is_refused or card.typed == self.text() or self._is_own(card.typed):
            return
        self._is_filling = True
        self.fill(card.typed)
        self._told = card.typed
        self._is_filling = False

    def save_now(self) -> None:
        """Hand on what was typed, without waiting for a pause."""
        self._pause.now()

    def changed(self) -> None:
        """Something was typed: save after a pause."""
        if not self._is_filling:
            self._pause.typed()

    def chosen(self) -> None:
        """Something was chosen: save at once."""
        if not self._is_filling:
            self._save()

    def watch(self, *widgets: QWidget) -> None:
        """Notice the focus coming to and leaving these widgets."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming in is told for the help beside the page; leaving saves.

        Undo belongs to the text first; where that has nothing to take back, to the assessment.
        """
        if event.type() == QEvent.Type.ShortcutOverride and _is_spent(watched, event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit()
        elif event.type() == QEvent.Type.FocusOut:
            self.save_now()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        text = self.text()
        if text != self._told:
            self._told = text
            self._is_telling = True
            self.typed.emit(text)
            self._is_telling = False

    def _is_own(self, typed: str) -> bool:
        """Whether it is what stands here, tidied (a last space taken off), or older than that.

        Showing it would take a space from under the person's hands and put the cursor elsewhere.
        """
        if self.text() != self._told:
            return self._has_focus() or self._pause.is_waiting
        return typed == self._taken

    def _has_focus(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()


def _is_spent(watched: QObject, event: QEvent) -> bool:
    """Whether undo or redo was pressed in a text that has nothing to undo or redo."""
    if not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    is_redo = event.matches(QKeySequence.StandardKey.Redo)
    match watched:
        case QPlainTextEdit():
            can_undo = watched.document().isUndoAvailable()
            can_redo = watched.document().isRedoAvailable()
        case QLineEdit():
            can_undo, can_redo = watched.isUndoAvailable(), watched.isRedoAvailable()
        case _:
            return False
    return (is_undo and not can_undo) or (is_redo and not can_redo)

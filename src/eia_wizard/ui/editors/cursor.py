"""The cursor within whatever takes text, so that a person comes back to the very letter."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def cursor_of(control: QWidget) -> int:
    """Before which character the cursor stands; nought where there is none."""
    if isinstance(control, QPlainTextEdit):
        return control.textCursor().position()
    return control.cursorPosition() if isinstance(control, QLineEdit) else 0


def put_cursor(control: QWidget, position: int) -> None:
    """Put the cursor there, or at the end of a text that is shorter."""
    if isinstance(control, QPlainTextEdit):
        cursor = control.textCursor()
        cursor.setPosition(min(position, control.document().characterCount() - 1))
        control.setTextCursor(cursor)
    elif isinstance(control, QLineEdit):
        control.setCursorPosition(position)

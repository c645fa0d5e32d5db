"""The likeness of a text as a field that can be typed in."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from eia_wizard.ui.beginning.likeness import Box
from eia_wizard.ui.parts.lean import LeanBox

Field = QLineEdit | QPlainTextEdit


def field_of(box: Box, parent: QWidget) -> Field:
    """The field, in sight, with the cursor and the lines in it where they were."""
    field = _line(box, parent) if box.is_line else _paragraphs(box, parent)
    field.setObjectName("sight:text")
    field.setAccessibleName(box.name)
    field.setGeometry(box.x, box.y, box.wide, box.high)
    field.show()
    if isinstance(field, QPlainTextEdit):
        field.verticalScrollBar().setValue(box.scrolled)
    return field


def text_of(field: Field) -> str:
    """What stands in it."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def cursor_of(field: Field) -> int:
    """Where the cursor is, in UTF-16 units from its beginning."""
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position()


def _line(box: Box, parent: QWidget) -> QLineEdit:
    field = QLineEdit(box.text, parent)
    field.setCursorPosition(box.cursor)
    return field


def _paragraphs(box: Box, parent: QWidget) -> QPlainTextEdit:
    field = LeanBox(box.text, parent)
    if box.is_lean:
        field.make_lean()
    field.setTabChangesFocus(True)
    cursor = field.textCursor()
    cursor.setPosition(min(box.cursor, field.document().characterCount() - 1))
    field.setTextCursor(cursor)
    return field

"""What was typed into the likeness of a text, put into the text itself once that is there."""

from typing import NamedTuple

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from eia_wizard.ui.beginning.field import cursor_of, text_of
from eia_wizard.ui.beginning.sight import Sight


class Typed(NamedTuple):
    """What came of a text: from where, how much of it went, what came, and where the cursor is.

    Places and lengths are in UTF-16 units, as Qt counts them.
    """

    start: int
    gone: int
    came: str
    cursor: int


def typed_in(sight: Sight) -> Typed | None:
    """What was typed while only the likeness was there; nothing where there was no text."""
    box, field = sight.likeness.box, sight.field
    if box is None or field is None:
        return None
    return _difference(box.text, text_of(field), cursor_of(field))


def put(typed: Typed, field: QWidget | None, before: str) -> bool:
    """Type it into the text itself; ``False`` where there is none, or it is another by now."""
    if isinstance(field, QLineEdit) and field.text() == before and not field.isReadOnly():
        field.setSelection(typed.start, typed.gone)
        field.insert(typed.came)
        field.setCursorPosition(typed.cursor)
        return True
    if isinstance(field, QPlainTextEdit) and field.toPlainText() == before:
        cursor = field.textCursor()
        cursor.setPosition(typed.start)
        cursor.setPosition(typed.start + typed.gone, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(typed.came)
        cursor.setPosition(typed.cursor)
        field.setTextCursor(cursor)
        return True
    return False


def _difference(before: str, now: str, cursor: int) -> Typed:
    most = min(len(before), len(now))
    start = next((n for n in range(most) if before[n] != now[n]), most)
    most -= start
    end = next((n for n in range(most) if before[-1 - n] != now[-1 - n]), most)
    gone = before[start : len(before) - end]
    return Typed(_units(before[:start]), _units(gone), now[start : len(now) - end], cursor)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

"""A window that closes leaves its likeness, to be seen first when it is opened again."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.atomic import write_atomically
from eia_wizard.store.likeness import place_of_likeness
from eia_wizard.ui.beginning.field import Field, cursor_of, text_of
from eia_wizard.ui.beginning.likeness import LONGEST, Box, holds_for, packed
from eia_wizard.ui.beginning.scrolled import scrolled_in
from eia_wizard.ui.beginning.standing import standing_of
from eia_wizard.ui.parts.lean import LeanBox
from eia_wizard.ui.window import MainWindow


def leave_likeness(window: MainWindow, library: Path) -> None:
    """Keep how a window looks; a library that nobody may write beside is left without.

    What is told once at its foot is told by then.
    """
    window.messages.fall_silent()
    window.foot.hide()
    picture = window.grab().toImage()
    box = _box(window)
    notes: dict[str, object] = {
        "holds for": holds_for(library),
        "title": window.windowTitle(),
        "standing": standing_of(window),
        "scrolled": scrolled_in(window),
        "box": list(box) if box else None,
    }
    with suppress(EiaError):
        write_atomically(place_of_likeness(library), packed(picture, notes))


def _box(window: MainWindow) -> Box | None:
    field = window.focusWidget()
    if not isinstance(field, Field) or not _is_answer(field):
        return None
    text, at = text_of(field), field.mapTo(window, QPoint(0, 0))
    if len(text) > LONGEST:
        return None
    return Box(
        x=at.x(),
        y=at.y(),
        wide=field.width(),
        high=field.height(),
        is_line=isinstance(field, QLineEdit),
        is_lean=isinstance(field, LeanBox) and field.is_lean,
        name=field.accessibleName(),
        text=text,
        cursor=cursor_of(field),
        scrolled=0 if isinstance(field, QLineEdit) else field.verticalScrollBar().value(),
    )


def _is_answer(field: Field) -> bool:
    """Whether it is where a question is answered, to which the window returns."""
    above = field.parentWidget()
    while above and not above.objectName().startswith("question:"):
        above = above.parentWidget()
    return above is not None and field.isEnabled() and not field.isReadOnly()

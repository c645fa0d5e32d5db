"""The menu of a row at home: what can be done with one assessment."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home_rows import HomeRow
from eia_wizard.ui.look.apply import the_look

Act = Callable[[str], object]
"""Does something with the assessment of this id."""


class RowActs(NamedTuple):
    """What a menu can ask for; ``copy`` is told the title, too."""

    open: Act
    duplicate: Act
    begin_next: Act
    move: Act
    copy: Callable[[str, str], object]
    archive: Act
    unarchive: Act
    delete: Act
    bring_back: Act


def menu_of(row: HomeRow, acts: RowActs, parent: QWidget) -> QMenu:
    """The menu, which goes when it is closed; of a deleted one it only takes it back."""
    menu = QMenu(row.title, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    icon = the_look().icons.icon
    back = (_("Take back"), "unarchive", lambda: acts.unarchive(row.id))
    away = (_("Archive"), "archive", lambda: acts.archive(row.id))
    ways = (
        (_("Open"), "forward", lambda: acts.open(row.id)),
        (_("Duplicate"), "copy", lambda: acts.duplicate(row.id)),
        (_("Begin the next one of this"), "history", lambda: acts.begin_next(row.id)),
        (_("Move to another form …"), "document", lambda: acts.move(row.id)),
        (_("Save a copy …"), "export", lambda: acts.copy(row.id, row.title)),
        back if row.is_archived else away,
        (_("Delete"), "bin", lambda: acts.delete(row.id)),
    )
    again = (_("Take back"), "unarchive", lambda: acts.bring_back(row.id))
    for words, name, act in (again,) if row.is_deleted else ways:
        menu.addAction(icon(name), words).triggered.connect(act)
    return menu

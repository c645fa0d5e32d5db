"""A line that finds a page by part of a question, and goes there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import FoundPage
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.name_line import NameLine

SHORTCUT = "Ctrl+K"
Find = Callable[[str], list[FoundPage]]


class FindLine(NameLine):
    """Type part of a question; Return, or a choice from the list, goes to its page.

    The shortcut leads to the line from anywhere on its ``page``.
    """

    went = Signal(object)  # FoundPage

    def __init__(self, find: Find, parent: QWidget, page: QWidget) -> None:
        super().__init__(lambda typed: _found(find, typed), parent)
        self.hint_at(
            _("Find a question ({keys})").format(keys=SHORTCUT), _("Find a question"), _("Find")
        )
        self.show_icon("search")
        self.setObjectName("find")
        self.setAccessibleName(_("Find a question"))
        self.setMaximumWidth(the_look().sizes.scaled(280))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen.connect(self.went)
        shortcut = QShortcut(SHORTCUT, page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.setFocus)


def _found(find: Find, typed: str) -> list[FoundPage]:
    return find(typed) if typed.strip() else []

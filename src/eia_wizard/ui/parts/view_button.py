"""A button that opens what is changed often about the window: size of letters, and colours."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.anywhere import PREFERENCES
from eia_wizard.presenters.wishes import Wishes, scheme_names
from eia_wizard.settings import TEXT_SIZES, Preferences
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.menu_button import MenuButton


class ViewButton(MenuButton):
    """Shows these wishes as a menu and hands on what is chosen; it decides nothing."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self.setObjectName("view")
        self.setIcon(the_look().icons.icon("letters"))
        self.setAccessibleName(_("Letters and colours"))
        self.setToolTip(_("Letters and colours"))
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.accessibleName())
        self._actions: dict[tuple[str, object], QAction] = {}
        self._menu.addSection(_("Size of letters"))
        sizes = {size: _("{n} per cent").format(n=size) for size in TEXT_SIZES}
        self._offer("text_size", sizes)
        self._menu.addSection(_("Colours"))
        self._offer("scheme", scheme_names())
        self._menu.addSeparator()
        more = self._menu.addAction(_("More in Preferences (Ctrl+,)"))
        more.setObjectName("view:preferences")
        more.triggered.connect(partial(wishes.asked.emit, PREFERENCES))
        self.setMenu(self._menu)
        wishes.changed.connect(self._show)
        self._show(wishes.wished)

    def _offer(self, name: str, choices: Mapping[int, str] | Mapping[str, str]) -> None:
        group = QActionGroup(self)
        for value, said in choices.items():
            action = self._menu.addAction(said)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on, v=value: self._wishes.wish(name, v))
            self._actions[name, value] = action

    def _show(self, wished: Preferences) -> None:
        for (name, value), action in self._actions.items():
            action.setChecked(getattr(wished, name) == value)


def add_shortcuts(wishes: Wishes, window: QWidget) -> None:
    """Ctrl and plus, minus or nought: larger, smaller, usual letters."""
    for keys, act in (
        ("Ctrl++", wishes.larger),
        ("Ctrl+=", wishes.larger),
        ("Ctrl+-", wishes.smaller),
        ("Ctrl+0", wishes.usual),
    ):
        QShortcut(keys, window).activated.connect(act)

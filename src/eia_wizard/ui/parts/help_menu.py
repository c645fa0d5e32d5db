"""The menu of help, the same wherever it is offered."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.anywhere import KEYS, groups
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.menu_button import MenuButton


class HelpMenu(QMenu):
    """Offers what can be asked for anywhere, and hands on what is chosen."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(_("Help"), parent)
        self.setAccessibleName(self.title())
        self.setIcon(the_look().icons.icon("help"))
        for group in groups():
            if self.actions():
                self.addSeparator()
            for asked, words in group.items():
                keys = KEYS.get(asked)
                said = _("{what} ({keys})").format(what=words, keys=keys) if keys else words
                action = self.addAction(said)
                action.setObjectName(f"help:{asked}")
                action.triggered.connect(partial(wishes.asked.emit, asked))


class HelpButton(MenuButton):
    """Opens the menu of help."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help-menu")
        self.setIcon(the_look().icons.icon("help"))
        self.setAccessibleName(_("Help and preferences"))
        self.setToolTip(_("Help and preferences"))
        self.setMenu(HelpMenu(wishes, self))

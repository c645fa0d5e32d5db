"""The menu of help, the same wherever it is offered."""

from functools import partial

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.anywhere import names
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look


class HelpMenu(QMenu):
    """Offers what can be asked for anywhere, and hands on what is chosen."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(_("Help"), parent)
        self.setIcon(the_look().icons.icon("help"))
        for asked, words in names().items():
            action = self.addAction(words)
            action.setObjectName(f"help:{asked}")
            action.triggered.connect(partial(wishes.asked.emit, asked))


class HelpButton(QToolButton):
    """Opens the menu of help."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help-menu")
        self.setIcon(the_look().icons.icon("help"))
        self.setAccessibleName(_("Help"))
        self.setToolTip(_("Help"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(HelpMenu(wishes, self))

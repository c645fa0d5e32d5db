"""A button with what is seldom done to an assessment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark


class MoreButton(QToolButton):
    """Opens a menu and hands on what is chosen."""

    move_asked = Signal()
    aside_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("more")
        mark(self, "dots")
        self.setIcon(the_look().icons.icon("more"))
        self.setAccessibleName(_("More that can be done"))
        self.setToolTip(_("More that can be done"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        move = menu.addAction(_("Move to another form or version …"))
        move.setObjectName("more:move")
        move.triggered.connect(self.move_asked)
        aside = menu.addAction(_("What this form does not show …"))
        aside.setObjectName("more:aside")
        aside.triggered.connect(self.aside_asked)
        self.setMenu(menu)

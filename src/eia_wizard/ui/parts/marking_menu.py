"""A menu for the protective marking of the documents of an assessment, while it is open."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from eia_wizard.domain.protection import OFFICIAL, SENSITIVE, UNMARKED, Protection
from eia_wizard.domain.words import gettext as _


class MarkingMenu(QMenu):
    """Hands on which marking is chosen, and asks for handling words; the organisation's is usual.

    A choice counts once ``show_chosen`` says so.
    """

    chosen = Signal(object)  # Protection, or None for what the organisation does
    handling_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Protective marking"), parent)
        self.menuAction().setObjectName("more:marking")
        self._group = QActionGroup(self)
        self._usual = self._offer(_("As our organisation does"), None)
        self._fixed = {
            UNMARKED: self._offer(_("None"), Protection()),
            OFFICIAL: self._offer("OFFICIAL", Protection(OFFICIAL)),
            SENSITIVE: self._offer("OFFICIAL-SENSITIVE", Protection(SENSITIVE)),
        }
        self._handled = self._action(_("OFFICIAL-SENSITIVE, with handling words …"))
        self._handled.triggered.connect(self.handling_asked)
        self.show_chosen(None)

    def show_chosen(self, wanted: Protection | None) -> None:
        """Tick what holds."""
        if wanted is None:
            self._usual.setChecked(True)
        elif wanted.handling:
            self._handled.setChecked(True)
        else:
            self._fixed[wanted.level].setChecked(True)

    def _offer(self, words: str, wanted: Protection | None) -> QAction:
        action = self._action(words)
        action.triggered.connect(partial(self.chosen.emit, wanted))
        return action

    def _action(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        self._group.addAction(action)
        return action

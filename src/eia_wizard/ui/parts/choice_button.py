"""A button that says what is chosen, and opens the list of what can be."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from eia_wizard.ui.parts.menu_button import OpensMenu


class ChoiceButton(QPushButton, OpensMenu):
    """One of several, chosen from a menu; its words are ``name`` and what is chosen."""

    chosen = Signal(str)  # the id of the choice

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]], parent: QWidget, chosen: str = ""
    ) -> None:
        super().__init__(parent)
        self._words = name
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._chosen = chosen
        self.setMenu(self._menu)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """From now on these can be chosen."""
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        for id_, words in choices:
            self._add(id_, words)
        self.show_choice(self._chosen)

    def show_choice(self, id_: str) -> None:
        """Show what is chosen, without telling."""
        self._chosen = id_
        for action in self._group.actions():
            if action.data() == id_:
                action.setChecked(True)
                self.setText(self._words.format(choice=action.iconText()))
                self.setAccessibleName(self.text())
                self._menu.setAccessibleName(self.text())

    def _add(self, id_: str, words: str) -> None:
        action = QAction(words, self._group)
        action.setCheckable(True)
        action.setData(id_)
        action.triggered.connect(lambda _on=False: self._choose(id_))
        self._menu.addAction(action)

    def _choose(self, id_: str) -> None:
        self.show_choice(id_)
        self.chosen.emit(id_)

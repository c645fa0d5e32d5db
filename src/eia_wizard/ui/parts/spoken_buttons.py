"""Buttons that assistive technology is to know as something else than buttons."""

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

from eia_wizard.ui.parts.foldable import Foldable


class SpokenButton(QAccessibleWidget):
    """It can still be pressed from outside, whatever its role."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def actionNames(self) -> list[str]:
        """What can be done with it."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        """Press it, or go to it."""
        if action == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(action)


class SpokenTab(SpokenButton):
    """A tab is selected, or can be."""

    def state(self) -> QAccessible.State:
        """Whether it is the present one."""
        state = super().state()
        state.checkable = state.checked = False
        state.selectable = True
        state.selected = self._button.isChecked()
        return state


class SpokenFold(SpokenButton):
    """Something that folds is expanded or collapsed."""

    def state(self) -> QAccessible.State:
        """How it stands."""
        state, button = super().state(), self._button
        if isinstance(button, Foldable) and button.can_fold:
            state.expandable = True
            state.expanded = not button.is_folded
            state.collapsed = button.is_folded
        return state

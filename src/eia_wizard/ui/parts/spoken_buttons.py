"""Buttons that assistive technology is to know as something else than buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QMenu, QPushButton, QToolButton

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


class SpokenChoice(SpokenButton):
    """One of several, like a tab: it is selected, or can be."""

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


class SpokenMenu(QAccessibleWidget):
    """A button that opens a menu, which is found inside it while it is open."""

    def __init__(self, button: QPushButton | QToolButton) -> None:
        super().__init__(button, QAccessible.Role.ButtonMenu)
        self._button = button

    def text(self, of: QAccessible.Text) -> str:
        """The words on it, where it has no other name."""
        return super().text(of) or (self._button.text() if of == QAccessible.Text.Name else "")

    def actionNames(self) -> list[str]:
        """What can be done with it."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        """Open the menu, answering whoever asked at once; or go to the button."""
        menu = self._button.menu()
        if menu and action == QAccessibleActionInterface.pressAction():
            menu.triggered.connect(menu.hide, Qt.ConnectionType.SingleShotConnection)
            menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        else:
            super().doAction(action)

    def childCount(self) -> int:
        """The menu, while it is open."""
        return int(self._open_menu() is not None)

    def child(self, index: int) -> QAccessibleInterface:
        """The menu, while it is open."""
        menu = self._open_menu()
        return QAccessible.queryAccessibleInterface(menu) if menu else super().child(index)

    def state(self) -> QAccessible.State:
        """There is a menu behind it."""
        state = super().state()
        state.hasPopup = True
        return state

    def _open_menu(self) -> QMenu | None:
        menu = self._button.menu()
        return menu if menu and menu.isVisible() else None

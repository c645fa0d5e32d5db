"""Buttons that open a menu: by mouse, by key, and for whoever presses them from outside."""

from PySide6.QtWidgets import QToolButton, QWidget


class OpensMenu:
    """Mixed into a button of Qt's with a menu, which Qt alone opens for a mouse and a key only."""


class MenuButton(QToolButton, OpensMenu):
    """A small button that does nothing but open its menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

"""A quiet button with an icon: something that can be done, but does not call for it."""

from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked


def quiet_button(words: str, name: str, icon: str, parent: QWidget) -> QPushButton:
    """The button, by its words, its object name and the name of its icon."""
    button = marked(QPushButton(words, parent), "quiet")
    button.setObjectName(name)
    button.setIcon(the_look().icons.icon(icon))
    return button

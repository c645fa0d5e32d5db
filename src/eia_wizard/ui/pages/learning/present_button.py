"""A quiet button that shows something to a room."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked


def present_button(act: Callable[[], None], parent: QWidget, words: str = "") -> QPushButton:
    """The button; what it shows is said where that is not the page itself."""
    button = marked(QPushButton(words or _("Present it to a room"), parent), "quiet")
    button.setObjectName("present")
    button.setIcon(the_look().icons.icon("shown"))
    button.clicked.connect(act)
    return button

"""A quiet button that shows something to a room."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.parts.quiet_button import quiet_button


def present_button(act: Callable[[], None], parent: QWidget, words: str = "") -> QPushButton:
    """The button; what it shows is said where that is not the page itself."""
    button = quiet_button(words or _("Present it to a room"), "present", "shown", parent)
    button.clicked.connect(act)
    return button

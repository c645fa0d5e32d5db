"""The small buttons that move an item up and down and take it away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked


def item_tools(
    label: str, move: Callable[[int], object], remove: Callable[[], object], parent: QWidget
) -> list[QToolButton]:
    """For who uses a mouse; the keys of the item's row do the same."""
    tools = []
    for name, icon, act in (
        (_("Move up"), "up", lambda: move(-1)),
        (_("Move down"), "down", lambda: move(1)),
        (_("Remove"), "bin", lambda: remove()),
    ):
        button = marked(QToolButton(parent), "quiet", "faint")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIcon(the_look().icons.icon(icon))
        button.setAccessibleName(f"{name}: {label}")
        button.setToolTip(name)
        button.clicked.connect(act)
        tools.append(button)
    return tools

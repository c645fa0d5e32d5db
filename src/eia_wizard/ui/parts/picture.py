"""An icon beside words, for the eye alone: the words say the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from eia_wizard.ui.look.apply import the_look

ICON = 20
"""Pixels at the usual size of letters."""


class Picture(QLabel):
    """Keeps to the colours and the letters of now; ``role`` is a token such as ``block``."""

    def __init__(self, icon: str, role: str, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role, self._side = icon, role, side
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fit()
        the_look().changed.connect(self.fit)

    def fit(self) -> None:
        """Draw it anew."""
        side = the_look().sizes.scaled(self._side)
        self.setPixmap(the_look().icons.icon(self._icon, self._role).pixmap(side, side))

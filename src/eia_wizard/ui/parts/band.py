"""A band: a sentence on a tint, with an icon, for what must not be overlooked."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.labels import Words
from eia_wizard.ui.parts.picture import ICON, Picture


class Band(QFrame):
    """Says one thing; ``tone`` is ``warn``, ``block``, ``ok`` or ``tint``."""

    def __init__(self, icon: str, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        mark(self, "band", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        self._words = Words("", self)
        row.addWidget(Picture(icon, "ink" if tone == "tint" else tone, ICON, self))
        row.addWidget(self._words, 1)

    def say(self, sentence: str) -> None:
        """Say this."""
        self._words.setText(sentence)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

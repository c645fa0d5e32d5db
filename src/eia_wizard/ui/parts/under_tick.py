"""A note under what is ticked, beginning where its words do."""

from PySide6.QtWidgets import QStyle, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.labels import Note


class UnderTick(Note):
    """Stands under the words beside a round or a box, in letters of any size."""

    def __init__(self, text: str, parent: QWidget, below: int = 0) -> None:
        super().__init__(text, parent)
        self._below = below
        the_look().changed.connect(self._indent)
        self._indent()

    def _indent(self) -> None:
        style = self.style()
        mark = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        gap = style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing)
        self.setContentsMargins(mark + gap, 0, 0, self._below)

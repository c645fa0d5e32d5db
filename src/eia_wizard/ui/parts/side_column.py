"""A column at the side of a page, which scrolls by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.in_sight import FocusInSight

MARGIN = 48
"""Pixels that stay in sight before and after what is brought into sight."""


class SideColumn(QWidget):
    """A column of a fixed width, in pixels at the usual text size, round what stands in it."""

    def __init__(self, inside: QWidget, width: int) -> None:
        super().__init__()
        self._inside, self._width = inside, width
        self._area = QScrollArea(self)
        FocusInSight(self._area)
        for ground in (self._area, self._area.viewport(), inside):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
            ground.setAutoFillBackground(True)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._area)
        row.addWidget(Hairline(self, is_upright=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.fit()

    def fit(self) -> None:
        """As wide as the letters ask for."""
        self.setFixedWidth(the_look().sizes.scaled(self._width))

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll as far as it takes to see a widget in the column: not at all, if need be."""
        bottom = widget.mapTo(self._inside, widget.rect().bottomLeft()).y() + MARGIN
        if bottom <= self._area.viewport().height():
            self._area.verticalScrollBar().setValue(0)
        else:
            self._area.ensureWidgetVisible(widget, 0, MARGIN)

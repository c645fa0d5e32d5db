"""A column at the side of a page, which scrolls by itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.in_sight import FocusInSight

MARGIN, LEAST = 48, 360
"""Pixels that stay in sight before and after what is brought into sight; and that the scrolling
part needs, at the usual text size."""


class SideColumn(QWidget):
    """A column of a fixed width, in pixels at the usual text size, round what stands in it.

    What is ``above`` stays in sight while the rest scrolls: it grows with the letters where there
    is height enough, and goes where there is little.
    """

    def __init__(self, inside: QWidget, width: int, above: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(f"column:{inside.objectName()}")
        self._inside, self._width = inside, width
        self._head: QWidget | None = None
        self._above, self._usual = above, above.minimumSize() if above else QSize()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._area = QScrollArea(self)
        FocusInSight(self._area, returns=True)
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
        column = QVBoxLayout()
        column.setSpacing(0)
        if above:
            column.addWidget(self._head_with(above))
        column.addWidget(self._area, 1)
        row.addLayout(column)
        row.addWidget(Hairline(self, is_upright=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.fit()

    def fit(self) -> None:
        """As wide as the letters ask for."""
        self.setFixedWidth(the_look().sizes.scaled(self._width))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list the room it needs."""
        super().resizeEvent(event)
        self._fold()

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll as far as it takes to see a widget in the column: not at all, if need be."""
        bottom = widget.mapTo(self._inside, widget.rect().bottomLeft()).y() + MARGIN
        if bottom <= self._area.viewport().height():
            self._area.verticalScrollBar().setValue(0)
        else:
            self._area.ensureWidgetVisible(widget, 0, MARGIN)

    def _head_with(self, above: QWidget) -> QWidget:
        self._head = QWidget(self)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(14)
        column.addWidget(above, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Hairline(self._head))
        return self._head

    def _fold(self) -> None:
        if not self._head or not self._above:
            return
        sizes, usual = the_look().sizes, self._usual.height()
        round_it = self._head.sizeHint().height() - self._above.minimumHeight()
        room = self.height() - sizes.scaled(LEAST) - round_it
        if usual:
            self._above.setFixedSize(self._usual * min(sizes.scale, max(1.0, room / usual)))
        self._head.setVisible(room >= usual)

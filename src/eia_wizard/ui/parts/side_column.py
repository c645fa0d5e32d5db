"""A column at the side of a page, which scrolls by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.in_sight import FocusInSight


def side_column(inside: QWidget, width: int) -> QScrollArea:
    """A column of a fixed width, in pixels at the usual text size, round what stands in it."""
    column = QScrollArea()
    FocusInSight(column)
    column.viewport().setBackgroundRole(QPalette.ColorRole.Base)
    inside.setBackgroundRole(QPalette.ColorRole.Base)
    inside.setAutoFillBackground(True)
    column.setWidget(inside)
    column.setWidgetResizable(True)
    column.setFrameShape(QFrame.Shape.NoFrame)
    set_width(column, width)
    column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return column


def set_width(column: QScrollArea, width: int) -> None:
    """As wide as the letters ask for."""
    column.setFixedWidth(the_look().sizes.scaled(width))

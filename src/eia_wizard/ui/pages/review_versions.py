"""The texts of a change beside each other where there is room, else under each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eia_wizard.presenters.review_view import Version
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.differing import Differing

SIDE_BY_SIDE = 560
"""Pixels at the usual text size from where two texts stand beside each other."""


class Versions(QWidget):
    """Shows every text of a change; the last two are those that are compared."""

    def __init__(self, versions: tuple[Version, ...], width: int, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        has_room = width >= SIDE_BY_SIDE * the_look().sizes.scale
        row = 0
        for number, version in enumerate(versions):
            words = Differing(
                version.label, version.spans, self, is_new=version.is_new, on_its_own_line=True
            )
            is_last, is_compared = number == len(versions) - 1, number >= len(versions) - 2
            if has_room and is_compared:
                grid.addWidget(words, row, int(is_last), Qt.AlignmentFlag.AlignTop)
            else:
                grid.addWidget(words, row, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
                row += 1
        if has_room:
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)

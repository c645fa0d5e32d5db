"""The three doors of an empty home: write an assessment, look at one, learn."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.door import DoorButton

ONE_ROW = 640
"""Pixels at usual size from which on the doors stand side by side."""


class HomeDoors(QWidget):
    """Shows and forwards; nobody has to go through any of them."""

    new_asked = Signal()
    example_asked = Signal()
    learn_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        write = _(
            "Give it a name, and answer one page of questions at a time. Everything is saved as "
            "you type."
        )
        look = _("See where it leads: a whole assessment, from the first question to the result.")
        learn = _("Short packages of five to ten minutes, each with three questions.")
        doors = (
            ("door:write", _("Write an assessment"), "pencil", write, self.new_asked),
            ("door:example", _("Read the worked example"), "book", look, self.example_asked),
            ("door:learn", _("Learn how it is done"), "learn", learn, self.learn_asked),
        )
        self._doors: list[DoorButton] = []
        for name, words, icon, more, asked in doors:
            door = DoorButton(words, icon, more, self, leads=asked is self.new_asked)
            door.setObjectName(name)
            door.clicked.connect(asked)
            self._row.addWidget(door, 1)
            self._doors.append(door)

    def focus_first(self) -> None:
        """Go to the door that most have come for."""
        self._doors[0].setFocus()

    def fit(self) -> None:
        """Stand side by side where there is room."""
        is_wide = self.width() >= the_look().sizes.scaled(ONE_ROW)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for a row, or none."""
        super().resizeEvent(event)
        self.fit()

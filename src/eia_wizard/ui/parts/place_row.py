"""Where something of the person lies, with a way to look at it there."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.views import PlaceView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Note, Words

LONGEST_LINE = 44
"""Letters of a path on one line, broken after a folder or a part of its name."""


class PlaceRow(QWidget):
    """Shows a place; its path can be marked and copied."""

    folder_asked = Signal(object)  # Path

    def __init__(self, view: PlaceView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"place:{view.name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Words(view.title, self, weight=600))
        column.addWidget(Note(view.why, self))
        column.addWidget(Words(breakable(str(view.place)), self, scale=14 / 15))
        if view.fixed:
            column.addWidget(Note(view.fixed, self))
        self.ways = FlowLayout(gap=8)
        show = self.add_way(_("Show in folder"), f"show:{view.name}", "folder")
        show.setAccessibleName(_("{what}: show in folder").format(what=view.title))
        show.clicked.connect(lambda: self.folder_asked.emit(view.place))
        column.addLayout(self.ways)

    def add_way(self, words: str, name: str, icon: str) -> QPushButton:
        """One more thing that can be done here."""
        button = marked(QPushButton(words, self), "quiet")
        button.setObjectName(name)
        button.setIcon(the_look().icons.icon(icon))
        self.ways.addWidget(button)
        return button


def breakable(path: str) -> str:
    """A path on as many lines as it takes: without spaces it would not wrap by itself."""
    lines = [""]
    for step in re.findall(r"[^/\\_-]*[/\\_-]?", path):
        if lines[-1] and len(lines[-1]) + len(step) > LONGEST_LINE:
            lines.append("")
        lines[-1] += step
    return "\n".join(lines)

"""Where something of the person lies, with a way to look at it there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.views import PlaceView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Note, Words


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
    """A path that may go on to another line after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")

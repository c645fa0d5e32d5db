"""What is under a slide: the ways on and back, the time, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked

LETTERS, LARGE_LETTERS, ICON, GAP, EDGE = 15, 23, 20, 20, 18
LARGE, MOST_WISHED = 1.5, 1.5
"""From the one on an icon would be lost beside its words; up to the other, all buttons have room
side by side on a small screen."""


class ShowFoot(QWidget):
    """Quiet buttons, each with its key in what is said of it."""

    back_asked = Signal()
    on_asked = Signal()
    time_asked = Signal()
    blank_asked = Signal()
    notes_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("show-foot")
        self._icons: dict[QPushButton, str] = {}
        row = self._row = QHBoxLayout(self)
        self.place = QLabel(self)
        self.place.setObjectName("place")
        self.time = QLabel(self)
        self.time.setObjectName("time")
        self._buttons = [
            self._button("show-back", _("Back"), "left", _("Page Up"), self.back_asked.emit),
            self._button("show-on", _("Next"), "right", _("Page Down"), self.on_asked.emit),
            self._button("show-time", _("Time"), "timer", "T", self.time_asked.emit),
            self._button("show-blank", _("Blank"), "moon", "B", self.blank_asked.emit),
            self._button("show-notes", _("Notes"), "message", "N", self.notes_asked.emit),
            self._button("show-leave", _("Leave"), "close", _("Escape"), self.leave_asked.emit),
        ]
        for button in self._buttons[:2]:
            row.addWidget(button)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.time)
        row.addStretch(1)
        for button in self._buttons[2:]:
            row.addWidget(button)

    def fit(self, large: float) -> None:
        """Letters that follow the screen; the time is read from the back of the room.

        They are no smaller than whoever presents wishes letters to be.
        """
        wished = the_look().sizes.scale
        large = max(large, min(wished, MOST_WISHED))
        for widget, pixels in ((self.place, LETTERS), (self.time, LARGE_LETTERS)):
            widget.setFont(_sized(widget.font(), pixels * large))
        self._row.setSpacing(round(GAP * large))
        edge = round(EDGE * max(large, 1.0))
        self._row.setContentsMargins(edge, edge // 4, edge, edge // 2)
        for button in self._buttons:
            icon = the_look().icons.icon(self._icons[button])
            button.setIcon(icon if large < LARGE * wished else QIcon())
            button.setIconSize(icon_size(large))
            button.setFont(_sized(button.font(), LETTERS * large))

    def _button(
        self, name: str, words: str, icon: str, key: str, act: Callable[[], None]
    ) -> QPushButton:
        button = marked(QPushButton(words, self), "quiet")
        button.setObjectName(name)
        self._icons[button] = icon
        button.setAccessibleDescription(_("Key: {key}").format(key=key))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button


def icon_size(large: float) -> QSize:
    """As large as an icon is beside letters of that size."""
    return QSize(round(ICON * large), round(ICON * large))


def _sized(letters: QFont, pixels: float) -> QFont:
    sized = QFont(letters)
    sized.setPixelSize(max(13, round(pixels)))
    return sized

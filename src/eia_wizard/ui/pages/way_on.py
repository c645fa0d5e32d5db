"""The way on at the foot of a page of questions: back and next, or out of an item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import PageView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Note

NEXT_KEYS, BACK_KEYS = "Ctrl+PgDown", "Ctrl+PgUp"
MOST_LETTERS = 44
"""Of the name of the page that a button leads back to."""


class WayOn(QWidget):
    """Back and Next in reading order; within an item the one button that leads out of it."""

    went_on = Signal()
    went_back = Signal()

    def __init__(self, view: PageView, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if view.back_to:
            row.addWidget(self._way_out(view.back_to))
            row.addStretch(1)
            return
        back = QPushButton(_("Back"), self)
        back.setIcon(the_look().icons.icon("back"))
        back.setEnabled(view.has_back)
        back.setShortcut(BACK_KEYS)
        back.setToolTip(_("Back ({keys})").format(keys=BACK_KEYS))
        back.clicked.connect(self.went_back)
        on = marked(QPushButton(_("Next"), self), "trailing")
        on.setIcon(the_look().icons.icon("forward"))
        on.setEnabled(view.has_next)
        on.setShortcut(NEXT_KEYS)
        on.setToolTip(_("Next ({keys})").format(keys=NEXT_KEYS))
        on.clicked.connect(self.went_on)
        row.addWidget(back)
        row.addStretch(1)
        if view.next_title:
            row.addWidget(self._where_next(view.next_title), 4)
        elif view.has_back and not view.has_next:
            row.addWidget(self._last(), 4)
            row.addWidget(self._to_check())
        on.setVisible(view.has_next)
        row.addWidget(on)

    def _last(self) -> Note:
        return self._where_next(_("That was the last page."))

    def _to_check(self) -> QPushButton:
        """After the last page one asks whether it is ready."""
        check = QPushButton(_("Is it ready?"), self)
        check.setObjectName("way-on:check")
        check.setIcon(the_look().icons.icon("checklist"))
        check.clicked.connect(self.went_on)
        return check

    def _where_next(self, title: str) -> Note:
        note = Note(title, self)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return note

    def _way_out(self, to: str) -> QPushButton:
        """Out of an item, to where it was opened from."""
        words = _("Done: back to {place}").format(place=_shortened(to))
        done = QPushButton(words.replace("&", "&&"), self)
        done.setIcon(the_look().icons.icon("back"))
        done.setToolTip(_("{place} ({keys})").format(place=to, keys=BACK_KEYS))
        done.setShortcut(BACK_KEYS)
        done.clicked.connect(self.went_back)
        return done


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"

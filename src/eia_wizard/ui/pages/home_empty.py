"""What home says where there is no list to show, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import EMPTY, NOTHING, SHUT, HomeView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.cycle_picture import CyclePicture
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Words

WIDEST, MEASURE, ROOM = 860, 560, 36
"""Pixels at usual size: of the card, of a line of its words, and round them."""


class EmptyCard(Card):
    """Invites where there is nothing yet, leads back where nothing fits, helps where it is shut."""

    new_asked = Signal()
    example_asked = Signal()
    learn_asked = Signal()
    widen_asked = Signal()
    backups_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self._cycle = CyclePicture(self)
        self._heading = Heading("", 2, self, scale=24 / 15)
        self._words = Words("", self)
        self.inside.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        columns.addWidget(self._cycle, 0, Qt.AlignmentFlag.AlignVCenter)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addStretch(1)
        said.addWidget(self._heading)
        said.addWidget(self._words)
        said.addSpacing(8)
        said.addLayout(self._ways())
        said.addStretch(1)
        columns.addLayout(said, 1)
        self.inside.addLayout(columns)
        self.hide()

    def show_stages(self, stages: tuple[tuple[str, str], ...]) -> None:
        """From now on these are the stages."""
        self._cycle.show_stages(stages)

    def fit(self) -> None:
        """Wear the letters of the moment; the picture goes first where there is little room."""
        scaled = the_look().sizes.scaled
        self.setMaximumWidth(scaled(WIDEST if self._invites else MEASURE + 2 * ROOM))
        self._cycle.fit()
        self._cycle.setVisible(self._invites and self.width() >= scaled(MEASURE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the picture, or none."""
        super().resizeEvent(event)
        self.fit()

    def _ways(self) -> FlowLayout:
        row = FlowLayout(gap=12)
        self._invites = False
        self._new = marked(QPushButton(_("New assessment"), self), "primary")
        self._example = QPushButton(_("Read the worked example"), self)
        self._learn = QPushButton(_("Learn"), self)
        self._widen = QPushButton(_("Show all assessments"), self)
        self._backups = QPushButton(_("Show the backups"), self)
        for button, signal in (
            (self._new, self.new_asked),
            (self._example, self.example_asked),
            (self._learn, self.learn_asked),
            (self._widen, self.widen_asked),
            (self._backups, self.backups_asked),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def show_view(self, view: HomeView) -> None:
        """Say why there is no list."""
        is_needed = view.state in (EMPTY, NOTHING, SHUT)
        self.setVisible(is_needed)
        if not is_needed:
            return
        self._invites = view.state == EMPTY
        self._new.setVisible(view.state == EMPTY)
        self._example.setVisible(view.state == EMPTY)
        self._learn.setVisible(view.state == EMPTY)
        self._widen.setVisible(view.state == NOTHING)
        self._backups.setVisible(view.may_backup_help)
        heading, words = _said(view)
        self._heading.setText(heading)
        self._words.setText(words)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            if view.state == SHUT
            else Qt.TextInteractionFlag.NoTextInteraction
        )
        self.fit()


def _said(view: HomeView) -> tuple[str, str]:
    match view.state:
        case "empty":
            return _("Begin your first assessment"), _(
                "Give it a name, and answer one page of questions at a time. Everything is saved "
                "as you type. To see first where it leads, read the worked example: it goes "
                "through the whole cycle, from the first question to the result."
            )
        case "nothing":
            return _("Nothing to show"), view.note
        case "shut" if not view.may_backup_help:
            return _("Your library cannot be opened"), view.note
        case _:
            return _("Your library cannot be opened"), _(
                "{reason} Nothing has been changed. The backups lie in a folder beside the "
                "library; “eia-wizard doctor --bring-back” on the command line puts the newest "
                "sound one in place, and keeps the damaged library."
            ).format(reason=view.note)

"""What home says where there is no list to show, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import EMPTY, NOTHING, SHUT, HomeView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.pages.home_doors import HomeDoors
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.cycle_picture import CyclePicture
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Words

WIDEST, MEASURE, PICTURED, ROOM = 860, 560, 680, 36
"""Pixels at usual size: of the card, of a line of its words, of a card with room for the picture,
and round them."""
ABOVE_DOORS = 16


class EmptyCard(Card):
    """Invites where there is nothing yet, leads back where nothing fits, helps where it is shut."""

    new_asked = Signal()
    example_asked = Signal()
    learn_asked = Signal()
    round_asked = Signal()  # to be shown round the page
    widen_asked = Signal()
    backups_asked = Signal()
    mend_asked = Signal()

    def __init__(self, stages: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self._cycle = CyclePicture(self)
        self.show_stages(stages)  # those of the last start, where there was one
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
        self._doors = HomeDoors(self)
        self._doors.new_asked.connect(self.new_asked)
        self._doors.example_asked.connect(self.example_asked)
        self._doors.learn_asked.connect(self.learn_asked)
        self._doors.setContentsMargins(0, ABOVE_DOORS, 0, 0)
        self.inside.addWidget(self._doors)
        self.hide()

    def focus_first(self) -> None:
        """Go to what helps: the first door, or what mends a library that is shut."""
        ways = (self._mend, self._backups)
        way = next((each for each in ways if each.isVisibleTo(self)), None)
        if way:
            way.setFocus()
        else:
            self._doors.focus_first()

    def show_stages(self, stages: tuple[tuple[str, str], ...]) -> None:
        """From now on these are the stages."""
        self._cycle.show_stages(stages)

    def fit(self) -> None:
        """Wear the letters of the moment; the picture goes first where there is little room."""
        scaled = the_look().sizes.scaled
        self.setMaximumWidth(scaled(WIDEST if self._invites else MEASURE + 2 * ROOM))
        self._cycle.fit()
        self._cycle.setVisible(self._invites and self.width() >= scaled(PICTURED))
        self._doors.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the picture, or none."""
        super().resizeEvent(event)
        self.fit()

    def _ways(self) -> FlowLayout:
        row = FlowLayout(gap=12)
        self._invites = False
        self._round = marked(QPushButton(_("Show me round first"), self), "quiet")
        self._round.setObjectName("show-round")
        self._round.setIcon(the_look().icons.icon("shown"))
        self._widen = QPushButton(_("Show all assessments"), self)
        self._mend = marked(QPushButton(_("Bring the newest backup back"), self), "primary")
        self._mend.setObjectName("mend")
        self._backups = QPushButton(_("Show the backups"), self)
        for button, signal in (
            (self._round, self.round_asked),
            (self._widen, self.widen_asked),
            (self._mend, self.mend_asked),
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
        self._round.setVisible(view.state == EMPTY)
        self._doors.setVisible(view.state == EMPTY)
        self._widen.setVisible(view.state == NOTHING)
        self._mend.setVisible(view.may_backup_help)
        self._backups.setVisible(view.state == SHUT)
        mark(self._backups, "primary", not view.may_backup_help)
        self._backups.setText(
            _("Show the backups") if view.may_backup_help else _("Show the folder")
        )
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
            return _("Where would you like to begin?"), _(
                "An equality impact assessment asks who gains and who loses by a decision, while "
                "it can still be changed. Nothing needs to be set up first, nothing leaves this "
                "computer, and you can come back to this page whenever you like."
            )
        case "nothing":
            return _("Nothing to show"), view.note
        case "shut" if not view.may_backup_help:
            return _("Your library cannot be opened"), view.note
        case _:
            return _("Your library cannot be opened"), _(
                "{reason} Nothing has been changed. The newest sound backup can be put in its "
                "place. What was written after it was made is not in it; the damaged file is kept "
                "beside it, so that nothing is lost for good."
            ).format(reason=view.note)

"""What home says where there is no list to show, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import EMPTY, NOTHING, SHUT, HomeView
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Words


class EmptyCard(Card):
    """Invites where there is nothing yet, leads back where nothing fits, helps where it is shut."""

    new_asked = Signal()
    example_asked = Signal()
    widen_asked = Signal()
    backups_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self._heading = Heading("", 2, self)
        self._words = Words("", self)
        self.inside.addWidget(self._heading)
        self.inside.addWidget(self._words)
        row = FlowLayout(gap=12)
        self._new = marked(QPushButton(_("New assessment"), self), "primary")
        self._example = QPushButton(_("Read the worked example"), self)
        self._widen = QPushButton(_("Show all assessments"), self)
        self._backups = QPushButton(_("Show the backups"), self)
        for button, signal in (
            (self._new, self.new_asked),
            (self._example, self.example_asked),
            (self._widen, self.widen_asked),
            (self._backups, self.backups_asked),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.inside.addSpacing(4)
        self.inside.addLayout(row)
        self.hide()

    def show_view(self, view: HomeView) -> None:
        """Say why there is no list."""
        is_needed = view.state in (EMPTY, NOTHING, SHUT)
        self.setVisible(is_needed)
        if not is_needed:
            return
        self._new.setVisible(view.state == EMPTY)
        self._example.setVisible(view.state == EMPTY)
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


def _said(view: HomeView) -> tuple[str, str]:
    match view.state:
        case "empty":
            return _("Begin your first assessment"), _(
                "Give it a name, and answer one page of questions at a time. Everything is saved "
                "as you type. If you would like to see where it leads first, read the worked "
                "example: it goes through the whole cycle, from the first question to the result."
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

"""The history of an answer: what it said, when, by whom; any of it can be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.visits import VisitRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Note, Words
from eia_wizard.ui.parts.panel import Panel


class HistoryPanel(Panel):
    """Lists the visits to an answer, newest first."""

    wanted_back = Signal(object)  # the value

    def show_visits(self, rows: tuple[VisitRow, ...], more: int) -> None:
        """Show the visits, and how many lie further back."""
        self.clear()
        for row in rows:
            self._add_visit(row)
        if more:
            said = ngettext("There is one more before these.", "There are {n} more.", more)
            self.inside.addWidget(Note(said.format(n=more), self))
        if not rows:
            self.inside.addWidget(Note(_("Nothing was answered here before."), self))

    def _add_visit(self, row: VisitRow) -> None:
        self.inside.addWidget(Note(row.said_by, self))
        self.inside.addWidget(Words(row.said, self, scale=14 / 15))
        if row.is_present:
            self.inside.addWidget(Note(_("This is what it says now."), self))
        if row.value is not None:
            button = marked(QPushButton(_("Bring this back"), self), "quiet")
            button.setIcon(the_look().icons.icon("history"))
            button.setAccessibleName(
                _("Bring this back: {said}, {by}").format(said=row.said[:80], by=row.said_by)
            )
            button.clicked.connect(lambda: self.wanted_back.emit(row.value))
            self.inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addSpacing(8)

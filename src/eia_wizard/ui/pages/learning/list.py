"""The list of the learning room: packages by strand, then exercises, agendas and the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import LearnGroup, RoomView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.pages.learning.row import LearnRowButton, RowsCard
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words


class LearnListPage(InsteadPage):
    """Shows what there is, and forwards what is chosen."""

    chosen = Signal(str)  # the id of a package, an exercise or an agenda
    glossary_asked = Signal()
    confidence_asked = Signal()
    cycle_asked = Signal()
    commitment_asked = Signal()
    practise_asked = Signal()

    def __init__(self, view: RoomView, back_words: str, parent: QWidget) -> None:
        super().__init__("learn", parent)
        self.setAccessibleName(_("Learn"))
        self.back_words = back_words
        sheet, column = self.lay_out(_("Learn"))
        opening = _(
            "Short packages of five to ten minutes each. Read one, try it on an assessment of "
            "your own, and answer three questions."
        )
        column.addWidget(Words(opening, sheet))
        column.addWidget(Note(view.progress, sheet))
        if view.trouble:
            trouble = Band("warning", "warn", sheet)
            trouble.setObjectName("learn-trouble")
            trouble.say(view.trouble)
            column.addWidget(trouble)
        column.addLayout(self._aids(view, sheet))
        for group in (*view.packages, *view.training):
            self._add(group, sheet, column)
        self.put(sheet, column)

    def focus_row(self, name: str) -> None:
        """Go to the row that was opened last."""
        button = self.findChild(LearnRowButton, f"learn:{name}")
        if button:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, group: LearnGroup, sheet: QWidget, column: QVBoxLayout) -> None:
        if not group.rows:
            return
        column.addSpacing(8)
        column.addWidget(Heading(group.title, 2, sheet))
        column.addWidget(Note(group.meaning, sheet))
        card = RowsCard(group, sheet)
        for button in card.buttons:
            button.clicked.connect(lambda _on=False, id_=button.row.id: self.chosen.emit(id_))
        column.addWidget(card)

    def _aids(self, view: RoomView, sheet: QWidget) -> FlowLayout:
        row, is_real = FlowLayout(gap=12), not view.is_practice
        aids = (
            (_("Glossary"), "book", view.has_glossary, self.glossary_asked),
            (_("How sure are you?"), "chart", view.has_confidence, self.confidence_asked),
            (_("Present the cycle"), "shown", True, self.cycle_asked),
            (_("Practise"), "people", is_real, self.practise_asked),
            (_("What our assessments show"), "checklist", is_real, self.commitment_asked),
        )
        for words, icon, is_there, asked in aids:
            if is_there:
                button = QPushButton(words, sheet)
                button.setObjectName(f"learn-aid:{icon}")
                button.setIcon(the_look().icons.icon(icon))
                button.clicked.connect(asked)
                row.addWidget(button)
        return row

"""An exercise or an agenda as a page, with its handout."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import ExerciseView, LearnGroup
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.pages.learning.passages import add_passage
from eia_wizard.ui.pages.learning.present_button import present_button
from eia_wizard.ui.pages.learning.row import RowsCard
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words


class ExercisePage(InsteadPage):
    """Shows what to do and what to look for."""

    chosen = Signal(str)  # the id of a package
    handout_asked = Signal()
    present_asked = Signal()

    def __init__(self, view: ExerciseView, back_words: str, parent: QWidget) -> None:
        super().__init__("exercise", parent)
        self.setAccessibleName(view.title)
        self.back_words = back_words
        sheet, column = self.lay_out(view.title)
        column.addWidget(Note(view.note, sheet))
        column.addWidget(Words(view.aim, sheet, weight=500))
        paper = marked(QPushButton(_("Save as a Word handout"), sheet), "primary")
        paper.setObjectName("handout")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.handout_asked)
        row = FlowLayout(gap=12)
        row.addWidget(paper)
        row.addWidget(present_button(self.present_asked.emit, sheet))
        column.addLayout(row)
        for part in view.parts:
            add_passage(part, sheet, column)
        if view.packages:
            column.addSpacing(8)
            column.addWidget(Heading(_("To read before or after"), 2, sheet))
            card = RowsCard(LearnGroup("", "", view.packages), sheet)
            for button in card.buttons:
                button.clicked.connect(lambda _on=False, id_=button.row.id: self.chosen.emit(id_))
            column.addWidget(card)
        self.put(sheet, column)

"""The measure of commitment as a page: each sign with its bar, its count, and its quarters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.commitment import Commitment, Count, Sign, sign_words
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.commitment import notes_on
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.share_bar import ShareBar


class CommitmentPage(InsteadPage):
    """Shows counts with what they are of; it names nobody."""

    report_asked = Signal()
    begin_asked = Signal()

    def __init__(self, found: Commitment, back_words: str, parent: QWidget) -> None:
        super().__init__("commitment", parent)
        title = _("What our assessments show")
        self.setAccessibleName(title)
        self.back_words = back_words
        sheet, column = self.lay_out(title)
        column.addWidget(
            Words(_("A measure of commitment, counted. It is no score of people or teams."), sheet)
        )
        for count in found.counts if found.assessments else ():
            column.addWidget(self._card(count, found, sheet))
        if not found.assessments:
            column.addWidget(self._invitation(sheet))
        for note in notes_on(found):
            column.addWidget(Note(note, sheet))
        paper = marked(QPushButton(_("Save as a Word report"), sheet), "primary")
        paper.setObjectName("commitment-report")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.report_asked)
        paper.setVisible(bool(found.assessments))
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.put(sheet, column)

    def _invitation(self, sheet: QWidget) -> Card:
        """The way to what can be counted, and what will be seen here then."""
        card = Card(sheet)
        none = _("There is no assessment to count yet. What is written from now on is counted.")
        begin = marked(QPushButton(_("Write an assessment"), card), "primary")
        begin.setObjectName("commitment:begin")
        begin.setIcon(the_look().icons.icon("pencil"))
        begin.clicked.connect(self.begin_asked)
        card.inside.addWidget(Words(none, card))
        card.inside.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        card.inside.addSpacing(12)
        card.inside.addWidget(Heading(_("What will be counted"), 2, card))
        for sign in Sign:
            name, how = sign_words(sign)
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(Heading(name, 3, card))
            pair.addWidget(Note(how, card))
            card.inside.addLayout(pair)
        return card

    def _card(self, count: Count, found: Commitment, sheet: QWidget) -> Card:
        name, how = sign_words(count.sign)
        card = Card(sheet)
        card.inside.addWidget(Heading(name, 2, card))
        card.inside.addWidget(Words(count.said, card, weight=600))
        if count.of:
            said = f"{name}: {count.said}"
            card.inside.addWidget(ShareBar(count.sign, said, (count.kept, count.of), card))
        card.inside.addWidget(Note(how, card))
        quarters = [
            _("{quarter}: {count}").format(quarter=quarter.said, count=each.said)
            for quarter in found.quarters
            for each in quarter.counts
            if each.sign == count.sign and each.of
        ]
        if quarters:
            card.inside.addWidget(Words("\n".join(quarters), card))
        return card

"""How sure people are, before and after: one sheet at a time, and the results of all."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.learning.confidence import AFTER, BEFORE
from eia_wizard.domain.learning.practice import Statement
from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.confidence import ConfidencePresenter, ConfidenceResults
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.pages.learning.present_button import present_button
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.panel import Panel
from eia_wizard.ui.parts.share_bar import ShareBar

APART = 8
"""Pixels more between one statement and the next than between it and its answer."""


class ConfidencePage(InsteadPage):
    """Shows a sheet to fill in and, under it, what all sheets of the training say."""

    handout_asked = Signal()
    results_asked = Signal(str)  # the training
    present_asked = Signal()

    def __init__(self, presenter: ConfidencePresenter, back_words: str, parent: QWidget) -> None:
        super().__init__("confidence", parent)
        form = presenter.form
        self.setAccessibleName(form.title)
        self.back_words, self._presenter = back_words, presenter
        sheet, column = self.lay_out(form.title)
        opening = _(
            "Fill this in before and after you learn, or type in the sheets of a training from "
            "paper, one after the other. Nobody is named. It is kept in a file of its own, apart "
            "from every assessment."
        )
        column.addWidget(Words(opening, sheet))
        column.addWidget(self._training_line(presenter.training, sheet))
        self._sheet = self._make_sheet(presenter, sheet)
        column.addWidget(self._sheet)
        column.addWidget(Heading(_("Results"), 2, sheet))
        self._results = Panel(sheet)
        column.addWidget(self._results)
        column.addLayout(self._foot(sheet))
        presenter.results_shown.connect(self._show_results)
        presenter.said.connect(self._say)
        presenter.refused.connect(self._refuse)
        self._show_results(presenter.results())
        self.put(sheet, column)

    def _training_line(self, training: str, sheet: QWidget) -> QWidget:
        holder = QWidget(sheet)
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        name = _("Which training? Its name or day, or nothing for yourself")
        lines.addWidget(Note(name, holder))
        line = QLineEdit(training, holder)
        line.setObjectName("confidence-training")
        line.setAccessibleName(name)
        line.setMaxLength(120)
        line.textChanged.connect(self._presenter.choose)
        lines.addWidget(line)
        return holder

    def _make_sheet(self, presenter: ConfidencePresenter, parent: QWidget) -> QWidget:
        card = Card(parent)
        moments = (Option(BEFORE, _("Before"), BEFORE), Option(AFTER, _("After"), AFTER))
        self._moment = _choice("moment", _("When was it filled in?"), "choice", moments, card)
        card.inside.addWidget(Words(_("When was it filled in?"), card, weight=600))
        card.inside.addWidget(self._moment)
        self._moment.fill(BEFORE)
        card.inside.addWidget(Heading(_("How sure are you that you can …"), 3, card))
        scale = tuple(Option(word, word, word) for word in presenter.form.scale)
        self._rows: list[tuple[Statement, ChoiceEditor]] = []
        for statement in presenter.form.statements:
            row = _choice(statement.id, statement.text, "rating", scale, card)
            card.inside.addSpacing(APART)
            card.inside.addWidget(Words(statement.text, card))
            card.inside.addWidget(row)
            self._rows.append((statement, row))
        self._trouble = Note("", card)
        self._trouble.hide()
        card.inside.addWidget(self._trouble)
        card.inside.addSpacing(APART)
        add = marked(QPushButton(_("Add this sheet"), card), "primary")
        add.setObjectName("add-sheet")
        add.clicked.connect(self._add)
        card.inside.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _foot(self, sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=12)
        self._back = QPushButton(_("Take the last sheet back"), sheet)
        self._back.setObjectName("take-sheet-back")
        self._back.setIcon(the_look().icons.icon("undo"))
        self._back.clicked.connect(self._presenter.take_back)
        row.addWidget(self._back)
        self._paper = QPushButton(_("Save the results as a Word document"), sheet)
        self._paper.setObjectName("results-paper")
        self._paper.setIcon(the_look().icons.icon("document"))
        self._paper.clicked.connect(lambda: self.results_asked.emit(self._presenter.training))
        row.addWidget(self._paper)
        self._present = present_button(self.present_asked.emit, sheet, _("Present the results"))
        row.addWidget(self._present)
        paper = marked(QPushButton(_("Save the sheet as a Word handout"), sheet), "quiet")
        paper.setObjectName("handout")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.handout_asked)
        row.addWidget(paper)
        return row

    def _add(self) -> None:
        self._trouble.hide()
        answers = {each.id: int(row.text()) - 1 for each, row in self._rows if row.text()}
        if self._presenter.add(self._moment.text() or BEFORE, answers):
            for _statement, row in self._rows:
                row.fill("")
            self._rows[0][1].control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_results(self, results: ConfidenceResults) -> None:
        panel = self._results
        panel.clear()
        self._back.setEnabled(results.can_take_back)
        self._paper.setEnabled(bool(results.rows))
        self._present.setEnabled(bool(results.rows))
        panel.inside.addWidget(Words(results.summary, panel))
        if results.caution:
            panel.inside.addWidget(Note(results.caution, panel))
        for number, row in enumerate(results.rows):
            said_before = _("Before: {counts}").format(counts=row.before)
            said_after = _("After: {counts}").format(counts=row.after)
            panel.add_together(
                Words(row.text, panel, weight=600),
                Words(row.sentence, panel),
                *_moment(f"before:{number}", said_before, row.sure_before, panel),
                *_moment(f"after:{number}", said_after, row.sure_after, panel),
            )

    def _refuse(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _moment(name: str, said: str, share: tuple[int, int], parent: QWidget) -> Iterator[QWidget]:
    """What was said before or after: in words, and how many were sure as a bar."""
    yield Note(said, parent)
    if share[1]:
        yield ShareBar(name, said, share, parent)


def _choice(
    name: str, text: str, kind: str, options: tuple[Option, ...], parent: QWidget
) -> ChoiceEditor:
    key = AnswerKey(f"confidence.{name}")
    card = QuestionCard(key, "choice", kind, text, text, "", "", options=options)
    return ChoiceEditor(card, parent)

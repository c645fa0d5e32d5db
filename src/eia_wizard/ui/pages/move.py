"""Moving to another form: where to, what changes, and what is kept and not shown there."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.app.moving import Aside, Move
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.moving import MovingPresenter, Way, Ways, summary_of, told_aside
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.door import DoorButton
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Point, Words

MOST_TOLD, LONGEST = 150, 300
"""Answers listed one by one, and letters of each: the document lists all of them whole."""


class MovePage(InsteadPage):
    """First asks where to, then shows what would change, and moves only when that is said."""

    move_asked = Signal(str)  # the name of the way

    def __init__(self, presenter: MovingPresenter, parent: QWidget) -> None:
        super().__init__("move", parent)
        self._presenter = presenter
        presenter.found.connect(self._show_ways)
        presenter.planned.connect(self._show_plan)
        presenter.refused.connect(self._show_trouble)
        self._lay_out_first()
        presenter.ask()

    def _lay_out_first(self) -> None:
        sheet, column = self.lay_out(_("To which form should it be moved?"))
        said = _(
            "Answers to questions that both forms ask carry over. What the other form does not "
            "ask is kept, listed, and shown again when you move back. You see what changes first."
        )
        column.addWidget(Words(said, sheet))
        self._trouble = Band("error", "block", sheet)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._column, self._sheet = column, sheet
        self.put(sheet, column)

    def _show_ways(self, ways: Ways) -> None:
        now = _("It is on the form “{form}”.").format(form=ways.now)
        self._column.insertWidget(self._column.count() - 1, Note(now, self._sheet))
        for way in ways.ways:
            self._column.insertWidget(self._column.count() - 1, self._way(way))

    def _way(self, way: Way) -> QWidget:
        choose = DoorButton(way.title, "forward", way.note, self._sheet)
        choose.setObjectName(f"move-to:{way.name or 'back'}")
        choose.clicked.connect(lambda: self._presenter.plan(way.name))
        return choose

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.say(sentence)
        self._trouble.show()

    def _show_plan(self, name: str, planned: Move) -> None:
        form = planned.target.form
        sheet, column = self.lay_out(
            _("Move it to “{title}”, version {version}?").format(
                title=form.title, version=form.version
            )
        )
        for sentence in summary_of(planned):
            column.addWidget(Point(sentence, sheet))
        column.addWidget(self._ways_on(name, sheet))
        _add_reworded(planned, column, sheet)
        _add_unfit(planned, column, sheet)
        if planned.aside:
            title = _("Kept, and not shown on that form")
            column.addWidget(aside_card(title, planned.aside, sheet))
        self._trouble = Band("error", "block", sheet)
        self._trouble.hide()
        column.insertWidget(2, self._trouble)
        self.put(sheet, column)

    def _ways_on(self, name: str, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        flow = FlowLayout(row, gap=12)
        on = marked(QPushButton(_("Move it"), row), "primary")
        on.setObjectName("move:on")
        on.clicked.connect(lambda: self.move_asked.emit(name))
        other = QPushButton(_("Choose another form"), row)
        other.setObjectName("move:other")
        other.clicked.connect(self._begin_again)
        flow.addWidget(on)
        flow.addWidget(other)
        return row

    def _begin_again(self) -> None:
        self._lay_out_first()
        self._presenter.ask()


class AsidePage(InsteadPage):
    """What the present form does not show, in the words of the form that did."""

    def __init__(self, presenter: MovingPresenter, parent: QWidget) -> None:
        super().__init__("aside", parent)
        presenter.aside_told.connect(self._show)
        sheet, column = self.lay_out(_("What this form does not show"))
        self.put(sheet, column)
        presenter.ask_aside()

    def _show(self, asides: tuple[Aside, ...]) -> None:
        sheet, column = self.lay_out(_("What this form does not show"))
        said = _(
            "These answers were given on another form or version. They are kept, stand at the end "
            "of the document, and come back when you move back."
        )
        none = _("Every answer of this assessment is shown on its form.")
        column.addWidget(Words(said if asides else none, sheet))
        if asides:
            column.addWidget(aside_card(_("Kept answers"), asides, sheet))
        self.put(sheet, column)


def aside_card(title: str, asides: tuple[Aside, ...], parent: QWidget) -> QWidget:
    """Kept answers under their questions."""
    card = Card(parent)
    card.inside.addWidget(Heading(title, 2, card))
    for question, answers in groupby(asides[:MOST_TOLD], key=lambda each: each.question):
        card.inside.addWidget(Words(question, card, weight=600))
        for each in answers:
            card.inside.addWidget(Note(_cut(told_aside(each)), card))
    more = len(asides) - MOST_TOLD
    if more > 0:
        said = ngettext(
            "and {n} more, in the document", "and {n} more, all of them in the document", more
        )
        card.inside.addWidget(Words(said.format(n=more), card))
    return card


def _add_reworded(planned: Move, column: QVBoxLayout, parent: QWidget) -> None:
    pairs = ((each.before, each.after) for each in planned.reworded)
    _add_pairs(_("Asked in other words"), pairs, column, parent)


def _add_unfit(planned: Move, column: QVBoxLayout, parent: QWidget) -> None:
    pairs = (
        (f"{each.question} ({each.item})" if each.item else each.question, each.reason)
        for each in planned.unfit
    )
    _add_pairs(_("Carried over, and to be looked at"), pairs, column, parent)


def _add_pairs(
    title: str, pairs: Iterable[tuple[str, str]], column: QVBoxLayout, parent: QWidget
) -> None:
    told = list(pairs)
    if not told:
        return
    card = Card(parent)
    card.inside.addWidget(Heading(title, 2, card))
    for before, after in told:
        card.inside.addWidget(Note(before, card))
        card.inside.addWidget(Words(after, card))
    column.addWidget(card)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"

"""Bringing in the last assessment: which one it was, what comes in, and what is carried over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from eia_wizard.app.last_time import GAP, LeftOpen, WhatComes
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.last_time import MOST_SHOWN, Candidate, LastTimePresenter
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Point, Words
from eia_wizard.ui.parts.ticks import Box


class LastTimePage(InsteadPage):
    """First asks which assessment it was, then shows what would come and asks what to carry."""

    taken = Signal(object, object)  # WhatComes, tuple[str, ...]: the items carried over
    file_asked = Signal()

    def __init__(self, presenter: LastTimePresenter, parent: QWidget) -> None:
        super().__init__("last-time", parent)
        self._presenter = presenter
        self._boxes: dict[str, Box] = {}
        presenter.offered.connect(self._show_candidates)
        presenter.planned.connect(self._show_plan)
        presenter.refused.connect(self._show_trouble)
        self._ask_which()
        presenter.ask()

    def _ask_which(self) -> None:
        sheet, column = self.lay_out(_("Which assessment came before this one?"))
        said = _(
            "Its actions come in as actions of last time, for you to say what became of each. "
            "What it left open can be carried over. Nothing is changed in it."
        )
        column.addWidget(Words(said, sheet))
        self._trouble = Band("error", "block", sheet)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._look = QLineEdit(sheet)
        self._look.setObjectName("last-time:look")
        self._look.setPlaceholderText(_("Part of its title"))
        self._look.setAccessibleName(_("Part of the title of the assessment before this one"))
        self._look.textChanged.connect(self._show_candidates)
        column.addWidget(self._look)
        self._list = QWidget(sheet)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column.addWidget(self._list)
        self._none = Note("", sheet)
        column.addWidget(self._none)
        file = QPushButton(_("From an .eia file …"), sheet)
        file.setObjectName("last-time:file")
        file.setIcon(the_look().icons.icon("folder"))
        file.clicked.connect(self.file_asked)
        column.addWidget(file, 0, Qt.AlignmentFlag.AlignLeft)
        self.put(sheet, column)
        self._show_candidates()

    def _show_candidates(self) -> None:
        if self._boxes or self.findChild(QLineEdit, "last-time:look") is None:
            return
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone:
                gone.hide()
                gone.deleteLater()
        found = self._presenter.candidates(self._look.text())
        for candidate in found[:MOST_SHOWN]:
            self._rows.addWidget(self._row(candidate))
        self._none.setText(_said_of_list(len(found), bool(self._look.text().strip())))
        self._none.setVisible(bool(self._none.text()))

    def _row(self, candidate: Candidate) -> QPushButton:
        words = f"{candidate.title} – {candidate.note}".replace("&", "&&")
        row = marked(QPushButton(words, self._list), "row")
        row.setObjectName(f"last-time:{candidate.id}")
        row.setAccessibleName(f"{candidate.title}, {candidate.note}")
        row.clicked.connect(lambda: self._presenter.choose(candidate.id))
        return row

    def _show_trouble(self, sentence: str) -> None:
        if self._boxes:
            self._boxes = {}
            self._ask_which()
        self._trouble.say(sentence)
        self._trouble.show()

    def _show_plan(self, comes: WhatComes) -> None:
        sheet, column = self.lay_out(comes.before.title)
        when = comes.before.when
        column.addWidget(Note(f"{when[:1].upper()}{when[1:]}", sheet))
        if comes.here:
            said = ngettext(
                "{n} item came in before and stays as it is.",
                "{n} items came in before and stay as they are.",
                comes.here,
            )
            column.addWidget(Words(said.format(n=comes.here), sheet))
        column.addWidget(self._promised(comes, sheet))
        self._boxes = {}
        if comes.open:
            column.addWidget(self._left_open(comes.open, sheet))
        column.addWidget(self._ways(comes, sheet))
        self.put(sheet, column)

    def _promised(self, comes: WhatComes, parent: QWidget) -> QWidget:
        card = Card(parent)
        count = len(comes.promised)
        heading = ngettext(
            "{n} action comes in, to be answered", "{n} actions come in, to be answered", count
        )
        card.inside.addWidget(Heading(heading.format(n=count), 2, card))
        if not count:
            card.inside.addWidget(Note(_("It has no actions that are not here already."), card))
        for each in comes.promised:
            card.inside.addWidget(Point(_told(each), card))
        return card

    def _left_open(self, items: tuple[LeftOpen, ...], parent: QWidget) -> QWidget:
        card = Card(parent)
        card.inside.addWidget(Heading(_("Carry over what was left open"), 2, card))
        said = _(
            "Each that is ticked becomes a new gap or action here, with a note of where it comes "
            "from. A day that is over is left out: give it a new one."
        )
        card.inside.addWidget(Note(said, card))
        for each in items:
            noun = _("Gap: {said}") if each.kind == GAP else _("Action: {said}")
            box = Box(noun.format(said=_told(each)), card)
            box.setObjectName(f"carry:{each.item}")
            box.setChecked(True)
            self._boxes[each.item] = box
            card.inside.addWidget(box)
        return card

    def _ways(self, comes: WhatComes, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        flow = FlowLayout(row, gap=12)
        take = marked(QPushButton(_("Bring it in"), row), "primary")
        take.setObjectName("last-time:take")
        take.setEnabled(comes.is_anything)
        take.clicked.connect(lambda: self._take(comes))
        other = QPushButton(_("Choose another"), row)
        other.setObjectName("last-time:other")
        other.clicked.connect(self._begin_again)
        flow.addWidget(take)
        flow.addWidget(other)
        return row

    def _begin_again(self) -> None:
        self._boxes = {}
        self._ask_which()

    def _take(self, comes: WhatComes) -> None:
        carried = tuple(item for item, box in self._boxes.items() if box.isChecked())
        self.taken.emit(comes, carried)


def _told(each: LeftOpen) -> str:
    return f"{each.label} ({each.note})" if each.note else each.label


def _said_of_list(found: int, is_looking: bool) -> str:
    if found > MOST_SHOWN:
        more = found - MOST_SHOWN
        said = ngettext(
            "and {n} more: type part of a title", "and {n} more: type part of a title", more
        )
        return said.format(n=more)
    if found:
        return ""
    if is_looking:
        return _("No other assessment has these words in its title.")
    return _("There is no other assessment in your library. Bring one in from a file.")

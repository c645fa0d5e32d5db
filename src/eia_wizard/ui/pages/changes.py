"""What changed since a decision point: each answer, then and now, with a way there."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import ChangedAnswer
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.differing import Differing
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import LongSheet, Maker


class ChangesPage(LongSheet):
    """Lists changed answers under their places."""

    chosen = Signal(object)  # ChangedAnswer

    def __init__(self, parent: QWidget) -> None:
        super().__init__("changes", _("Show more changes"), parent)

    def show_changes(self, since: str, changes: tuple[ChangedAnswer, ...]) -> None:
        """Show what changed since a point; the focus goes to the heading."""
        heading: list[Heading] = []

        def head(parent: QWidget) -> QWidget:
            heading.append(Heading(_("What changed since the decision point"), 1, parent))
            return heading[0]

        first = (
            self.way_back,
            head,
            lambda parent: Words(since, parent),
            lambda parent: Note(_counted(len(changes)), parent),
        )
        self.lay_out(first, self._makers(changes))
        heading[0].setFocus()

    def _makers(self, changes: tuple[ChangedAnswer, ...]) -> Iterator[Maker]:
        for under, together in groupby(changes, key=lambda change: change.under):
            yield partial(Heading, under, 2)
            for change in together:
                yield partial(self._card, change)

    def _card(self, change: ChangedAnswer, parent: QWidget) -> QWidget:
        card = Card(parent)
        card.inside.addWidget(Heading(change.question, 3, card))
        card.inside.addWidget(Differing(_("Then:"), change.then, card, is_new=False))
        card.inside.addWidget(Differing(_("Now:"), change.now, card, is_new=True))
        if change.place is None:
            return card
        there = marked(QPushButton(_("Go there"), card), "quiet")
        there.setAccessibleName(_("Go to: {question}").format(question=change.question))
        there.setIcon(the_look().icons.icon("forward"))
        there.clicked.connect(lambda: self.chosen.emit(change))
        card.inside.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        card.end_with_words()
        return card


def _counted(count: int) -> str:
    if not count:
        return _("Every answer is as it was then.")
    said = ngettext("{n} answer has changed.", "{n} answers have changed.", count)
    return said.format(n=count)

"""One thing on a shelf: what it is, what it says, what to mind, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.views import ShelfCard
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words


class ShelfCardWidget(Card):
    """Shows a card of a shelf and forwards that its button was pressed."""

    acted = Signal(str)  # the id of the card
    declined = Signal(str)  # the id of the card

    def __init__(self, card: ShelfCard, parent: QWidget, *, framed: bool = True) -> None:
        super().__init__(parent, framed=framed)
        self.setObjectName(f"shelf:{card.id}")
        self.card = card
        self.inside.addWidget(Heading(card.title, 3, self))
        if card.under:
            self.inside.addWidget(Note(card.under, self))
        if card.words:
            self.inside.addWidget(Words(card.words, self))
        for name, said in card.facts:
            line = _("{name}: {words}").format(name=name, words=said)
            self.inside.addWidget(Note(line, self))
        if card.warning:
            band = Band("warning", "warn", self)
            band.say(card.warning)
            self.inside.addWidget(band)
        if card.done:
            band = Band("ok", "ok", self)
            band.say(card.done)
            self.inside.addWidget(band)
        self.button = self._add_buttons()

    def _add_buttons(self) -> QPushButton | None:
        if not self.card.action:
            return None
        row = QWidget(self)
        flow = FlowLayout(row, gap=24)
        taking = self._button(f"take:{self.card.id}", self.card.action, row)
        taking.setIcon(the_look().icons.icon("plus"))
        taking.clicked.connect(lambda: self.acted.emit(self.card.id))
        flow.addWidget(taking)
        if self.card.other:
            other = self._button(f"decline:{self.card.id}", self.card.other, row)
            other.setIcon(the_look().icons.icon("close"))
            other.clicked.connect(lambda: self.declined.emit(self.card.id))
            flow.addWidget(other)
        self.inside.addWidget(row)
        return taking

    def _button(self, name: str, words: str, parent: QWidget) -> QPushButton:
        button = marked(QPushButton(words.replace("&", "&&"), parent), "quiet")
        button.setObjectName(name)
        button.setAccessibleName(_("{action}: {title}").format(action=words, title=self.card.title))
        button.setAccessibleDescription(self.card.under or self.card.words)
        return button

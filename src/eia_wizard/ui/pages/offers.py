"""Things offered on a page under its questions: proxies at a gap, groups to look at together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.around.views import ShelfCard
from eia_wizard.ui.pages.shelf_card import ShelfCardWidget
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note


class OffersPanel(Card):
    """Lists offers and forwards which is taken, or turned down."""

    taken = Signal(str)  # the id of a card
    declined = Signal(str)  # the id of a card

    def __init__(self, name: str, title: str, intro: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.inside.addWidget(Heading(title, 2, self))
        self.inside.addWidget(Note(intro, self))
        self._widgets: list[ShelfCardWidget] = []
        self.hide()

    @property
    def cards(self) -> tuple[ShelfCard, ...]:
        """What is offered."""
        return tuple(widget.card for widget in self._widgets)

    def focus_first(self) -> bool:
        """Go to the first thing that can be done here; whether there is any."""
        first = next((each.button for each in self._widgets if each.button), None)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def show_cards(self, cards: tuple[ShelfCard, ...]) -> None:
        """Offer these from now on; with none there is nothing to see."""
        self.setVisible(bool(cards))
        if cards == self.cards:
            return
        for widget in self._widgets:
            self.inside.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        for each in cards:
            card = ShelfCardWidget(each, self, framed=False)
            card.acted.connect(self.taken)
            card.declined.connect(self.declined)
            self.inside.addWidget(card)
            card.show()
            self._widgets.append(card)

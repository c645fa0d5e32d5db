"""What could be used where a gap says that nothing is there: offered on the gap's own page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.views import ShelfCard
from eia_wizard.ui.pages.shelf_card import ShelfCardWidget
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note


class ProxiesPanel(Card):
    """Lists proxies for a gap and forwards which of them is to be written down."""

    chosen = Signal(str, str)  # gap id, card id

    def __init__(self, gap: str, cards: tuple[ShelfCard, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"proxies:{gap}")
        self._gap = gap
        self.inside.addWidget(Heading(_("What could be used instead"), 2, self))
        self.inside.addWidget(
            Note(_("For this kind of gap and these groups. Say openly that it is a proxy."), self)
        )
        self._widgets: list[QWidget] = []
        self._cards: tuple[ShelfCard, ...] = ()
        self.show_cards(cards)

    def show_cards(self, cards: tuple[ShelfCard, ...]) -> None:
        """Show what fits now."""
        self.setVisible(bool(cards))
        if cards == self._cards:
            return
        for widget in self._widgets:
            self.inside.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cards, self._widgets = cards, []
        for each in cards:
            card = ShelfCardWidget(each, self, framed=False)
            card.acted.connect(lambda id_: self.chosen.emit(self._gap, id_))
            self.inside.addWidget(card)
            card.show()
            self._widgets.append(card)

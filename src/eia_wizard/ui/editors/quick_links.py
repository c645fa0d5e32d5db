"""Buttons that make an item out of what was just said, and link it, at one press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.linking import LinkChoice
from eia_wizard.presenters.views import Linkable, QuestionCard
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout


class QuickLinks(QWidget):
    """One button for each collection that can grow; what is linked under these words goes."""

    made = Signal(object)  # LinkChoice

    def __init__(self, card: QuestionCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self._flow = FlowLayout(self, gap=6)
        self.buttons = {home.id: self._button(home) for home in card.linkable if home.can_grow}
        self.show_card(card)

    def show_card(self, card: QuestionCard) -> None:
        """Offer what is not linked yet."""
        self._card = card
        linked = {each.strip() for each in card.typed.split(",")}
        there = {
            target.collection
            for target in card.targets
            if target.id in linked and target.label.casefold() == card.seed.casefold()
        }
        for home in card.linkable:
            button = self.buttons.get(home.id)
            if button:
                button.setVisible(home.title not in there)

    def _button(self, home: Linkable) -> QPushButton:
        words = _("Make it {item}").format(item=_with_article(home.noun))
        button = marked(QPushButton(words, self), "quiet")
        button.setObjectName(f"make:{self._card.key}:{home.id}")
        button.setToolTip(_("It is named by what is in the way, and linked."))
        button.setAccessibleDescription(button.toolTip())
        button.setIcon(the_look().icons.icon("plus"))
        button.clicked.connect(lambda: self._make(home, words))
        self._flow.addWidget(button)
        return button

    def _make(self, home: Linkable, words: str) -> None:
        self.made.emit(LinkChoice(words, collection=home.id, name=self._card.seed, is_seed=True))


def _with_article(noun: str) -> str:
    """A noun of the form with its article, as English has it."""
    said = _("an {noun}") if noun[:1] in "aeiou" else _("a {noun}")
    return said.format(noun=noun)

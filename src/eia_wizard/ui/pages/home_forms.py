"""On which form a new assessment is begun: asked only where there is more than one."""

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from eia_wizard.app.offer import Offer
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.ticks import Round
from eia_wizard.ui.parts.under_tick import UnderTick

BELOW = 6
"""Pixels between what one form is for and the next."""


class FormChoice(QWidget):
    """The forms with what each is for; the usual one is chosen until another is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("begin:forms")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._names: dict[Round, str] = {}
        self._offers: tuple[Offer, ...] = ()
        self.hide()

    @property
    def chosen(self) -> str:
        """The name of the chosen form; nothing where there was nothing to choose."""
        return next((name for each, name in self._names.items() if each.isChecked()), "")

    @property
    def sizes(self) -> tuple[tuple[str, str], ...]:
        """The sizes of the chosen form, each with its name."""
        usual = self._offers[:1]
        chosen = [each for each in self._offers if each.name == self.chosen] or usual
        return chosen[0].sizes if chosen else ()

    def show_forms(self, offers: tuple[Offer, ...]) -> None:
        """Offer these."""
        self._offers = offers
        if self._names or len(offers) < 2:
            return
        self._column.addWidget(Heading(_("On which form?"), 3, self))
        for offer in offers:
            self._add(offer)
        first = next(iter(self._names))
        first.setChecked(True)
        self.show()

    def begin_again(self) -> None:
        """Choose the usual one again."""
        first = next(iter(self._names), None)
        if first:
            first.setChecked(True)

    def _add(self, offer: Offer) -> None:
        button = Round(offer.title, self)
        button.setObjectName(f"form:{offer.name}")
        button.setAccessibleDescription(offer.purpose)
        self._group.addButton(button)
        self._names[button] = offer.name
        self._column.addWidget(button)
        self._column.addWidget(UnderTick(offer.purpose, self, BELOW))

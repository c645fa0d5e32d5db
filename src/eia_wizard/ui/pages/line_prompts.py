"""What may be said at once under a line that is still asking: answers offered, and the question."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import ItemRow, Offer
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout


class LinePrompts(QWidget):
    """A button for each answer that is offered, and one that opens the question."""

    taken = Signal(object)  # Offer
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)
        self._buttons: list[QPushButton] = []

    def clear(self) -> None:
        """Nothing is asked any more."""
        for button in self._buttons:
            button.setObjectName("")
            button.hide()
            button.deleteLater()
        self._buttons = []

    def show_offers(self, row: ItemRow, asked: str) -> None:
        """Offer what one might say of an item, and after it to be asked."""
        self.clear()
        for offer in row.offers:
            self._add(row, offer.words, "ok", partial(self._take, offer), offer.hint)
        self._add(row, asked, "pencil", self.opened.emit)

    def focus_first(self) -> None:
        """Go to the first of them."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, offer: Offer) -> None:
        self.taken.emit(offer)

    def _add(
        self, row: ItemRow, words: str, icon: str, act: Callable[[], None], hint: str = ""
    ) -> None:
        button = marked(QPushButton(words, self), "quiet")
        button.setObjectName(f"prompt:{row.id}")
        button.setIcon(the_look().icons.icon(icon))
        button.setAccessibleName(_("{act}: {item}").format(act=words, item=row.label))
        button.setAccessibleDescription(hint)
        button.clicked.connect(lambda: act())
        self._flow.addWidget(button)
        self._buttons.append(button)
        button.show()

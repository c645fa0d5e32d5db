"""A shelf: a page on which something is looked for, narrowed, and taken into the assessment."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.views import ShelfCard, ShelfFilter, ShelfView
from eia_wizard.ui.pages.home_head import SearchLine
from eia_wizard.ui.pages.shelf_card import ShelfCardWidget
from eia_wizard.ui.parts.choice_button import ChoiceButton
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.sheet import InsteadSheet

AT_ONCE = 12
"""How many cards are laid out together: more would keep a person waiting."""
PAUSE_MS = 150
"""How long a person pauses in typing before it is looked for."""


class ShelfPage(InsteadSheet):
    """Shows a shelf; the line keeps what is typed while the cards under it change."""

    looked = Signal(str)
    narrowed = Signal(str, str)  # the id of a filter, and of the choice
    acted = Signal(str)  # the id of a card

    def __init__(self, parent: QWidget) -> None:
        super().__init__("shelf", parent)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.is_begun = False
        self._sheet: QWidget | None = None
        self._filters: dict[str, ChoiceButton] = {}
        self._cards: list[ShelfCardWidget] = []
        self._rest: tuple[ShelfCard, ...] = ()

    def begin(self, view: ShelfView) -> None:
        """Lay a shelf out; the focus goes to the line in which one searches."""
        self.is_begun = True
        sheet, self._rows = self.new_sheet(12)
        self._sheet = sheet
        self._rows.addWidget(self.way_back(sheet), 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(Heading(view.title, 1, sheet))
        self._rows.addWidget(Words(view.intro, sheet))
        self._line = self._make_line(view, sheet)
        self._rows.addWidget(self._line)
        self._rows.addWidget(self._make_filters(view.filters, sheet))
        self._count = Note("", sheet)
        self._count.setObjectName("shelf-count")
        self._rows.addWidget(self._count)
        self._more = QPushButton(_("Show more"), sheet)
        self._more.clicked.connect(self._go_on)
        self._rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        self._cards = []
        self.put_sheet(sheet)
        self.show_view(view)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Another shelf is about to stand here."""
        self._pause.stop()
        self.is_begun = False

    def show_view(self, view: ShelfView) -> None:
        """Show other cards; whoever was at one stays at it, or where it was."""
        if self._sheet is None:
            return
        if [each.card for each in self._cards] + list(self._rest) == list(view.cards):
            self._tell(view)
            return
        held = next(
            (n for n, each in enumerate(self._cards) if each.button and each.button.hasFocus()),
            None,
        )
        shown = max(len(self._cards), AT_ONCE) if held is not None else AT_ONCE
        self._clear()
        self._rest = view.cards
        self._lay_out(shown)
        self._tell(view)
        if held is not None:
            self._focus_from(held)

    def _look(self) -> None:
        self.looked.emit(self._line.text())

    def _tell(self, view: ShelfView) -> None:
        self._count.setText(view.count)
        for each in view.filters:
            self._filters[each.id].show_choice(each.chosen)

    def _make_line(self, view: ShelfView, sheet: QWidget) -> SearchLine:
        line = SearchLine(sheet, view.hint, _("Search"))
        line.setObjectName("shelf-search")
        line.setAccessibleName(view.hint)
        line.setText(view.typed)
        line.textChanged.connect(lambda _typed: self._pause.start())
        line.returnPressed.connect(lambda: self._focus_from(0))
        line.went_down.connect(lambda: self._focus_from(0))
        return line

    def _make_filters(self, filters: tuple[ShelfFilter, ...], sheet: QWidget) -> QWidget:
        row = QWidget(sheet)
        flow = FlowLayout(row)
        self._filters = {}
        for each in filters:
            button = ChoiceButton(each.name, each.choices, row, each.chosen)
            button.setObjectName(f"shelf-filter:{each.id}")
            button.chosen.connect(lambda to, id_=each.id: self.narrowed.emit(id_, to))
            flow.addWidget(button)
            self._filters[each.id] = button
        return row

    def _clear(self) -> None:
        for card in self._cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def _lay_out(self, count: int) -> ShelfCardWidget | None:
        """Lay out so many more cards; the first of them."""
        part, self._rest = self._rest[:count], self._rest[count:]
        first = None
        for each in part:
            card = ShelfCardWidget(each, self._sheet or self)
            card.acted.connect(self.acted)
            self._rows.insertWidget(self._rows.indexOf(self._more), card)
            self._cards.append(card)
            card.show()
            first = first or card
        self._more.setVisible(bool(self._rest))
        return first

    def _go_on(self) -> None:
        at = len(self._cards)
        self._lay_out(AT_ONCE)
        self._focus_from(at)

    def _focus_from(self, place: int) -> None:
        """Go to the first card from a place on at which something can be done."""
        for card in [*self._cards[place:], *reversed(self._cards[:place])]:
            if card.button:
                card.button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

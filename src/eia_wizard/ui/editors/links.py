"""Links to items: what is linked as chips, more found or made by typing a name."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.linking import LinkChoice, link_choices
from eia_wizard.presenters.views import Linkable, LinkTarget, QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.quick_links import QuickLinks
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.chip import Chip
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.name_line import NameLine

SPEAK_FOR_THEMSELVES = ("evidence", "engagement")
"""What their names and icons tell apart without a word before the name."""


class LinksEditor(Editor):
    """Chips for what is linked, and a line to find or make more.

    A ``folded`` one shows a button for each collection that can be linked, and its line only
    where one of them was pressed.
    """

    made = Signal(object)  # LinkChoice
    opened = Signal(str)  # item id

    def __init__(
        self, card: QuestionCard, parent: QWidget | None = None, *, folded: bool = False
    ) -> None:
        super().__init__(card, parent)
        self._ids = _ids(card.typed)
        self._is_folded, self._only = folded, ""
        self._row, self._ways = QWidget(self), QWidget(self)
        self._flow = FlowLayout(self._row, gap=6)
        self._ways_flow = FlowLayout(self._ways, gap=20, between_lines=0)
        self._chips: dict[str, Chip] = {}
        self._buttons = [self._button(home) for home in card.linkable] if folded else []
        self._line = NameLine(self._choices, self)
        self._line.setAccessibleName(card.text)
        self._line.hint_at(*_hints(card.linkable))
        self._line.setAccessibleDescription(_hints(card.linkable)[0])
        self._line.chosen.connect(self._choose)
        self._line.given_up.connect(self._fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        layout.addWidget(self._ways)
        self._quick = QuickLinks(card, self) if card.seed else None
        if self._quick:
            self._quick.made.connect(self.made)
            self.watch(*self._quick.buttons.values())
            layout.addWidget(self._quick)
        layout.addWidget(self._line)
        self.watch(self._line, *self._buttons)
        self._show()

    def text(self) -> str:
        """The ids of what is linked, with commas between them."""
        return ", ".join(self._ids)

    def fill(self, typed: str) -> None:
        """Link these items and no others."""
        self._ids = _ids(typed)
        self._show()

    def show_card(self, card: QuestionCard) -> None:
        """Show other links, and what can be linked now."""
        self.card = card
        self._told = card.typed
        self.fill(card.typed)
        if self._quick:
            self._quick.show_card(card)

    def control(self) -> QWidget:
        """The line in which names are typed, or the first thing that can be pressed."""
        if not self._line.isHidden():
            return self._line
        return next(iter([*self._chips.values(), *self._buttons]), self._line)

    def _show(self) -> None:
        has_focus = next((i for i, chip in self._chips.items() if chip.hasFocus()), "")
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place, item_id in enumerate(self._ids):
            chip = self._chip(self._target(item_id))
            self._flow.insert(place, chip)
            chip.show()
            self._chips[item_id] = chip
        if has_focus in self._chips:
            self._chips[has_focus].setFocus()
        is_full = self.card.one and bool(self._ids)
        self._line.setVisible(not is_full and (not self._is_folded or bool(self._only)))
        self._row.setVisible(bool(self._chips))
        self._ways.setVisible(bool(self._buttons) and not is_full)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        quick = self._quick.buttons.values() if self._quick else ()
        ordered = [*self._chips.values(), *self._buttons, *quick, self._line]
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(before, after)

    def _target(self, item_id: str) -> LinkTarget:
        found = (target for target in self.card.targets if target.id == item_id)
        return next(found, LinkTarget(item_id, _("removed item"), "", is_removed=True))

    def _chip(self, target: LinkTarget) -> Chip:
        chip = Chip(self._words(target), target.role, self._row, is_removed=target.is_removed)
        chip.setObjectName(f"chip:{self.card.key}:{target.id}")
        chip.clicked.connect(lambda: self.opened.emit(target.id))
        chip.taken_off.connect(lambda: self._unlink(target.id))
        self.watch(chip)
        return chip

    def _words(self, target: LinkTarget) -> str:
        """Its name; what it is as well, where it is of another sort than most links here."""
        if target.is_removed:
            return _("{name} (removed)").format(name=target.label)
        first = self.card.linkable[0].title if self.card.linkable else target.collection
        if target.collection == first or target.role in SPEAK_FOR_THEMSELVES:
            return target.label
        noun = target.noun[:1].upper() + target.noun[1:]
        return _("{noun}: {name}").format(noun=noun, name=target.label)

    def _button(self, home: Linkable) -> QPushButton:
        button = marked(QPushButton(_("Link {item}").format(item=home.noun), self._ways), "quiet")
        button.setObjectName(f"link:{self.card.key}:{home.id}")
        button.setIcon(the_look().icons.icon("plus"))
        button.setAccessibleDescription(self.card.text)
        button.clicked.connect(lambda: self._unfold(home))
        self._ways_flow.addWidget(button)
        return button

    def _unfold(self, home: Linkable) -> None:
        self._only = home.id
        self._line.hint_at(*_hints((home,)))
        self._line.setAccessibleName(_("Link {item}").format(item=home.noun))
        self._line.show()
        self._line.setFocus()

    def _fold(self) -> None:
        if self._is_folded and self._only:
            places = [home.id for home in self.card.linkable]
            button = self._buttons[places.index(self._only)]
            self._only = ""
            button.setFocus()
            self._line.hide()

    def _choices(self, typed: str) -> tuple[LinkChoice, ...]:
        return link_choices(self.card, self._ids, typed, self._only)

    def _choose(self, choice: LinkChoice) -> None:
        if choice.item:
            self._ids = [choice.item] if self.card.one else [*self._ids, choice.item]
            self._show()
            self.chosen()
        else:
            self.made.emit(choice)
        if self._line.isHidden():
            self.control().setFocus()

    def _unlink(self, item_id: str) -> None:
        place = self._ids.index(item_id)
        self._ids.remove(item_id)
        self._show()
        neighbour = self._ids[min(place, len(self._ids) - 1)] if self._ids else ""
        (self._chips[neighbour] if neighbour else self.control()).setFocus()
        self.chosen()


def _ids(typed: str) -> list[str]:
    return [part.strip() for part in typed.split(",") if part.strip()]


def _hints(homes: tuple[Linkable, ...]) -> tuple[str, ...]:
    if any(home.can_grow for home in homes):
        return (_("Type part of a name, or a new name to add it"), _("Type a name"))
    return (_("Type part of a name to link it"), _("Type a name"))

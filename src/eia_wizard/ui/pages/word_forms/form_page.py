"""An organisation's Word form looked over: each place of it beside the answer that goes there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.app.template.offered import AnswerOffer
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.word_forms.looking_over import LookingOver
from eia_wizard.presenters.word_forms.views import FormView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.instead import StandIn
from eia_wizard.ui.pages.word_forms.form_head import FormHead
from eia_wizard.ui.pages.word_forms.slot_list import SlotList
from eia_wizard.ui.pages.word_forms.slot_panel import SlotPanel
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.hairline import Hairline


class WordFormPage(StandIn):
    """Shows the places at the left and the present one at the right; forwards what is asked."""

    left = Signal()

    def __init__(self, presenter: LookingOver, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("word-form")
        self.presenter = presenter
        self.head = FormHead(self)
        self.heading = self.head.heading
        self.slots, self.panel = SlotList(self), SlotPanel(self)
        self._told = QWidget(self)
        self.nothing = Band("warning", "warn", self._told)
        self._lay_out()
        self._connect()
        self.show_anew()

    def show_anew(self, at: str = "") -> None:
        """Show everything as it is now."""
        view = self.presenter.view()
        has_slots = bool(view.rows)
        self._columns.setVisible(has_slots)
        self._told.setVisible(not has_slots)
        self.nothing.say("\n\n".join(view.notes))
        self._show_head(view)
        self.slots.show_form(view, at)

    def begin(self) -> None:
        """Start at the first place that is not sure yet."""
        if self._columns.isHidden():
            self.heading.setFocus()
            return
        first = self.presenter.next_open("")
        self.slots.go_to(first)
        self.slots.setFocus()

    def undo(self) -> None:
        """Take the last step back, and go where it was."""
        slot = self.presenter.undo()
        if slot:
            self.slots.go_to(slot)

    def accept_and_go_on(self, slot: str) -> None:
        """What is suggested is right; on to the next that is not sure."""
        if not self.presenter.slot(slot).row.goes:
            self.panel.finder.line.setFocus()
            return
        self.presenter.accept(slot)
        self.go_on()

    def accept_for_all(self, slot: str) -> None:
        """What is suggested is right, and so in the same way for the other groups."""
        if not self.presenter.slot(slot).row.goes:
            self.panel.finder.line.setFocus()
            return
        count = self.presenter.others(slot)
        self._accept_many(slot, self.presenter.accept_for_all, count + 1)

    def accept_beside(self, slot: str) -> None:
        """Every guess under the heading of this place is right."""
        self._accept_many(slot, self.presenter.accept_beside, self.presenter.guesses_beside(slot))

    def _accept_many(self, slot: str, accept: Callable[[str], None], count: int) -> None:
        accept(slot)
        self.slots.go_to(slot)
        self.go_on()
        self.slots.setFocus()
        said = ngettext("One place is sure now.", "{n} places are sure now.", count)
        self._announce(said.format(n=count))

    def go_on(self) -> None:
        """To the next place that is not sure yet."""
        following = self.presenter.next_open(self.slots.present)
        if following:
            self.slots.go_to(following)
        else:
            self._announce(_("Every place has been looked at."))

    def _lay_out(self) -> None:
        self._columns = QWidget(self)
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addSpacing(12)
        columns.addWidget(self.slots, 11)
        columns.addWidget(Hairline(self._columns, is_upright=True))
        columns.addWidget(self.panel, 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(self))
        told = QVBoxLayout(self._told)
        told.setContentsMargins(20, 16, 20, 16)
        told.addWidget(self.nothing)
        column.addWidget(self._told)
        column.addWidget(self._columns, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        presenter, panel, slots = self.presenter, self.panel, self.slots
        presenter.changed.connect(self._show_changed)
        presenter.taken_anew.connect(self.show_anew)
        presenter.kept.connect(self._show_counts)
        the_look().changed.connect(self._dress_anew)
        slots.went_to.connect(self._show_slot)
        slots.accepted.connect(self.accept_and_go_on)
        slots.emptied.connect(presenter.leave_empty)
        slots.dropped.connect(presenter.add_named)
        panel.accepted.connect(lambda: self.accept_and_go_on(slots.present))
        slots.accepted_for_all.connect(self.accept_for_all)
        panel.accepted_for_all.connect(lambda: self.accept_for_all(slots.present))
        panel.accepted_beside.connect(lambda: self.accept_beside(slots.present))
        panel.skipped.connect(self.go_on)
        panel.emptied.connect(lambda: presenter.leave_empty(slots.present))
        panel.added.connect(self._add)
        for signal, act in (
            (panel.taken_off, presenter.take_off),
            (panel.moved_up, presenter.move_up),
            (panel.said_before, presenter.say_before),
            (panel.put_on_line, presenter.put_on_line),
            (panel.ticked, presenter.tick),
            (panel.word_said, presenter.say_option),
            (panel.rows_chosen, presenter.choose_rows),
            (panel.column_chosen, presenter.choose_column),
        ):
            signal.connect(partial(self._to_present, act))
        self.head.left.connect(self.left)
        self.head.undo_asked.connect(self.undo)
        for keys, press in (
            ("Ctrl+Return", lambda: self.accept_and_go_on(slots.present)),
            ("Ctrl+Shift+Return", lambda: self.accept_beside(slots.present)),
            ("F6", self.go_on),
            ("Ctrl+K", self._find),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press)

    def _to_present(self, act: Callable[..., None], *said: object) -> None:
        act(self.slots.present, *said)

    def _add(self, offer: AnswerOffer) -> None:
        self.presenter.add(self.slots.present, offer)

    def _find(self) -> None:
        self.panel.finder.line.setFocus()
        self.panel.finder.line.selectAll()

    def _dress_anew(self) -> None:
        """Icons are drawn in the colours of the moment."""
        for row in self.presenter.view().rows:
            self.slots.show_row(row)
        if self.slots.present:
            self.panel.show_slot(self.presenter.slot(self.slots.present))

    def _show_slot(self, slot: str) -> None:
        self.panel.show_slot(self.presenter.slot(slot))
        self.panel.verticalScrollBar().setValue(0)
        self.panel.finder.offer_from(lambda typed: self.presenter.offers(slot, typed))

    def _show_changed(self, slot: str) -> None:
        row = self.presenter.row(slot)
        self.slots.show_row(row)
        if slot == self.slots.present:
            self.panel.show_slot(self.presenter.slot(slot))
        self._show_counts()
        self._announce(f"{row.goes or _('Nothing goes there')}. {row.said}.")

    def _show_head(self, view: FormView) -> None:
        self.head.show_form(view)
        self._show_counts()

    def _show_counts(self) -> None:
        presenter = self.presenter
        words = presenter.counts() if presenter.mapping.matches else ""
        can_undo, is_kept = presenter.can_undo, presenter.is_kept
        self.head.show_counts(words, can_undo=can_undo, is_kept=is_kept)

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

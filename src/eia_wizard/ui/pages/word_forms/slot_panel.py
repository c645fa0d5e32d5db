"""All about one place of a Word form: what it asks, what goes there, and how to say otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.mapping import GUESS, SURE
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.word_forms.views import SlotView
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.word_forms.answer_list import AnswerFinder
from eia_wizard.ui.pages.word_forms.slot_parts import (
    Parts,
    PiecesPart,
    RowsPart,
    TicksPart,
    WordsPart,
)
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_button import LongButton
from eia_wizard.ui.parts.sheet import SheetArea

_BANDS = {SURE: ("ok", "ok"), GUESS: ("help", "warn")}


class SlotPanel(SheetArea):
    """Shows one place and forwards what is said of it."""

    accepted = Signal()
    accepted_for_all = Signal()
    accepted_beside = Signal()
    emptied = Signal()
    skipped = Signal()
    added = Signal(object)  # AnswerOffer
    taken_off = Signal(int)
    moved_up = Signal(int)
    said_before = Signal(int, str)
    put_on_line = Signal(int, bool)
    ticked = Signal(str, bool)
    word_said = Signal(str, str)
    rows_chosen = Signal(str)
    column_chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("slot", parent)
        self.setAccessibleName(_("What goes into this place"))
        sheet, column = self.new_sheet(12)
        column.setContentsMargins(20, 16, 20, 20)
        self._place = QWidget(sheet)
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._parts: Parts | None = None
        column.addWidget(self._place)
        self.finder = AnswerFinder(sheet)
        self.finder.chosen.connect(self.added)
        column.addWidget(self.finder, 1)
        self.setWidget(sheet)

    def show_slot(self, view: SlotView) -> None:
        """Show a place; whoever is at one of its parts stays there, if it is still there."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused and self._place.isAncestorOf(focused) else ""
        before, self._parts = self._parts, self._made(view)
        self._column.addWidget(self._parts)
        if before:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.finder.setVisible(not view.is_rows)
        again = self._parts.findChild(QWidget, name) if name else None
        if isinstance(again, QWidget) and again.isEnabled():
            again.setFocus()
        elif name:
            self.next.setFocus()

    def _made(self, view: SlotView) -> Parts:
        parts = Parts(self._place)
        row = view.row
        told = f"{row.section} · {row.kind}" if row.section else row.kind
        parts.column.addWidget(Note(told, parts))
        parts.column.addWidget(Heading(row.label, 2, parts))
        if view.guidance:
            parts.column.addWidget(Note(view.guidance, parts))
        band = Band(*_BANDS.get(row.grade, ("info", "tint")), parts)
        band.say(row.said)
        parts.column.addWidget(band)
        for part in self._said_of(view, parts):
            parts.column.addWidget(part)
        parts.column.addWidget(self._buttons(view, parts))
        return parts

    def _said_of(self, view: SlotView, parent: QWidget) -> list[QWidget]:
        made: list[QWidget] = []
        if view.is_rows:
            rows = RowsPart(view, parent)
            rows.rows_chosen.connect(self.rows_chosen)
            rows.column_chosen.connect(self.column_chosen)
            return [rows]
        if not view.pieces:
            return [Words(_("No answer goes here. Choose one below, if there is one."), parent)]
        pieces = PiecesPart(view, parent)
        pieces.taken_off.connect(self.taken_off)
        pieces.moved_up.connect(self.moved_up)
        pieces.said_before.connect(self.said_before)
        pieces.put_on_line.connect(self.put_on_line)
        made.append(pieces)
        if view.ticks:
            ticks = TicksPart(view, parent)
            ticks.ticked.connect(self.ticked)
            made.append(ticks)
        if view.words and view.choices:
            words = WordsPart(view, parent)
            words.said.connect(self.word_said)
            made.append(words)
        return made

    def _buttons(self, view: SlotView, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        flow = FlowLayout(row, gap=8)
        if view.can_be_accepted:
            accept = marked(QPushButton(_("That is right"), row), "primary")
            accept.setObjectName("accept")
            accept.setToolTip(_("That is right, and on to the next (Ctrl+Return)"))
            accept.clicked.connect(self.accepted)
            flow.addWidget(accept)
        if view.others:
            flow.addWidget(self._for_others(view.others, row))
        if view.guesses > 1:
            flow.addWidget(self._for_beside(view.guesses, row))
        if view.row.goes:
            empty = QPushButton(_("Nothing goes here"), row)
            empty.setObjectName("empty")
            empty.clicked.connect(self.emptied)
            flow.addWidget(empty)
        self.next = QPushButton(_("Next to look at"), row)
        self.next.setObjectName("next")
        self.next.setToolTip(_("The next place that is not sure yet (F6)"))
        self.next.clicked.connect(self.skipped)
        flow.addWidget(self.next)
        return row

    def _for_others(self, count: int, row: QWidget) -> QWidget:
        words = ngettext(
            "Right, and in the same way for one other group",
            "Right, and in the same way for {n} other groups",
            count,
        )
        button = LongButton(words.format(n=count), row)
        button.setObjectName("accept-others")
        button.setToolTip(
            _("Fills this column for every group that the form asks of (Shift+Return)")
        )
        button.clicked.connect(self.accepted_for_all)
        return button

    def _for_beside(self, count: int, row: QWidget) -> QWidget:
        words = _("All {n} guesses under this heading are right").format(n=count)
        button = LongButton(words, row)
        button.setObjectName("accept-beside")
        button.setToolTip(_("Read them in the list first (Ctrl+Shift+Return)"))
        button.clicked.connect(self.accepted_beside)
        return button

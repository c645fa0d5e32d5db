"""What goes into one place, part by part: answers, boxes, the form's own words, and rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.views import Pick, PieceView, SlotView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.ticks import Box


class Parts(QWidget):
    """A column of parts under each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)


class PiecesPart(Parts):
    """The answers in their order, each with the words before it."""

    taken_off = Signal(int)
    moved_up = Signal(int)
    said_before = Signal(int, str)
    put_on_line = Signal(int, bool)

    def __init__(self, view: SlotView, parent: QWidget) -> None:
        super().__init__(parent)
        for number, piece in enumerate(view.pieces):
            self.column.addWidget(self._piece(number, piece))
            if len(view.pieces) > 1 or piece.before:
                self.column.addWidget(self._wording(number, piece))

    def _piece(self, number: int, piece: PieceView) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Words(piece.name, row, weight=600), 1)
        if number:
            up = _tool("up", _("Put “{answer}” before the one above"), piece.name, row)
            up.setObjectName(f"piece:{number}:up")
            up.clicked.connect(lambda: self.moved_up.emit(number))
            layout.addWidget(up, 0, Qt.AlignmentFlag.AlignTop)
        off = _tool("close", _("Take “{answer}” out of this place"), piece.name, row)
        off.setObjectName(f"piece:{number}:off")
        off.clicked.connect(lambda: self.taken_off.emit(number))
        layout.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _wording(self, number: int, piece: PieceView) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 6)
        before = QLineEdit(piece.before, row)
        before.setObjectName(f"piece:{number}:before")
        before.setPlaceholderText(_("Words before it, if any"))
        before.setAccessibleName(_("Words before “{answer}”").format(answer=piece.name))
        before.editingFinished.connect(lambda: self.said_before.emit(number, before.text()))
        layout.addWidget(before, 1)
        if number:
            own = Box(_("On a line of its own"), row)
            own.setObjectName(f"piece:{number}:line")
            own.setChecked(piece.is_own_line)
            own.clicked.connect(lambda on: self.put_on_line.emit(number, on))
            layout.addWidget(own)
        return row


class TicksPart(Parts):
    """Which of our options tick the box."""

    ticked = Signal(str, bool)  # what an option means

    def __init__(self, view: SlotView, parent: QWidget) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(_("Tick the box where the answer is"), 3, self))
        if not any(tick.is_on for tick in view.ticks):
            said = _("While none is chosen, the box is ticked whenever there is an answer.")
            self.column.addWidget(Note(said, self))
        for tick in view.ticks:
            box = Box(tick.label, self)
            box.setObjectName(f"tick:{tick.meaning}")
            box.setChecked(tick.is_on)
            box.clicked.connect(lambda on, meaning=tick.meaning: self.ticked.emit(meaning, on))
            self.column.addWidget(box)


class WordsPart(Parts):
    """Our options in the form's own words."""

    said = Signal(str, str)  # the option, the form's word or nothing

    def __init__(self, view: SlotView, parent: QWidget) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(_("Our words in the form’s own"), 3, self))
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        picks = [Pick(choice, choice) for choice in view.choices]
        for number, word in enumerate(view.words):
            grid.addWidget(Words(word.label, self), number, 0)
            combo = picker(picks, word.theirs, _("Nothing on the form"), self)
            combo.setObjectName(f"word:{word.option}")
            combo.setAccessibleName(_("The form’s word for “{ours}”").format(ours=word.label))
            combo.activated.connect(
                lambda _at, box=combo, option=word.option: self.said.emit(option, box.currentData())
            )
            grid.addWidget(combo, number, 1)


class RowsPart(Parts):
    """Which items are the rows, and what stands under each head."""

    rows_chosen = Signal(str)
    column_chosen = Signal(str, str)  # the head, the question or nothing

    def __init__(self, view: SlotView, parent: QWidget) -> None:
        super().__init__(parent)
        self.column.addWidget(Heading(_("A row for each of"), 3, self))
        rows = picker(view.collections, view.rows, _("Nothing"), self)
        rows.setObjectName("rows")
        rows.setAccessibleName(_("What the rows are"))
        rows.activated.connect(lambda _at: self.rows_chosen.emit(rows.currentData()))
        self.column.addWidget(rows)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        for number, column in enumerate(view.columns):
            grid.addWidget(Words(column.head, self), number, 0)
            combo = picker(view.questions, column.question, _("Nothing"), self)
            combo.setObjectName(f"column:{number}")
            combo.setAccessibleName(_("What stands under “{head}”").format(head=column.head))
            combo.activated.connect(
                lambda _at, box=combo, head=column.head: self.column_chosen.emit(
                    head, box.currentData()
                )
            )
            grid.addWidget(combo, number, 1)


def picker(picks: Sequence[Pick], chosen: str, none: str, parent: QWidget) -> QComboBox:
    """A list to pick one from, or none."""
    combo = QComboBox(parent)
    combo.addItem(none, "")
    for pick in picks:
        combo.addItem(pick.title, pick.id)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)
    return combo


def _tool(icon: str, name: str, answer: str, parent: QWidget) -> QToolButton:
    button = marked(QToolButton(parent), "quiet", "faint")
    button.setIcon(the_look().icons.icon(icon))
    button.setAccessibleName(name.format(answer=answer))
    button.setToolTip(name.format(answer=answer))
    return button

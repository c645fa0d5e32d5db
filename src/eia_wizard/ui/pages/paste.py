"""What pasted rows would do, before they are taken; what cannot be taken is kept for copying."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.rows import PastedRows
from eia_wizard.presenters.views import GridCell, GridView
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.words_table import WordsTable

MOST_SHOWN, MOST_TOLD = 50, 200


class PastePreview(QFrame):
    """Shows the rows that would be taken, and asks whether to take them."""

    taken = Signal(object)  # PastedRows
    closed = Signal()

    def __init__(self, pasted: PastedRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"paste:{pasted.collection}")
        mark(self, "band", "tint")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._pasted = pasted
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(Heading(pasted.summary, 3, self))
        if pasted.left_out:
            said = _("No question fits these columns, and they are left out: {names}.")
            column.addWidget(Note(said.format(names=", ".join(pasted.left_out)[:300]), self))
        if pasted.rows:
            self._add_table(column)
        if pasted.refusals:
            self._add_refusals(column)
        column.addLayout(self._ways())
        close = QShortcut(QKeySequence("Escape"), self)
        close.activated.connect(self.closed)

    def focus_first(self) -> None:
        """Go to what takes the rows, or else to what puts this away."""
        (self._take if self._take.isEnabled() else self._cancel).setFocus()

    def _add_table(self, column: QVBoxLayout) -> None:
        table = WordsTable(_("Rows to be taken"), self)
        table.setEditTriggers(WordsTable.EditTrigger.NoEditTriggers)
        column.addWidget(table)
        table.show_grid(_grid(self._pasted))
        more = len(self._pasted.rows) - MOST_SHOWN
        if more > 0:
            said = ngettext("and {n} more row", "and {n} more rows", more)
            column.addWidget(Note(said.format(n=more), self))

    def _add_refusals(self, column: QVBoxLayout) -> None:
        refusals = self._pasted.refusals
        said = ngettext(
            "{n} cell cannot be taken. Its words are kept here, to be copied from.",
            "{n} cells cannot be taken. Their words are kept here, to be copied from.",
            len(refusals),
        )
        column.addWidget(Words(said.format(n=len(refusals)), self))
        told = QPlainTextEdit(self)
        told.setReadOnly(True)
        told.setTabChangesFocus(True)
        told.setAccessibleName(_("Cells that cannot be taken"))
        lines = [
            _("{sentence} The cell said: {text}").format(sentence=each.sentence, text=each.text)
            for each in refusals[:MOST_TOLD]
        ]
        if len(refusals) > MOST_TOLD:
            lines.append(_("and {n} more").format(n=len(refusals) - MOST_TOLD))
        told.setPlainText("\n".join(lines))
        shown = min(len(lines) + 2, 8)
        told.setFixedHeight(shown * told.fontMetrics().lineSpacing() + 16)
        column.addWidget(told)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._take = marked(QPushButton(_("Take these rows"), self), "primary")
        self._take.setEnabled(bool(self._pasted.rows))
        self._take.setAccessibleDescription(self._pasted.summary)
        self._take.clicked.connect(self._hand_on)
        self._cancel = QPushButton(_("Take nothing"), self)
        self._cancel.clicked.connect(self.closed)
        row.addWidget(self._take)
        row.addWidget(self._cancel)
        row.addStretch(1)
        return row

    def _hand_on(self) -> None:
        self._take.setEnabled(False)
        self.taken.emit(self._pasted)


def _grid(pasted: PastedRows) -> GridView:
    rows = list(zip(pasted.rows, pasted.shown, strict=True))[:MOST_SHOWN]
    heads = tuple(
        _("{n}, fills").format(n=n) if row.item else _("{n}, new").format(n=n)
        for n, (row, _cells) in enumerate(rows, start=1)
    )
    cells = tuple(
        tuple(
            GridCell("row", text[:160], f"{name}: {text[:160]}", blank="–")
            for name, text in zip(pasted.columns, shown, strict=True)
        )
        for _row, shown in rows
    )
    return GridView(heads, pasted.columns, cells, pasted.summary)

"""Whether the cell where one is in a table is for publication, said and changed under the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import GridCell, QuestionCard
from eia_wizard.ui.editors import make_editor
from eia_wizard.ui.pages.withholding import Withholding


class CellWithholding(QWidget):
    """Follows the present cell; there is nothing of it where a cell is never withheld."""

    edited = Signal(object, str)  # AnswerKey, the text

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: Withholding | None = None
        self._card: QuestionCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self.hide()

    def show_cell(self, cell: GridCell | None) -> None:
        """Show how this cell stands."""
        card = cell.withheld if cell else None
        if card and self._card and card.key == self._card.key and self._shown:
            self._shown.show_card(card)
            return
        self._clear()
        self._card = card
        if cell and card:
            self._show(card, cell.spoken)
        self.setVisible(card is not None)

    def _show(self, card: QuestionCard, of: str) -> None:
        editor = make_editor(card, self)
        editor.typed.connect(lambda text: self.edited.emit(card.key, text))
        shown = Withholding(card, of, editor, self)
        shown.switch.setText(_("Not for publication"))
        shown.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._column.addWidget(shown.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(shown)
        self._shown = shown

    def _clear(self) -> None:
        if self._shown:
            for gone in (self._shown.switch, self._shown):
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        self._shown = None

"""The answers that can go into a place: found by part of a question, added by key or drag."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from eia_wizard.app.template.offered import AnswerOffer
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.fitting_line import FittingLine
from eia_wizard.ui.parts.labels import Heading

ANSWER = "application/x-eia-answer"
"""What is carried while an answer is dragged: its name in a mapping."""
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Find = Callable[[str], Sequence[AnswerOffer]]


class AnswerFinder(QWidget):
    """A line to type part of a question, and under it what that may mean."""

    chosen = Signal(object)  # AnswerOffer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._find: Find = lambda _typed: ()
        self._offered: dict[str, AnswerOffer] = {}
        head = Heading(_("Answers that can go here"), 3, self)
        self.list = _Answers(self._offer_of, self)
        self.line = _Line(self.list, self)
        self.list.raise_()  # heard after the line, as it is seen
        self.line.setObjectName("find-answer")
        self.line.setAccessibleName(_("Find an answer to go here"))
        self.line.setAccessibleDescription(
            _("Type part of a question. Return adds the answer that is marked in the list below.")
        )
        self.line.hint_at(
            _("Type part of a question, then Return (Ctrl+K)"),
            _("Type part of a question"),
            _("Find"),
        )
        self.line.show_icon("search")
        self.line.textEdited.connect(lambda _typed: self.look())
        self.list.setMinimumHeight(the_look().sizes.scaled(150))
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.line.returnPressed.connect(lambda: self._choose(self.list.currentItem()))

    def offer_from(self, find: Find) -> None:
        """From now on this is where the typed words are looked up."""
        self._find = find
        self.line.clear()
        self.look()

    def look(self) -> None:
        """Show what the typed words may mean."""
        found = self._find(self.line.text())
        self._offered = {offer.id: offer for offer in found}
        self.list.clear()
        for offer in found:
            item = QListWidgetItem(offer.words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, offer.id)
            item.setToolTip(offer.words)
        self.list.setCurrentRow(0)

    def _offer_of(self, item: QListWidgetItem | None) -> AnswerOffer | None:
        return self._offered.get(str(item.data(Qt.ItemDataRole.UserRole))) if item else None

    def _choose(self, item: QListWidgetItem | None) -> None:
        offer = self._offer_of(item)
        if offer:
            self.line.clear()
            self.chosen.emit(offer)
            self.look()


class _Line(FittingLine):
    """Up and Down go through the list while the person goes on typing."""

    def __init__(self, answers: QListWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers = answers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand what moves on to the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            last = self._answers.count() - 1
            self._answers.setCurrentRow(min(max(self._answers.currentRow() + step, 0), last))
        else:
            super().keyPressEvent(event)


class _Answers(QListWidget):
    """Answers that can be dragged; Return takes the present one."""

    def __init__(
        self, offer_of: Callable[[QListWidgetItem | None], AnswerOffer | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._offer_of = offer_of
        self.setObjectName("answers")
        self.setAccessibleName(_("Answers that can go here"))
        self.setAccessibleDescription(_("Return adds one. It can also be dragged to a place."))
        self.setWordWrap(True)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes."""
        if event.key() in _OPENING and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """The name of the dragged answer."""
        carried = QMimeData()
        offer = self._offer_of(items[0]) if items else None
        if offer:
            carried.setData(ANSWER, offer.id.encode())
            carried.setText(offer.name)
        return carried

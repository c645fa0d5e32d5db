"""What can be done with a Word file: each way a button, with what comes of it beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.labels import Words
from eia_wizard.ui.parts.tab_order import set_tab_order

FIRST = 0
"""The row that is kept free for what suits a file best, once that is known."""


class PaperWays(QWidget):
    """Offers ways, and takes back what has been gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper-ways")
        self._ways: list[tuple[QPushButton, Words]] = []
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)

    def offer(self, name: str, words: str, what: str) -> QPushButton:
        """One more way, below the others."""
        way = self._put(self._rows.rowCount(), name, words, what)
        self._ways.append(way)
        return way[0]

    def offer_first(self, name: str, words: str, what: str) -> QPushButton:
        """The way that most will want, above the others."""
        way = self._put(FIRST, name, words, what)
        self._ways.insert(0, way)
        return way[0]

    def lead(self) -> None:
        """The uppermost is the one that is filled, and that has the focus."""
        first = self._ways[0][0]
        for button, _said in self._ways:
            mark(button, "primary", button is first)
        first.setFocus()

    def withdraw(self, way: QPushButton) -> None:
        """It is done, or cannot be done: offer it no more."""
        for each in [each for each in self._ways if each[0] is way]:
            self._ways.remove(each)
            for part in each:
                part.hide()

    def stand_between(self, before: QWidget, after: QWidget) -> None:
        """The Tab key goes from one to the other through all ways."""
        set_tab_order([before, *(button for button, _said in self._ways), after])

    def _put(self, row: int, name: str, words: str, what: str) -> tuple[QPushButton, Words]:
        button, said = QPushButton(words, self), Words(what, self)
        button.setObjectName(name)
        button.setAccessibleDescription(what)
        self._rows.addWidget(button, row, 0)
        self._rows.addWidget(said, row, 1, Qt.AlignmentFlag.AlignVCenter)
        button.show()
        said.show()
        return button, said

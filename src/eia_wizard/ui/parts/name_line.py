"""A line in which part of a name is typed, and what it may mean is offered under it."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.fitting_line import FittingLine

LONGEST, LIST_WIDTH = 300, 460


class Offer(Protocol):
    """Something that typed words may mean."""

    @property
    def words(self) -> str:
        """How it is offered."""


LookUp = Callable[[str], Sequence[Offer]]


class NameLine(FittingLine):
    """Return takes the first of what is offered, or the one gone to with the arrow keys."""

    chosen = Signal(object)  # the Offer
    given_up = Signal()

    def __init__(self, look_up: LookUp, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self._look_up = look_up
        self._offered: Sequence[Offer] = ()
        self._model = QStringListModel(self)
        # Not the line's own completer: that would write what is pointed at into the line.
        self._list = QCompleter(self._model, self)
        self._popup = QListView()
        self._popup.setAccessibleName(_("Choices"))
        self._popup.setMinimumWidth(the_look().sizes.scaled(LIST_WIDTH))
        self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setPopup(self._popup)
        self._list.setWidget(self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(10)
        self._popup.clicked.connect(lambda index: self._take(index.row()))
        self.textEdited.connect(lambda _typed: self.offer())
        self.returnPressed.connect(self._take_current)

    @property
    def offered(self) -> Sequence[Offer]:
        """What the typed words may mean."""
        return self._offered

    def offer(self) -> None:
        """Show what the typed words may mean."""
        self._offered = self._look_up(self.text())
        self._model.setStringList([choice.words for choice in self._offered])
        if not self._offered:
            self._popup.hide()
            return
        self._list.complete()
        self._popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down shows everything there is; Escape gives up."""
        is_open = self._popup.isVisible()
        if event.key() == Qt.Key.Key_Down and not is_open:
            self.offer()
        elif event.key() == Qt.Key.Key_Escape and not is_open:
            self.clear()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _take_current(self) -> None:
        if not self.text().strip() and not self._popup.isVisible():
            return
        row = self._popup.currentIndex().row() if self._popup.isVisible() else 0
        self._offered = self._offered or self._look_up(self.text())
        self._take(max(row, 0))

    def _take(self, row: int) -> None:
        self._popup.hide()
        if row < len(self._offered):
            choice, self._offered = self._offered[row], ()
            self.clear()
            self.chosen.emit(choice)

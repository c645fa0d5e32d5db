"""A line that finds a page by part of a question, and goes there."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import Place
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.fitting_line import FittingLine

SHORTCUT = "Ctrl+K"
Find = Callable[[str], list[tuple[Place, str]]]


class FindLine(FittingLine):
    """Type part of a question; Return, or a choice from the list, goes to its page."""

    chosen = Signal(object)  # Place

    def __init__(self, find: Find, parent: QWidget) -> None:
        super().__init__(
            parent,
            _("Find a question ({keys})").format(keys=SHORTCUT),
            _("Find a question"),
            _("Find"),
        )
        self._find = find
        self._places: dict[str, Place] = {}
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._go)
        self.setCompleter(completer)
        self.setAccessibleName(_("Find a question"))
        self.setMaximumWidth(the_look().sizes.scaled(280))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._go_to_first)
        shortcut = QShortcut(SHORTCUT, parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.setFocus)

    def _look(self, typed: str) -> None:
        found = self._find(typed) if typed.strip() else []
        self._places = {text: place for place, text in found}
        self._model.setStringList(list(self._places))

    def _go_to_first(self) -> None:
        first = next(iter(self._places), "")
        self._go(self.text() if self.text() in self._places else first)

    def _go(self, text: str) -> None:
        place = self._places.get(text)
        if place:
            self._places = {}
            self.clear()
            self.chosen.emit(place)

"""Where a new assessment gets its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.home_forms import FormChoice
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note


class BeginCard(Card):
    """Asks for a name; Return begins, Escape thinks better of it."""

    begun = Signal(str, str)  # title, name of the form or nothing for the usual one
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("begin")
        self.inside.addWidget(Heading(_("What is the new assessment about?"), 2, self))
        self._why = Note(_("A few words will do. You can change them later."), self)
        self.inside.addWidget(self._why)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._title = QLineEdit(self)
        self._title.setObjectName("title")
        self._title.setAccessibleName(_("Name of a new assessment"))
        self._title.returnPressed.connect(self._begin)
        begin = marked(QPushButton(_("Begin"), self), "primary")
        begin.setAccessibleName(_("Begin the new assessment"))
        begin.clicked.connect(self._begin)
        cancel = QPushButton(_("Cancel"), self)
        cancel.clicked.connect(self.close_card)
        row.addWidget(self._title, 1)
        row.addWidget(begin)
        row.addWidget(cancel)
        self.inside.addLayout(row)
        self.forms = FormChoice(self)
        self.inside.addWidget(self.forms)
        self.light(True)
        self.hide()

    def open_card(self) -> None:
        """Ask."""
        self.show()
        self._title.setFocus()

    def close_card(self) -> None:
        """Ask no more."""
        self._title.clear()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        title = self._title.text().strip()
        if title:
            self._title.clear()
            self.hide()
            self.begun.emit(title, self.forms.chosen)
            self.forms.begin_again()
        else:
            self._title.setFocus()

"""Where a new assessment gets its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from eia_wizard.domain.titles import objection_to
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.home_blank import BlankFormButton
from eia_wizard.ui.pages.home_forms import FormChoice
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note


class BeginCard(Card):
    """Asks for a name; Return begins, Escape thinks better of it."""

    begun = Signal(str, str)  # title, name of the form or nothing for the usual one
    opening = Signal()  # what stood in its place is to go first
    opened = Signal()
    closed = Signal()
    example_asked = Signal()
    blank_asked = Signal(str, str)  # name of the form or nothing for the usual one, its size

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
        self._trouble = Band("error", "block", self)
        self._trouble.hide()
        self.inside.addWidget(self._trouble)
        self.forms = FormChoice(self)
        self.inside.addWidget(self.forms)
        example = marked(QPushButton(_("Or read the worked example first"), self), "quiet")
        example.setObjectName("read-example")
        example.setIcon(the_look().icons.icon("book"))
        example.clicked.connect(self._ask_for_example)
        self.inside.addWidget(example, 0, Qt.AlignmentFlag.AlignLeft)
        blank = BlankFormButton(lambda: self.forms.sizes, self)
        blank.asked.connect(lambda size: self.blank_asked.emit(self.forms.chosen, size))
        self.inside.addWidget(blank, 0, Qt.AlignmentFlag.AlignLeft)
        self.light(True)
        self.hide()

    def open_card(self) -> None:
        """Ask."""
        self.opening.emit()
        self.show()
        self.opened.emit()
        self._title.setFocus()

    def close_card(self) -> None:
        """Ask no more."""
        self._title.clear()
        self._say("")
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
        trouble = objection_to(title)
        self._say(trouble)
        if title and not trouble:
            self._title.clear()
            self.hide()
            self.begun.emit(title, self.forms.chosen)
            self.forms.begin_again()
        else:
            self._title.setFocus()

    def _say(self, trouble: str) -> None:
        """Why it cannot be called so; what was typed stays."""
        self._trouble.say(trouble)
        self._trouble.setVisible(bool(trouble))
        self._title.setAccessibleDescription(trouble)
        if trouble:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, trouble))

    def _ask_for_example(self) -> None:
        self.close_card()
        self.example_asked.emit()

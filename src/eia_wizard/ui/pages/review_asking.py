"""Asks for the words that belong to an act: a reply, a reason, an answer in other words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.review_deeds import Act
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.labels import Note


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked for: for which act, with what note, under which name, from which words on."""

    act: Act
    note: str
    name: str
    yes: str
    typed: str = ""
    lines: int = 3


class Asking(QWidget):
    """A field with its note; what was refused is said under it, and the words stay."""

    given = Signal(object, str)  # Act, the words
    given_up = Signal()

    def __init__(self, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self.act = ask.act
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        self._box = QPlainTextEdit(ask.typed, self)
        self._box.setObjectName(f"review-words:{ask.act.value}")
        self._box.setTabChangesFocus(True)
        self._box.setAccessibleName(ask.name)
        self._box.setAccessibleDescription(ask.note)
        self._box.setFixedHeight(self._box.fontMetrics().lineSpacing() * ask.lines + 20)
        self._refusal = Band("error", "block", self)
        self._refusal.hide()
        for widget in (Note(ask.note, self), self._box, self._refusal):
            layout.addWidget(widget)
        layout.addLayout(self._buttons(ask))
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.given_up)

    def words(self) -> str:
        """What is being typed."""
        return self._box.toPlainText()

    def begin(self, typed: str | None = None) -> None:
        """Be ready to be typed in, perhaps where somebody left off."""
        if typed is not None:
            self._box.setPlainText(typed)
        self._box.moveCursor(QTextCursor.MoveOperation.End)
        self._box.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why the words were not taken."""
        self._refusal.say(sentence)
        self._refusal.show()

    def _buttons(self, ask: Ask) -> QHBoxLayout:
        yes = marked(QPushButton(ask.yes, self), "primary")
        yes.setObjectName(f"review-give:{ask.act.value}")
        yes.clicked.connect(lambda: self.given.emit(self.act, self.words()))
        no = QPushButton(_("Not now"), self)
        no.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.addWidget(yes)
        row.addWidget(no)
        row.addStretch(1)
        return row

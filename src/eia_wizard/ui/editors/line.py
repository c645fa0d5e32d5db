"""One line: text, a date, a number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.long_line import LongLine

MOST_LETTERS = 2_000
NARROW = {"date": 190, "number": 150, "percentage": 110, "money": 170}
"""Widths in pixels of lines that hold little, so that a page shows what is meant."""


class LineEditor(Editor):
    """A line of text, with its unit beside it."""

    refused = Signal(str)

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self._offered: tuple[str, ...] = ()
        self._whole: Note | None = None
        self._line = LongLine(card.typed, self)
        self._line.setAccessibleName(card.text)
        self._line.setAccessibleDescription(_hint(card.kind))
        self._line.setMaxLength(MOST_LETTERS)
        self._line.setCursorPosition(0)  # what is too long is read from its beginning
        self._line.inputRejected.connect(self._say_too_long)
        self._line.textChanged.connect(self.changed)  # dictation tells of no edit
        self._lay_out()
        self.watch(self._line)
        self._is_entered = False
        self.focused.connect(self._enter)

    def text(self) -> str:
        """What stands in the line."""
        return self._line.text()

    def fill(self, typed: str) -> None:
        """Put a text into the line."""
        self._line.setText(typed)
        if not self._line.hasFocus():
            self._line.setCursorPosition(0)

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these while one types; whatever else is typed is taken as well."""
        if names == self._offered:
            return
        self._offered = names
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_offer)
        self._line.setCompleter(completer)

    def _take_offer(self, name: str) -> None:
        self._line.setText(name)
        self.chosen()

    def control(self) -> QWidget:
        """The line."""
        return self._line

    def _enter(self) -> None:
        """Whoever comes for the first time goes on where the words end."""
        if not self._is_entered:
            self._is_entered = True
            self._line.end(False)

    def _show_whole(self) -> None:
        """What is longer than the line can be read under it, from the beginning to the end."""
        holds_more, layout = self._line.holds_more, self.layout()
        if holds_more and layout and self._whole is None:
            self._whole = Note("", self)
            self._whole.setObjectName("whole")
            layout.addWidget(self._whole)
        if self._whole:
            self._whole.setText(self._line.text() if holds_more else "")
            self._whole.setVisible(holds_more)

    def _say_too_long(self) -> None:
        self.refused.emit(too_long())

    def _lay_out(self) -> None:
        width = NARROW.get(self.card.kind)
        if not width:
            layout = QVBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(self._line)
            self._line.measured.connect(self._show_whole)
            return
        flow = FlowLayout(self)
        self._line.setFixedWidth(the_look().sizes.scaled(width))
        flow.addWidget(self._line)
        hint = Note(_hint(self.card.kind) or self.card.unit, self)
        hint.setWordWrap(False)
        flow.addWidget(hint)


def too_long() -> str:
    """What is said where more is typed than a line holds."""
    sentence = _("A line holds {n:,} characters; what is beyond them was left out.")
    return sentence.format(n=MOST_LETTERS)


def _hint(kind: str) -> str:
    hints = {
        "date": _("For example 14/01/2027 or 14 January 2027"),
        "percentage": _("per cent"),
        "money": _("pounds"),
    }
    return hints.get(kind, "")

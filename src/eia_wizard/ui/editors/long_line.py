"""One line that is longer than its place: broken there, so that it can be read whole."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.line import MOST_LETTERS, too_long
from eia_wizard.ui.editors.paragraphs import ParagraphsEditor, PlainBox

LONG = 60
"""Letters from which on a line may be longer than its place, in a column beside a document."""


def is_long(card: QuestionCard) -> bool:
    """Whether the answer is a line of words that may be longer than its place."""
    return card.editor == "line" and card.kind == "text" and len(card.typed) > LONG


class LongLineEditor(ParagraphsEditor):
    """A box as high as its one line is when it is broken; Return begins no other."""

    def make_box(self) -> PlainBox:
        """A box that holds one line."""
        return LineBox(self)


class LineBox(PlainBox):
    """Holds one line: what comes with several is joined, and no more than a line may hold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.least = 1
        self.make_lean()
        self.textChanged.connect(self._hold_to_most)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is none of the letters of a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        joined = QMimeData()
        joined.setText(" ".join(source.text().split()))
        super().insertFromMimeData(joined)

    def _hold_to_most(self) -> None:
        text = self.toPlainText()
        if len(text) > MOST_LETTERS:
            at = self.textCursor().position()
            self.setPlainText(text[:MOST_LETTERS])
            cursor = self.textCursor()
            cursor.setPosition(min(at, MOST_LETTERS))
            self.setTextCursor(cursor)
            self.too_long.emit(too_long())

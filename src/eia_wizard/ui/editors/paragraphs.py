"""Paragraphs and lists, typed plainly; pasted emphasis is dropped."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.pasted import plain_words
from eia_wizard.domain.text import LONGEST
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.editors.spelling_check import SpellingCheck
from eia_wizard.ui.parts.lean import LeanBox

LEAST_LINES, MOST_LINES = 3, 20
LOW = 2
"""Lines that a box has at least where it stands among many."""


class ParagraphsEditor(Editor):
    """A text that grows with what is typed, up to what a page can show."""

    refused = Signal(str)

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self._box = self.make_box()
        self._box.setAccessibleName(card.text)
        self._box.setPlainText(card.typed)
        self._box.textChanged.connect(self.changed)
        self._box.too_long.connect(self.refused)
        self._box.menu_made.connect(SpellingCheck(self._box, str(card.key)).add_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.watch(self._box)

    def make_box(self) -> "PlainBox":
        """What is typed in."""
        return PlainBox(self)

    def be_low(self) -> None:
        """Take little room while there is little to say."""
        self._box.least = min(LOW, self._box.least)
        self._box.updateGeometry()

    def text(self) -> str:
        """What stands in the box."""
        return self._box.toPlainText()

    def fill(self, typed: str) -> None:
        """Put a text into the box."""
        self._box.setPlainText(typed)

    def control(self) -> QWidget:
        """The box."""
        return self._box


class PlainBox(LeanBox):
    """A plain text box: Tab goes on to the next field, and a paste is cleaned first."""

    too_long = Signal(str)
    menu_made = Signal(object, int)  # QMenu, the place in the text it is about

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.least = LEAST_LINES
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._widen_cursor()

    def changeEvent(self, event: QEvent) -> None:
        """The cursor is as wide as suits the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen_cursor()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words alone, with bullets and line ends made ours."""
        room = LONGEST - len(self.toPlainText()) + len(self.textCursor().selectedText())
        try:
            text = plain_words(source.text(), source.html())
        except Unsuitable as refused:
            self.too_long.emit(str(refused))
            return
        if len(text) > room:
            sentence = _("There is room for {room:,} more characters here; the paste has {n:,}.")
            self.too_long.emit(sentence.format(room=max(room, 0), n=len(text)))
            return
        self.textCursor().insertText(text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and before it what others have to say about this place."""
        is_keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if is_keyed else self.cursorForPosition(event.pos())
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_made.emit(menu, cursor.position())
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(below if is_keyed else event.globalPos())

    def sizeHint(self) -> QSize:
        """As high as its text, within limits."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never so low that the text has to be scrolled before it is long."""
        return QSize(120, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere, so that their number changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _widen_cursor(self) -> None:
        """Qt asks the style about lines, and never about boxes."""
        self.setCursorWidth(self.style().pixelMetric(QStyle.PixelMetric.PM_TextCursorWidth))

    def _height(self) -> int:
        shown = min(max(self._lines(), self.least), MOST_LINES)
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        return shown * self._line() + margins + 4

    def _line(self) -> int:
        """How high a line is as it is set, which in some sizes is more than the letters say."""
        first = self.document().begin()
        self.document().documentLayout().blockBoundingRect(first)  # breaks it into its lines
        return ceil(first.layout().lineAt(0).height())

    def _lines(self) -> int:
        """How many lines the text has, counted no further than the box may grow."""
        lines, block = 0, self.document().begin()
        while block.isValid() and lines < MOST_LINES:
            self.document().documentLayout().blockBoundingRect(block)  # breaks it into its lines
            lines += max(block.layout().lineCount(), 1)
            block = block.next()
        return lines

    def _grow(self) -> None:
        self.updateGeometry()

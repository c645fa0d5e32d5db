"""Spelling for one text box: its waves, its menu, and its next misspelt word."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.spelling import Spelling
from eia_wizard.ui.editors.spelling_marks import SpellingMarks
from eia_wizard.ui.editors.suggestions import add_suggestions, not_known


class SpellingCheck(QObject):
    """Begins when its box is first shown in a window that has spelling; costs nothing before."""

    decided = Signal()  # something was chosen in the menu of ``ask``, and the menu is gone

    def __init__(self, box: QPlainTextEdit, where: str) -> None:
        super().__init__(box)
        self.box, self._where = box, where
        self._spelling: Spelling | None = None
        self._marks: SpellingMarks | None = None
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The box was shown, typed in, or left."""
        if self._marks is None:
            if event.type() == QEvent.Type.Show:
                self._begin()
        elif event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            self._marks.hear_key()
        elif event.type() == QEvent.Type.FocusOut:
            self._marks.leave()
        return super().eventFilter(watched, event)

    def next_word(self, position: int) -> QTextCursor | None:
        """The first misspelt word from a position on, selected."""
        return self._marks.word_after(position) if self._marks else None

    def add_to(self, menu: QMenu, position: int) -> None:
        """Begin a menu with suggestions, where a misspelt word stands at this position."""
        word = self._marks.word_at(position) if self._marks else None
        if word and self._spelling:
            add_suggestions(menu, word, self._spelling, self._where)

    def ask(self, word: QTextCursor) -> None:
        """Go to a misspelt word and open its suggestions under it."""
        if self._spelling is None:
            return
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.setTextCursor(word)
        menu = QMenu(self.box)
        menu.setObjectName("suggestions")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_suggestions(menu, word, self._spelling, self._where)
        menu.triggered.connect(lambda: menu.destroyed.connect(lambda: self.decided.emit()))
        announce(self.box, _spoken(menu, word.selectedText()))
        menu.popup(self.below())

    def below(self) -> QPoint:
        """The point of the screen under the cursor."""
        corner = self.box.cursorRect().bottomLeft()
        return self.box.viewport().mapToGlobal(corner)

    def _begin(self) -> None:
        self._spelling = spelling_of(self.box)
        if self._spelling:
            self._marks = SpellingMarks(self.box, self._spelling, self._where)
            self._marks.met.connect(lambda word: announce(self.box, not_known(word)))
            self._spelling.wake()


def spelling_of(widget: QWidget) -> Spelling | None:
    """The spelling of the window that a widget stands in."""
    found = widget.window().findChild(
        Spelling, "spelling", Qt.FindChildOption.FindDirectChildrenOnly
    )
    return found if isinstance(found, Spelling) else None


def announce(widget: QWidget, sentence: str) -> None:
    """Say something to whoever listens instead of looking."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def _spoken(menu: QMenu, word: str) -> str:
    first = menu.activeAction()
    suggestion = first.text().replace("&", "") if first else ""
    return _("{sentence}. First in the menu: {entry}.").format(
        sentence=not_known(word), entry=suggestion
    )

"""F7: from one misspelt word of a page to the next, each with its suggestions."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.spelling import Spelling
from eia_wizard.ui.editors.spelling_check import SpellingCheck, announce, spelling_of

KEY = "F7"


class SpellingWalk(QObject):
    """Walks the texts of a page in reading order, from the cursor on and round to it again."""

    def __init__(self, page: QScrollArea) -> None:
        super().__init__(page)
        self._page = page
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setObjectName("next misspelt word")
        shortcut.activated.connect(self.go_on)

    def go_on(self) -> None:
        """Go to the next misspelt word, or say why there is none."""
        spelling = spelling_of(self._page)
        if spelling is None:
            return
        spelling.wake_now()
        found = self._next()
        if found is None:
            self._say(_why_nothing(spelling))
            return
        check, word = found
        check.decided.connect(self._go_on_soon)
        self._show(check, word)
        check.ask(word)

    def _next(self) -> tuple[SpellingCheck, QTextCursor] | None:
        checks = [each for each in self._page.findChildren(SpellingCheck) if _is_seen(each)]
        here = next((n for n, each in enumerate(checks) if each.box.hasFocus()), None)
        if here is None:
            return _first(checks)
        word = checks[here].next_word(checks[here].box.textCursor().selectionEnd())
        if word:
            return checks[here], word
        return _first([*checks[here + 1 :], *checks[: here + 1]])

    def _go_on_soon(self) -> None:
        """Once the menu is closed and its choice is in the text."""
        check = self.sender()
        if isinstance(check, SpellingCheck):
            check.decided.disconnect(self._go_on_soon)
        QTimer.singleShot(0, self, self.go_on)

    def _show(self, check: SpellingCheck, word: QTextCursor) -> None:
        box = check.box
        box.setTextCursor(word)
        box.ensureCursorVisible()
        sheet = self._page.widget()
        if sheet:
            at = box.viewport().mapTo(sheet, box.cursorRect().center())
            self._page.ensureVisible(at.x(), at.y(), 20, 80)

    def _say(self, sentence: str) -> None:
        spot = self._page.focusWidget() or self._page
        QToolTip.showText(_under(spot), sentence, spot)
        announce(self._page, sentence)


def _first(checks: list[SpellingCheck]) -> tuple[SpellingCheck, QTextCursor] | None:
    for check in checks:
        word = check.next_word(0)
        if word:
            return check, word
    return None


def _is_seen(check: SpellingCheck) -> bool:
    return check.box.isVisible() and not check.box.isReadOnly()


def _under(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(8, widget.height() // 2))


def _why_nothing(spelling: Spelling) -> str:
    if not spelling.is_on:
        return _("Spelling is switched off.")
    if not spelling.is_ready:
        return _("Spelling cannot be checked on this computer.")
    return _("Every word in the texts of this page is in the dictionary.")

"""A wave under every word that the dictionary does not know."""

import re
from bisect import bisect_left

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit

from eia_wizard.presenters.spelling import Spelling
from eia_wizard.ui.look.apply import the_look

LONGEST_CHECKED = 20_000
"""Characters of a paragraph: looking through a longer one would be felt at every key."""

_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""Letters that take two places as Qt counts."""


class SpellingMarks(QSyntaxHighlighter):
    """Draws the waves; a word is left in peace while it is being typed."""

    met = Signal(str)  # a misspelt word that was just typed, or that the cursor came to

    def __init__(self, box: QPlainTextEdit, spelling: Spelling, where: str) -> None:
        super().__init__(box.document())
        self._box, self._spelling, self._where = box, spelling, where
        self._wave = QTextCharFormat()
        self._is_keyed = self._is_typing = False
        self._spared = QTextCursor()
        self._unfinished, self._last_met = -1, -1
        self._colour()
        box.document().contentsChange.connect(self._notice)
        box.cursorPositionChanged.connect(self._look_again)
        spelling.changed.connect(self.rehighlight)
        the_look().changed.connect(self._wear)

    def highlightBlock(self, text: str) -> None:
        """Mark the misspelt words of one paragraph."""
        block = self.currentBlock()
        at = self._box.textCursor().position() - block.position() if self._is_typing else -1
        for start, end in self._mistakes(text):
            if start <= at <= end:
                self._spared = self._cursor(block, start, end)
                self._unfinished = self._spared.selectionStart()
            else:
                self.setFormat(start, end - start, self._wave)

    def word_at(self, position: int) -> QTextCursor | None:
        """The misspelt word at a position of the text, selected."""
        block = self.document().findBlock(position)
        within = position - block.position()
        for start, end in self._mistakes(block.text()):
            if start <= within <= end:
                return self._cursor(block, start, end)
        return None

    def word_after(self, position: int) -> QTextCursor | None:
        """The first misspelt word that begins at a position or after it, selected."""
        block = self.document().findBlock(position)
        while block.isValid():
            for start, end in self._mistakes(block.text()):
                if block.position() + start >= position:
                    return self._cursor(block, start, end)
            block = block.next()
        return None

    def hear_key(self) -> None:
        """A key was pressed in the box: what changes next is typed."""
        self._is_keyed = True

    def leave(self) -> None:
        """The person has gone elsewhere: nothing is being typed any more."""
        self._is_keyed = self._is_typing = False
        spared, self._spared = self._spared, QTextCursor()
        if not spared.isNull():
            self.rehighlightBlock(spared.block())

    def _mistakes(self, text: str) -> list[tuple[int, int]]:
        if len(text) > LONGEST_CHECKED:
            return []
        found = self._spelling.mistakes(text, self._where)
        if not (found and _WIDE.search(text)):
            return found
        wide = [match.start() for match in _WIDE.finditer(text)]
        return [(a + bisect_left(wide, a), b + bisect_left(wide, b)) for a, b in found]

    def _cursor(self, block: QTextBlock, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _notice(self, _at: int, removed: int, added: int) -> None:
        if removed != added:
            self._is_typing = self._is_keyed
            self._is_keyed = False

    def _look_again(self) -> None:
        """The cursor moved: a word that was spared is marked once the cursor is out of it."""
        at, word = self._box.textCursor().position(), self._spared
        if not word.isNull() and not word.selectionStart() <= at <= word.selectionEnd():
            self.leave()
        if self._unfinished >= 0:
            self._hear_of_unfinished(at)
        elif not self._is_typing and self._box.hasFocus() and QAccessible.isActive():
            self._meet(at)

    def _hear_of_unfinished(self, at: int) -> None:
        """A word that was being typed is told of once the cursor is out of it."""
        word = self.word_at(self._unfinished)
        if word is None or not word.selectionStart() <= at <= word.selectionEnd():
            began, self._unfinished = self._unfinished, -1
            self._meet(began)

    def _meet(self, position: int) -> None:
        """Tell of a misspelt word at a position, once while the cursor stays in it."""
        word = self.word_at(position) if not self._box.textCursor().hasSelection() else None
        began = word.selectionStart() if word else -1
        if word and began != self._last_met:
            self.met.emit(word.selectedText())
        self._last_met = began

    def _wear(self) -> None:
        self._colour()
        self.rehighlight()

    def _colour(self) -> None:
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._wave.setUnderlineColor(QColor(the_look().colours.block))

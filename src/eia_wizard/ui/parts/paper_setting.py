"""Single pieces of a document put into a text and taken out again; each knows its answer."""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.preview_pieces import CAPTION, CellWords, Piece, Span, Table, Words
from eia_wizard.ui.parts.paper_look import PaperLook

NEXT, KEEP = QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor


class PieceSetter:
    """Sets pieces before whatever stands at a block; one last block is there always.

    Qt drops the format of a block that is pushed down or closes up, so it is set once more.
    """

    def __init__(self, text: QTextEdit, look: PaperLook) -> None:
        self._text, self.look = text, look
        self._keys: list[AnswerKey] = []
        self._numbers: dict[AnswerKey, int] = {}

    @property
    def _document(self) -> QTextDocument:
        """Asked for anew each time: what stands for it in Python may go before the text does."""
        return self._text.document()

    def clear(self) -> None:
        """An empty page."""
        self._document.clear()
        self._look_again(0, None)

    def insert(self, start: int, piece: Piece, below: Piece | None) -> int:
        """Put a piece before the block of this number; gives how many blocks it takes."""
        cursor = QTextCursor(self._document.findBlockByNumber(start))
        if isinstance(piece, Words):
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            self._set_words(cursor, piece)
            count = 1
        else:
            count = self._insert_table(cursor, piece)
        self._look_again(start + count, below)
        return count

    def remove(self, start: int, count: int, below: Piece | None) -> None:
        """Take so many blocks out."""
        cursor = QTextCursor(self._document.findBlockByNumber(start))
        cursor.setPosition(self._document.findBlockByNumber(start + count).position(), KEEP)
        cursor.removeSelectedText()
        self._look_again(start, below)

    def key_of(self, block: QTextBlock) -> AnswerKey | None:
        """The answer that a block belongs to, if it is one's."""
        number = block.userState()
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def led_to(self, address: str) -> AnswerKey | None:
        """The answer that a link of this address leads to."""
        number = int(address) if address.isdigit() else -1
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def block_of(self, start: int, count: int, key: AnswerKey | None) -> QTextBlock:
        """The block of an answer among those of a piece, else its first."""
        first = block = self._document.findBlockByNumber(start)
        for _each in range(count if key else 0):
            if self.key_of(block) == key:
                return block
            block = block.next()
        return first

    def _set_words(self, cursor: QTextCursor, words: Words) -> None:
        cursor.setBlockFormat(self.look.block(words))
        cursor.setBlockCharFormat(self.look.letters(words, "plain"))
        for span in words.spans:
            cursor.insertText(span.text, self._leading(self.look.letters(words, span.look), span))
        cursor.block().setUserState(self._number(words.key))

    def _insert_table(self, cursor: QTextCursor, table: Table) -> int:
        head = 1 if table.header else 0
        rows, columns = len(table.rows) + head, len(table.widths)
        made = cursor.insertTable(rows, columns, self.look.table(table))
        self._set_host(QTextCursor(made.firstCursorPosition().block().previous()), table)
        cursor = made.firstCursorPosition()
        for name in table.header:
            self._set_cell(cursor, CellWords((Span(name),)), is_head=True)
        for row in table.rows:
            for at, cell in enumerate(row):
                self._set_cell(cursor, cell, is_head=table.has_row_heads and at == 0)
        if head:
            for column in range(columns):
                cell_format = made.cellAt(0, column).format()
                cell_format.setBackground(self.look.head_ground)
                made.cellAt(0, column).setFormat(cell_format)
        return rows * columns + 1

    def _set_host(self, cursor: QTextCursor, table: Table) -> None:
        """The line above a table: its caption, or one that can hardly be seen."""
        caption = _caption(table)
        if caption:
            self._set_words(cursor, caption)
            return
        block, letters = self.look.hidden()
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
        cursor.block().setUserState(self._number(None))

    def _set_cell(self, cursor: QTextCursor, cell: CellWords, *, is_head: bool) -> None:
        for span in cell.spans:
            look = self.look.cell(span.look, is_head=is_head)
            cursor.insertText(span.text, self._leading(look, span))
        cursor.block().setUserState(self._number(cell.key))
        cursor.movePosition(NEXT)

    def _leading(self, look: QTextCharFormat, span: Span) -> QTextCharFormat:
        """The look of words, which lead to a home where they are a link."""
        if span.to is None:
            return look
        leading = QTextCharFormat(look)
        leading.setAnchor(True)
        leading.setAnchorHref(str(self._number(span.to)))
        return leading

    def _look_again(self, number: int, piece: Piece | None) -> None:
        """The block that now stands here looks as it did, and belongs to what it did."""
        block = self._document.findBlockByNumber(number)
        first = piece if isinstance(piece, Words) else _caption(piece)
        look = self.look.block(first) if first else self.look.hidden()[0]
        QTextCursor(block).setBlockFormat(look)
        block.setUserState(self._number(first.key if first else None))

    def _number(self, key: AnswerKey | None) -> int:
        if key is None:
            return -1
        if key not in self._numbers:
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return self._numbers[key]


def _caption(table: Table | None) -> Words | None:
    if table is None or not table.caption.strip():
        return None
    return Words(CAPTION, (Span(table.caption),), table.key)

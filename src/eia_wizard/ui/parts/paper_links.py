"""The links within a document on the screen: the way from one to the next."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor


def next_link(cursor: QTextCursor, *, is_back: bool) -> QTextCursor | None:
    """The nearest link before or after a place, selected; nothing where there is none."""
    block = cursor.block()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    while block.isValid():
        links = list(_links_in(block))
        if is_back:
            found = next((each for each in reversed(links) if each[1] <= start), None)
        else:
            found = next((each for each in links if each[0] >= end), None)
        if found:
            return _selected(cursor, *found)
        block = block.previous() if is_back else block.next()
    return None


def _selected(cursor: QTextCursor, start: int, end: int) -> QTextCursor:
    made = QTextCursor(cursor)
    made.setPosition(start)
    made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made


def _links_in(block: QTextBlock) -> Iterator[tuple[int, int]]:
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().isAnchor():
            yield piece.position(), piece.position() + piece.length()
        pieces += 1

"""A document to be read: laid down piece by piece, so that typing beside it never waits."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.preview_edits import Edit
from eia_wizard.presenters.preview_pieces import Piece, Table
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.paper_links import next_link
from eia_wizard.ui.parts.paper_look import PaperLook
from eia_wizard.ui.parts.paper_setting import PieceSetter

AT_ONCE = 24
"""Paragraphs, or cells, that are laid down before the window has its turn again."""
GONE_AT_ONCE = 300
_NOWHERE: tuple[int, AnswerKey | None] = (-1, None)


class Paper(QTextEdit):
    """Shows a document that cannot be typed in; an answer in it leads to its question."""

    answer_chosen = Signal(object)  # AnswerKey
    link_chosen = Signal(object)  # AnswerKey, whose home the link leads to
    left = Signal()
    settled = Signal()  # everything that was asked for is laid down

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self._pieces: list[Piece] = []
        self._counts: list[int] = []
        self._waiting: deque[Edit] = deque()
        self._wanted = self._marked = _NOWHERE
        self._reader_at = -1
        self._pressed_at = QPoint()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._dress()
        the_look().changed.connect(self._dress_anew)

    # What is shown

    def change(self, edits: Sequence[Edit]) -> None:
        """Lay these changes down, after those that are under way."""
        is_new = not (self._pieces or self._waiting)
        self._waiting.extend(edits)
        self._go_on()
        if is_new:
            self._begin_at_top()

    def go_to(self, piece: int, key: AnswerKey | None = None) -> None:
        """Bring a piece into sight and mark it, as soon as it is there."""
        self._wanted = self._marked = (piece, key)
        if not self._waiting:
            self._land()

    def lead_to(self, piece: int, key: AnswerKey) -> None:
        """The same for whoever reads here: the keyboard comes along."""
        self.go_to(piece, key)
        for marked in self.extraSelections():
            self.setTextCursor(marked.cursor)

    @property
    def is_settled(self) -> bool:
        """Whether nothing waits to be laid down."""
        return not self._waiting

    def answer_at(self, block: int) -> AnswerKey | None:
        """The answer that the block of this number belongs to, if it is one's."""
        return self._setter.key_of(self.document().findBlockByNumber(block))

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes where a link leads, or to the question of an answer.

        H goes to the next heading and L to the next link; with Shift they go back.
        """
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                cursor = self.textCursor()
                self._choose(cursor.block(), cursor.charFormat().anchorHref())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_H if is_plain:
                self._to_heading(is_back=is_back)
            case Qt.Key.Key_L if is_plain:
                self._to_link(is_back=is_back)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, so that dragging over words selects and does not choose."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a link follows it, and one on an answer chooses it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        has_moved = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.button() == Qt.MouseButton.LeftButton and not has_moved:
            self._choose(self.cursorForPosition(at).block(), self.anchorAt(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a click leads somewhere."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        leads = self.anchorAt(at) or self._setter.key_of(self.cursorForPosition(at).block())
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    # Helpers

    def _choose(self, block: QTextBlock, address: str) -> None:
        home, key = self._setter.led_to(address), self._setter.key_of(block)
        if home:
            self.link_chosen.emit(home)
        elif key:
            self.answer_chosen.emit(key)

    def _to_link(self, *, is_back: bool) -> None:
        found = next_link(self.textCursor(), is_back=is_back)
        if found:
            self.setTextCursor(found)
            self.ensureCursorVisible()

    def _to_heading(self, *, is_back: bool) -> None:
        block = self.textCursor().block()
        block = block.previous() if is_back else block.next()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous() if is_back else block.next()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self._bring_up(block)

    def _dress(self) -> None:
        self._setter = PieceSetter(self, PaperLook())
        self._setter.clear()
        self.document().setDocumentMargin(the_look().sizes.scaled(18))

    def _dress_anew(self) -> None:
        """Other colours or letters: everything once more, from where the person is."""
        wanted = self._all_that_was_wanted()
        if self._reader_at < 0:
            self._reader_at = self.textCursor().blockNumber()
        self._pieces, self._counts = [], []
        self._dress()
        self._waiting = deque((Edit(0, 0, tuple(wanted)),)) if wanted else deque()
        self._wanted = self._marked
        self._next.start()

    def _all_that_was_wanted(self) -> list[Piece]:
        pieces = list(self._pieces)
        for edit in self._waiting:
            pieces[edit.at : edit.at + edit.gone] = edit.pieces
        return pieces

    def _go_on(self) -> None:
        """Lay down as much as can be in a moment; the rest waits for the next."""
        if not self._waiting:
            return
        top, offset = self._at_top()
        is_selected = self.textCursor().hasSelection()
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        left = AT_ONCE
        while self._waiting and left > 0:
            left -= self._step()
        edit.endEditBlock()
        if not is_selected:
            self._select_nothing()
        self._keep_at_top(top, offset)
        if self._waiting:
            self._next.start()
        else:
            self._bring_the_reader_back()
            self._land()
            self.settled.emit()

    def _begin_at_top(self) -> None:
        """Where nothing else is wanted, the keyboard comes to the first words."""
        cursor = QTextCursor(self.document())
        cursor.setKeepPositionOnInsert(True)
        self.setTextCursor(cursor)

    def _select_nothing(self) -> None:
        """What is laid down where the keyboard stands would else be selected with it."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _bring_the_reader_back(self) -> None:
        """After everything was laid down anew, the keyboard stands where it stood."""
        block, self._reader_at = self.document().findBlockByNumber(self._reader_at), -1
        if block.isValid():
            self.setTextCursor(QTextCursor(block))

    def _step(self) -> int:
        """One piece more or some fewer; what it cost."""
        at, gone, pieces = self._waiting.popleft()
        if gone:
            some = min(gone, GONE_AT_ONCE)
            self._remove(at + gone - some, some)
            if gone > some or pieces:
                self._waiting.appendleft(Edit(at, gone - some, pieces))
            return some // 8 + 1
        if pieces:
            self._insert(at, pieces[0])
            if len(pieces) > 1:
                self._waiting.appendleft(Edit(at + 1, 0, pieces[1:]))
            return _cost(pieces[0])
        return 1

    def _insert(self, at: int, piece: Piece) -> None:
        below = self._pieces[at] if at < len(self._pieces) else None
        count = self._setter.insert(sum(self._counts[:at]), piece, below)
        self._pieces.insert(at, piece)
        self._counts.insert(at, count)

    def _remove(self, at: int, some: int) -> None:
        start = sum(self._counts[:at])
        below = self._pieces[at + some] if at + some < len(self._pieces) else None
        self._setter.remove(start, sum(self._counts[at : at + some]), below)
        del self._pieces[at : at + some], self._counts[at : at + some]

    def _at_top(self) -> tuple[QTextCursor, int]:
        top = self.cursorForPosition(QPoint(1, 1))
        return top, self.cursorRect(top).top()

    def _keep_at_top(self, top: QTextCursor, offset: int) -> None:
        """What stood at the top stays there, whatever was laid down above it."""
        bar = self.verticalScrollBar()
        moved = self.cursorRect(top).top() - offset
        if moved and bar.value():
            bar.setValue(bar.value() + moved)

    def _land(self) -> None:
        """Go to what was wanted last, and mark it."""
        (piece, key), self._wanted = self._wanted, _NOWHERE
        if not 0 <= piece < len(self._pieces):
            return
        block = self._setter.block_of(sum(self._counts[:piece]), self._counts[piece], key)
        marked = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(block)
        marked.format = self._setter.look.at_hand
        self.setExtraSelections([marked])
        if not self.hasFocus():
            self.setTextCursor(QTextCursor(block))  # whoever comes here begins where they were
        shown = self.cursorRect(QTextCursor(block))
        if not self.viewport().rect().adjusted(0, 0, 0, -shown.height() * 2).contains(shown):
            self._bring_up(block)

    def _bring_up(self, block: QTextBlock) -> None:
        """Scroll a block to the upper part of what is in sight."""
        bar = self.verticalScrollBar()
        top = self.cursorRect(QTextCursor(block)).top()
        bar.setValue(bar.value() + top - self.viewport().height() // 6)


def _cost(piece: Piece) -> int:
    if isinstance(piece, Table):
        return len(piece.widths) * (len(piece.rows) + bool(piece.header))
    return 1 + sum(len(span.text) for span in piece.spans) // 300

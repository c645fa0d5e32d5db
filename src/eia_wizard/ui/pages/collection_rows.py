"""The items of a collection as rows: each opens, moves and goes by mouse and by keyboard."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, ItemRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.pages.collection_body import CollectionBody, Folds
from eia_wizard.ui.parts.foldable import Foldable, tell_folded
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.item_tools import item_tools
from eia_wizard.ui.parts.labels import NOTE_SCALE, Heading
from eia_wizard.ui.parts.wide_button import WideButton

WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
PAD, GAP = 19, 12
Places: TypeAlias = tuple[QRect, QRect, QRect]


class CollectionRows(CollectionBody):
    """Rows of a number, a name, what is most telling, and how much is still open."""

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(card, parent)
        self._rows: dict[str, RowButton] = {}
        self.column.setContentsMargins(1, 4, 1, 4)
        self.column.setSpacing(0)
        self._worn = Folds()
        self.build(self._parts())

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        super().show_card(card)
        for _name, rows in card.rows:
            for row in rows:
                if row.id in self._rows:
                    self._rows[row.id].show_row(row)

    def focus_item(self, item: str) -> bool:
        """Go to a row."""
        self.finish()
        if item in self._rows:
            self._rows[item].setFocus()
        return item in self._rows

    def folds(self) -> Folds:
        """Which rows are folded to their names."""
        folded = {item for item, row in self._rows.items() if row.is_folded}
        return Folds(frozenset(folded | (self._worn.turned - self._rows.keys())))

    def wear(self, folds: Folds) -> None:
        """Fold the rows that were folded before; new ones stand open."""
        self._worn = folds
        for item, row in self._rows.items():
            row.fold(item in folds.turned)
        self.folded.emit()

    def foldable(self) -> tuple[int, int]:
        """How many rows have more to say than their names, and how many of them are folded."""
        can = [row for row in self._rows.values() if row.can_fold]
        return len(can), sum(row.is_folded for row in can)

    def fold_all(self, is_folded: bool) -> None:
        """Fold every row to its name, or open all."""
        self.finish()
        self.wear(Folds(frozenset(self._rows if is_folded else ())))

    def _parts(self) -> Iterator[QWidget]:
        for name, rows in self.card.rows:
            if name:
                heading = Heading(name, 3, self)
                heading.setContentsMargins(PAD, 8, PAD, 8)
                yield heading
            for row in rows:
                yield Hairline(self)
                yield self._row(self.row(row.id))
        if self._rows:
            yield Hairline(self)
        self.folded.emit()

    def _row(self, row: ItemRow) -> QWidget:
        frame = QWidget(self)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, PAD - 8 if row.is_grown else 0, 0)
        layout.setSpacing(0)
        opener = RowButton(row, self._key_pressed, frame)
        opener.setObjectName(f"item:{self.card.id}:{row.id}")
        opener.clicked.connect(lambda: self.opened.emit(row.id))
        layout.addWidget(opener, 1)
        if row.is_grown:
            for tool in item_tools(
                row.label,
                lambda steps: self.moved.emit(row.id, steps),
                lambda: self.removed.emit(row.id),
                frame,
            ):
                layout.addWidget(tool)
        opener.fold(row.id in self._worn.turned)
        self._rows[row.id] = opener
        return frame

    def _key_pressed(self, row: ItemRow, event: QKeyEvent) -> bool:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Insert if self.card.can_grow:
                self.add_asked.emit()
            case Qt.Key.Key_Delete if row.is_grown:
                self.removed.emit(row.id)
            case Qt.Key.Key_Up if is_alt and row.is_grown:
                self.moved.emit(row.id, -1)
            case Qt.Key.Key_Down if is_alt and row.is_grown:
                self.moved.emit(row.id, 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not is_alt:
                self._rows[row.id].fold(event.key() == Qt.Key.Key_Left)
                self.folded.emit()
            case Qt.Key.Key_Up if not is_alt:
                self._go(row.id, -1)
            case Qt.Key.Key_Down if not is_alt:
                self._go(row.id, 1)
            case _:
                return False
        return True

    def _go(self, item: str, steps: int) -> None:
        self.finish()
        order = list(self._rows)
        place = order.index(item) + steps
        if 0 <= place < len(order):
            self._rows[order[place]].setFocus()


class RowButton(WideButton, Foldable):
    """An item in a row: its name whole, under it what is most telling, at the right how it is."""

    def __init__(
        self, row: ItemRow, key_pressed: Callable[[ItemRow, QKeyEvent], bool], parent: QWidget
    ) -> None:
        super().__init__("", parent)
        self._key_pressed = key_pressed
        self._row = row
        self._known: dict[int, Places] = {}
        self.show_row(row)

    def show_row(self, row: ItemRow) -> None:
        """Show how the item is."""
        self._row, self._known = row, {}
        self.can_fold = bool(row.facts)
        self.setText(f"{row.number}. {row.label}" if row.number != row.label else row.label)
        self.setAccessibleName(self.text())
        keys = (
            _("Alt with the up or down arrow moves it; Delete removes it.") if row.is_grown else ""
        )
        folds = _("The left arrow folds it, the right arrow opens it.") if row.facts else ""
        self.setAccessibleDescription(". ".join(filter(None, (row.facts, row.note, keys, folds))))
        self.updateGeometry()
        self.update()

    def fold(self, is_folded: bool) -> None:
        """Show its name alone, or what is most telling as well."""
        if is_folded == self.is_folded or not (self.can_fold or self.is_folded):
            return
        self.is_folded, self._known = is_folded, {}
        self.updateGeometry()
        self.update()
        tell_folded(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens; the other keys are the list's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif not self._key_pressed(self._row, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as two lines, until its width is known."""
        return QSize(240, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, for its words wrap."""
        return QSize(120, self.heightForWidth(self.width()) if self.width() > 120 else 0)

    def heightForWidth(self, width: int) -> int:
        """As high as its words are."""
        name, facts, _state = self._places(width)
        return name.height() + facts.height() + 20

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words over the ground that the style gives a row."""
        colours = the_look().colours
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(colours.hover))
        name, facts, state = self._places(self.width())
        top = (self.height() - name.height() - facts.height()) // 2
        painter.setPen(QColor(colours.ink))
        painter.setFont(letters_of(self, 1.0, 600))
        painter.drawText(name.translated(0, top), WORDS, self.text())
        painter.setPen(QColor(colours.quiet_ink))
        painter.setFont(letters_of(self, NOTE_SCALE))
        if not self.is_folded:
            painter.drawText(facts.translated(0, top), WORDS, self._row.facts)
        self._paint_state(painter, state)

    def _paint_state(self, painter: QPainter, room: QRect) -> None:
        colours = the_look().colours
        is_open = bool(self._row.open_questions)
        ink = colours.quiet_ink if is_open else colours.ok
        icon = the_look().sizes.scaled(16)
        if not is_open:
            at = QRect(room.left() - icon - 4, (self.height() - icon) // 2, icon, icon)
            paint_icon(painter, at.toRectF(), "ok", ink)
        painter.setPen(QColor(ink))
        whole = QRect(room.left(), 0, room.width(), self.height())
        painter.drawText(whole, int(Qt.AlignmentFlag.AlignVCenter), self._row.note)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the person's text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._known = {}

    def _places(self, width: int) -> Places:
        """Where the name, the facts and the state stand; worked out once a width."""
        if width not in self._known:
            self._known[width] = self._work_out_places(width)
        return self._known[width]

    def _work_out_places(self, width: int) -> Places:
        small = QFontMetrics(letters_of(self, NOTE_SCALE))
        state = small.horizontalAdvance(self._row.note) + 2
        icon = 0 if self._row.open_questions else the_look().sizes.scaled(16) + 4
        room = max(width - 2 * PAD - state - icon - GAP, 40)
        name = _wrapped(self.text(), letters_of(self, 1.0, 600), room)
        told = "" if self.is_folded else self._row.facts
        facts = _wrapped(told, letters_of(self, NOTE_SCALE), room)
        return (
            QRect(PAD, 0, room, name),
            QRect(PAD, name, room, facts),
            QRect(width - PAD - state, 0, state + 4, name),
        )


def _wrapped(text: str, font: QFont, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), WORDS, text).height()

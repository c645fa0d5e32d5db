"""The items of a collection answered where they stand."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, ItemRow, QuestionCard
from eia_wizard.ui.pages.collection_body import CollectionBody, Folds
from eia_wizard.ui.pages.inline_item import InlineItem
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.foldable import FoldButton
from eia_wizard.ui.parts.item_tools import item_tools
from eia_wizard.ui.parts.labels import Heading, Note, Words


class CollectionInline(CollectionBody):
    """Every item on a line of its own, or with its few questions under its name."""

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(card, parent)
        self.column.setSpacing(0)
        self._first: dict[str, QuestionWidget] = {}
        self._lines: dict[str, InlineItem] = {}
        self._plain_items: dict[str, tuple[FoldButton, QWidget]] = {}
        self._worn = Folds(has_meanings=card.has_meanings)
        self._progress = Note(_said(card), self)
        self._progress.setContentsMargins(0, 0, 0, 8)
        self._progress.setVisible(bool(card.progress))
        self.column.addWidget(self._progress)
        self.build(self._parts())

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        super().show_card(card)
        self._progress.setText(_said(card))
        for _name, rows in card.rows:
            for row in rows:
                if row.id in self._lines:
                    self._lines[row.id].show_row(row)

    def focus_item(self, item: str) -> bool:
        """Go to the first question of an item."""
        self.finish()
        if item in self._lines:
            self._lines[item].focus_start()
        elif item in self._first:
            self._fold(item, False)
            self._first[item].editor.control().setFocus()
        return item in self._lines or item in self._first

    def reveal(self, key: AnswerKey) -> bool:
        """Fold a question out where it is folded in."""
        self.finish()
        if key.item in self._plain_items:
            self._fold(key.item, False)
        return key.item in self._lines and self._lines[key.item].reveal(key)

    def folds(self) -> Folds:
        """Which lines stand open, which other items are folded, and whether meanings are shown."""
        opened = {item for item, line in self._lines.items() if line.is_open}
        folded = {item for item, (button, _b) in self._plain_items.items() if button.is_folded}
        waiting = self._worn.turned - self._lines.keys() - self._plain_items.keys()
        return Folds(frozenset(opened | folded | waiting), self._worn.has_meanings)

    def stops_of(self, part: QWidget) -> list[QWidget]:
        """Where Tab stops inside what was placed, in reading order."""
        return part.stops() if isinstance(part, InlineItem) else super().stops_of(part)

    def wear(self, folds: Folds) -> None:
        """Leave the items as they were left before."""
        self._worn = folds
        for line in self._lines.values():
            self._dress(line)
        for item in self._plain_items:
            self._fold(item, item in folds.turned)

    def foldable(self) -> tuple[int, int]:
        """How many items can fold to their names, and how many of them are folded."""
        lines = [line for line in self._lines.values() if line.can_fold]
        shut = sum(not line.is_open for line in lines)
        folded = sum(button.is_folded for button, _body in self._plain_items.values())
        return len(lines) + len(self._plain_items), shut + folded

    def fold_all(self, is_folded: bool) -> None:
        """Fold every item to its name, or open all."""
        self.finish()
        for line in self._lines.values():
            line.set_open(not is_folded)
        for item in self._plain_items:
            self._fold(item, is_folded)

    def _fold(self, item: str, is_folded: bool) -> None:
        button, body = self._plain_items[item]
        button.show_folded(is_folded)
        body.setVisible(not is_folded)
        self.folded.emit()

    def _parts(self) -> Iterator[QWidget]:
        for name, rows in self.card.rows:
            if name:
                heading = Heading(name, 3, self)
                heading.setContentsMargins(0, 16, 0, 4)
                yield heading
            for row in rows:
                already = len(self.questions)
                item = self._item(self.row(row.id))
                for question in self.questions[already:]:
                    self.question_made.emit(question)
                yield item
        self.folded.emit()

    def _dress(self, line: InlineItem) -> None:
        line.show_meaning(self._worn.has_meanings)
        if line.row.id in self._worn.turned and not line.is_open:
            line.set_open(True)

    def _item(self, row: ItemRow) -> QWidget:
        lead = next((card for card in row.cards if card.key == row.lead), None)
        return self._line(row, lead) if lead else self._plain(row)

    def _line(self, row: ItemRow, lead: QuestionCard) -> QWidget:
        line = InlineItem(row, lead, self)
        self._lines[row.id] = line
        self.questions += line.questions
        line.folded.connect(self.folded)
        line.question_made.connect(self.question_made)
        line.question_gone.connect(self.question_gone)
        line.given.connect(self.edited)
        line.went.connect(lambda steps: self._go(row.id, steps))
        line.moved.connect(lambda steps: self.moved.emit(row.id, steps))
        line.removed.connect(lambda: self.removed.emit(row.id))
        line.add_asked.connect(self._add)
        self._dress(line)
        return line

    def _add(self) -> None:
        if self.card.can_grow:
            self.add_asked.emit()

    def _go(self, item: str, steps: int) -> None:
        self.finish()
        order = list(self._lines)
        place = order.index(item) + steps
        if 0 <= place < len(order):
            self._lines[order[place]].focus_lead()
            return
        self._lines[item].focus_lead()
        said = _("This is the last one.") if steps > 0 else _("This is the first one.")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _plain(self, row: ItemRow) -> QWidget:
        frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        head = QHBoxLayout()
        folder = FoldButton(_("Questions about {item}").format(item=row.label), frame)
        folder.setObjectName(f"fold:{self.card.id}:{row.id}")
        folder.turned.connect(lambda is_folded: self._fold(row.id, is_folded))
        head.addWidget(folder)
        head.addWidget(Words(row.label, frame, weight=600), 1)
        if row.is_grown:
            for tool in item_tools(
                row.label,
                lambda steps: self.moved.emit(row.id, steps),
                lambda: self.removed.emit(row.id),
                frame,
            ):
                head.addWidget(tool)
        layout.addLayout(head)
        body = self._questions_of(row, frame)
        layout.addWidget(body)
        self._plain_items[row.id] = folder, body
        is_folded = row.id in self._worn.turned
        folder.show_folded(is_folded)
        body.setHidden(is_folded)
        return frame

    def _questions_of(self, row: ItemRow, parent: QWidget) -> QWidget:
        body = QWidget(parent)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if row.note:
            layout.addWidget(Note(row.note, body))
        for number, card in enumerate(row.cards):
            question = QuestionWidget(card, body, bare=True, named=number > 0)
            self.questions.append(question)
            self._first.setdefault(row.id, question)
            layout.addWidget(question)
        return body


def _said(card: CollectionCard) -> str:
    """How far one has come, and how to come further without a mouse."""
    keys = _("By keyboard: press a number to choose and go on, and Ctrl+Return after typing.")
    return f"{card.progress} {keys}"

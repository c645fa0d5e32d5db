"""The items of a collection answered where they stand."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, ItemRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.collection_body import CollectionBody
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.labels import Heading, Note, Words


class CollectionInline(CollectionBody):
    """Every item with its few questions under its name."""

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(card, parent)
        self._first: dict[str, QuestionWidget] = {}
        for name, rows in card.rows:
            if name:
                self.column.addWidget(Heading(name, 3, self))
            for row in rows:
                self.column.addWidget(self._item(row))

    def focus_item(self, item: str) -> bool:
        """Go to the first question of an item."""
        if item in self._first:
            self._first[item].editor.control().setFocus()
        return item in self._first

    def _item(self, row: ItemRow) -> QWidget:
        frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Words(row.label, frame, weight=600), 1)
        if row.is_grown:
            for tool in self._tools(row, frame):
                head.addWidget(tool)
        layout.addLayout(head)
        if row.note:
            layout.addWidget(Note(row.note, frame))
        for number, card in enumerate(row.cards):
            question = QuestionWidget(card, frame, bare=True, named=number > 0)
            self.questions.append(question)
            self._first.setdefault(row.id, question)
            layout.addWidget(question)
        return frame

    def _tools(self, row: ItemRow, parent: QWidget) -> list[QToolButton]:
        tools = []
        for name, icon, act in (
            (_("Move up"), "up", lambda: self.moved.emit(row.id, -1)),
            (_("Move down"), "down", lambda: self.moved.emit(row.id, 1)),
            (_("Remove"), "bin", lambda: self.removed.emit(row.id)),
        ):
            button = marked(QToolButton(parent), "quiet")
            button.setIcon(the_look().icons.icon(icon))
            button.setAccessibleName(f"{name}: {row.label}")
            button.setToolTip(name)
            button.clicked.connect(act)
            tools.append(button)
        return tools

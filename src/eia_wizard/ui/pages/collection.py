"""A collection on a page: its items as rows to open, or as rows answered where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import CollectionCard, ItemRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words


class CollectionWidget(Card):
    """Shows the items of a collection and forwards what is done with them."""

    opened = Signal(str)  # item id
    added = Signal(object)  # CollectionCard
    removed = Signal(str, str)  # collection id, item id
    moved = Signal(str, str, int)  # collection id, item id, steps
    question_made = Signal(object)  # QuestionWidget, to be connected by the page

    def __init__(self, card: CollectionCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"collection:{card.id}")
        self.card = card
        self.questions: list[QuestionWidget] = []
        self.inside.addWidget(Heading(card.title, 2, self))
        if card.intro:
            self.inside.addWidget(Note(card.intro, self))
        for name, rows in card.rows:
            if name:
                self.inside.addWidget(Heading(name, 3, self))
            for row in rows:
                self.inside.addWidget(self._inline(row) if card.inline else self._row(row))
        if card.can_grow:
            self.inside.addWidget(self._adder(), 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, row: ItemRow) -> QWidget:
        """An item as a row: its name opens it; buttons move and remove it."""
        frame = QWidget(self)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 2, 0, 2)
        opener = QPushButton(frame)
        mark(opener, "row")
        opener.setText(f"{row.number}. {row.label}" if row.number != row.label else row.label)
        opener.setToolTip(row.label)
        opener.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        opener.setAccessibleDescription(row.note)
        opener.clicked.connect(lambda: self.opened.emit(row.id))
        layout.addWidget(opener, 1)
        note = Note(row.note, frame)
        note.setWordWrap(False)
        layout.addWidget(note)
        for name, steps in ((_("Move up"), -1), (_("Move down"), 1)):
            layout.addWidget(self._mover(row, name, steps, frame))
        layout.addWidget(self._remover(row, frame))
        return frame

    def _inline(self, row: ItemRow) -> QWidget:
        """An item answered where it stands."""
        frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Words(row.label, frame, weight=600), 1)
        if row.is_grown:
            head.addWidget(self._remover(row, frame))
        layout.addLayout(head)
        if row.note:
            layout.addWidget(Note(row.note, frame))
        for number, card in enumerate(row.cards):
            question = QuestionWidget(card, frame, bare=True, named=number > 0)
            self.questions.append(question)
            layout.addWidget(question)
        return frame

    def _mover(self, row: ItemRow, name: str, steps: int, parent: QWidget) -> QWidget:
        button = marked(QToolButton(parent), "quiet")
        button.setIcon(the_look().icons.icon("up" if steps < 0 else "down"))
        button.setAccessibleName(f"{name}: {row.label}")
        button.setToolTip(name)
        button.clicked.connect(lambda: self.moved.emit(self.card.id, row.id, steps))
        return button

    def _remover(self, row: ItemRow, parent: QWidget) -> QWidget:
        button = marked(QToolButton(parent), "quiet")
        button.setIcon(the_look().icons.icon("bin"))
        button.setAccessibleName(_("Remove {name}").format(name=row.label))
        button.setToolTip(_("Remove"))
        button.clicked.connect(lambda: self.removed.emit(self.card.id, row.id))
        return button

    def _adder(self) -> QWidget:
        button = QPushButton(_("Add: {item}").format(item=self.card.item), self)
        button.setObjectName(f"add:{self.card.id}")
        button.setIcon(the_look().icons.icon("plus"))
        mark(button, "quiet")
        button.clicked.connect(lambda: self.added.emit(self.card))
        return button

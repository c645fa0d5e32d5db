"""A collection on a page: rows to open, a table, a matrix, or items answered where they stand."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.rows import PastedRows
from eia_wizard.presenters.views import CollectionCard, Way
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import join, marked
from eia_wizard.ui.pages.collection_body import CollectionBody
from eia_wizard.ui.pages.collection_inline import CollectionInline
from eia_wizard.ui.pages.collection_matrix import CollectionMatrix
from eia_wizard.ui.pages.collection_rows import CollectionRows
from eia_wizard.ui.pages.collection_table import CollectionTable
from eia_wizard.ui.pages.paste import PastePreview
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.beside import BesideOrUnder
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note

APART = 20
"""Pixels between the links of a head: words without a ground need room to be told apart."""
LEAST_NAME, LEAST_INTRO = 240, 340
"""Narrower than this, the name or introduction of a collection takes a line of its own."""


class CollectionWidget(Card):
    """Shows the items of a collection and forwards what is done with them.

    One that is not ``named`` stands alone on a page that bears its name already.
    """

    opened = Signal(str)  # item id
    added = Signal(object)  # CollectionCard
    removed = Signal(str, str)  # collection id, item id
    moved = Signal(str, str, int)  # collection id, item id, steps
    shown_as = Signal(str, bool)  # collection id, whether as a table
    rows_pasted = Signal(str, str)  # collection id, text
    rows_taken = Signal(object, object)  # PastedRows, AnswerKey of the link to the page, or None
    way_chosen = Signal(object, str)  # CollectionCard, the id of another way to grow
    edited = Signal(object, str)  # AnswerKey, the text
    question_made = Signal(object)  # QuestionWidget, to be connected by the page
    question_gone = Signal(object)  # AnswerKey
    focused = Signal(object)  # AnswerKey

    def __init__(self, card: CollectionCard, parent: QWidget, *, named: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName(f"collection:{card.id}")
        self.card = card
        self._preview: QWidget | None = None
        self._meanings, self._folder = self._quiet("meanings"), self._quiet("fold")
        self._meanings.clicked.connect(self._turn_meanings)
        self._folder.clicked.connect(self._fold_all)
        self.body = _body(card, self)
        above, self._below = self._room_round(self.body)
        above.addWidget(self._head(named=named))
        if card.intro and named:
            above.addWidget(Note(card.intro, self))
        if not card.rows:
            above.addWidget(Note(_nothing(card), self))
        self.body.raise_()  # heard behind the heading, as it is seen
        self._forward(self.body)
        self._say_folds()
        if card.can_grow:
            self._below.addWidget(self._ways_to_grow())
            self.end_with_words()

    @property
    def questions(self) -> list[QuestionWidget]:
        """The questions that are answered here from the start."""
        return self.body.questions

    def show_card(self, card: CollectionCard) -> None:
        """Show other answers of the same items."""
        self.card = card
        self.body.show_card(card)
        self._say_folds()

    def focus_item(self, item: str) -> bool:
        """Go to an item, or to what adds one where there is none; whether it is here."""
        if self.body.focus_item(item):
            return True
        if not item and self.card.can_grow:
            self._adder.setFocus()
        return not item and self.card.can_grow

    def show_rows(self, pasted: PastedRows) -> None:
        """Show what pasted rows would do."""
        self._clear_preview()
        preview = PastePreview(pasted, self)
        preview.taken.connect(lambda rows: self.rows_taken.emit(rows, self.card.linked_by))
        preview.closed.connect(self._give_up_paste)
        self._put_in_sight(preview)
        preview.focus_first()

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing could be pasted."""
        self._clear_preview()
        self._put_in_sight(Note(sentence, self))

    def _room_round(self, body: CollectionBody) -> tuple[QVBoxLayout, QVBoxLayout]:
        """What stands above and below the items; their rows reach from edge to edge."""
        above, below = QVBoxLayout(), QVBoxLayout()
        column = self.inside
        if isinstance(body, CollectionRows):
            edges = column.contentsMargins()
            column.setContentsMargins(0, edges.top(), 0, edges.bottom())
            for layout in (above, below):
                layout.setContentsMargins(edges.left(), 0, edges.right(), 0)
        column.addLayout(above)
        column.addWidget(body)
        if not self.card.rows and self.card.matrix is None:
            body.hide()  # to show it here would lay it out before its width is known
        column.addLayout(below)
        return above, below

    def _head(self, *, named: bool) -> QWidget:
        head, self._links = QWidget(self), QWidget(self)
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(APART)
        for button in (self._meanings, self._folder):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if self._can_be_a_table():
            row.addLayout(self._shown_as())
        if named:
            self.heading = Heading(self.card.title, 2, self)
        row.addStretch()
        least = the_look().sizes.scaled(LEAST_NAME if named else LEAST_INTRO)
        beside = BesideOrUnder(head, least, lambda: self._links.sizeHint().width())
        beside.addWidget(self.heading if named else Note(self.card.intro, self))
        beside.addWidget(self._links)
        return head

    def _shown_as(self) -> QHBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(0)
        buttons = [self._way(_("Cards"), is_table=False), self._way(_("Table"), is_table=True)]
        join(buttons)
        for button in buttons:
            ways.addWidget(button)
        return ways

    def _quiet(self, name: str) -> QPushButton:
        button = marked(QPushButton(self), "quiet")
        button.setObjectName(f"{name}:{self.card.id}")
        return button

    def _fold_all(self) -> None:
        can, folded = self.body.foldable()
        self.body.fold_all(folded < can)
        self._say_folds()

    def _turn_meanings(self) -> None:
        folds = self.body.folds()
        self.body.wear(replace(folds, has_meanings=not folds.has_meanings))
        self._say_folds()

    def _say_folds(self) -> None:
        """The two buttons say what they would do next, and are not there where there is nothing."""
        can, folded = self.body.foldable()
        title = self.card.title
        self._folder.setVisible(can > 1)
        self._folder.setText(_("Fold all") if folded < can else _("Open all"))
        self._folder.setAccessibleName(
            _("{act}: {title}").format(act=self._folder.text(), title=title)
        )
        has_lines = any(row.lead and row.note for _name, rows in self.card.rows for row in rows)
        self._meanings.setVisible(has_lines)
        is_shown = self.body.folds().has_meanings
        self._meanings.setText(_("Hide what each means") if is_shown else _("Show what each means"))
        self._links.setVisible(can > 1 or has_lines or self._can_be_a_table())

    def _can_be_a_table(self) -> bool:
        return self.card.can_grow and not self.card.inline and bool(self.card.rows)

    def _way(self, name: str, *, is_table: bool) -> QPushButton:
        button = marked(QPushButton(name, self), "view")
        button.setObjectName(f"show:{self.card.id}:{'table' if is_table else 'cards'}")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(is_table == (self.card.table is not None))
        button.setAccessibleName(
            _("Show {title} as a table").format(title=self.card.title)
            if is_table
            else _("Show {title} as cards").format(title=self.card.title)
        )
        button.clicked.connect(lambda: self.shown_as.emit(self.card.id, is_table))
        return button

    def _forward(self, body: CollectionBody) -> None:
        name = self.card.id
        body.opened.connect(self.opened)
        body.add_asked.connect(lambda: self.added.emit(self.card))
        body.removed.connect(lambda item: self.removed.emit(name, item))
        body.moved.connect(lambda item, steps: self.moved.emit(name, item, steps))
        body.pasted.connect(lambda text: self.rows_pasted.emit(name, text))
        body.edited.connect(self.edited)
        body.question_made.connect(self.question_made)
        body.question_gone.connect(self.question_gone)
        body.focused.connect(self.focused)
        body.folded.connect(self._say_folds)

    def _ways_to_grow(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=24, between_lines=0)
        self._adder = marked(QPushButton(_("Add {item}").format(item=self.card.item), row), "quiet")
        self._adder.setObjectName(f"add:{self.card.id}")
        self._adder.setIcon(the_look().icons.icon("plus"))
        self._adder.clicked.connect(lambda: self.added.emit(self.card))
        flow.addWidget(self._adder)
        if not self.card.inline:
            paste = marked(QPushButton(_("Paste rows from Excel"), row), "quiet")
            paste.setObjectName(f"paste-into:{self.card.id}")
            paste.setIcon(the_look().icons.icon("table"))
            paste.clicked.connect(self._paste)
            flow.addWidget(paste)
        for way in self.card.ways:
            flow.addWidget(self._other_way(way, row))
        return row

    def _other_way(self, way: Way, parent: QWidget) -> QPushButton:
        button = marked(QPushButton(way.words, parent), "quiet")
        button.setObjectName(f"way:{self.card.id}:{way.id}")
        button.setIcon(the_look().icons.icon(way.icon))
        button.clicked.connect(lambda: self.way_chosen.emit(self.card, way.id))
        return button

    def _paste(self) -> None:
        self.rows_pasted.emit(self.card.id, QGuiApplication.clipboard().text())

    def _put_in_sight(self, widget: QWidget) -> None:
        self._preview = widget
        self._below.addWidget(widget)
        widget.show()

    def _give_up_paste(self) -> None:
        self._clear_preview()
        self._adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_preview(self) -> None:
        if self._preview:
            self._below.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
            self._preview = None


def _nothing(card: CollectionCard) -> str:
    if card.can_grow:
        return _("Nothing is recorded here yet.")
    return _("This opens by itself once there is something to compare.")


def _body(card: CollectionCard, parent: QWidget) -> CollectionBody:
    if card.matrix:
        return CollectionMatrix(card, parent)
    if card.table:
        return CollectionTable(card, parent)
    return CollectionInline(card, parent) if card.inline else CollectionRows(card, parent)

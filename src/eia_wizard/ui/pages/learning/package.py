"""A learning package as a page: read it, try it, answer it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import PackageView, WayToTry
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.pages.learning.asked import AskedCard
from eia_wizard.ui.pages.learning.passages import add_paragraphs, add_passage, add_sources
from eia_wizard.ui.pages.learning.present_button import present_button
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words


class PackagePage(InsteadPage):
    """Shows a package; whoever has answered all its questions has read it."""

    chosen = Signal(str)  # the id of another package
    tried = Signal(object)  # WayToTry
    handout_asked = Signal()
    present_asked = Signal()
    read = Signal(bool)  # whether it counts as read

    def __init__(
        self, view: PackageView, ways: tuple[WayToTry, ...], back_words: str, parent: QWidget
    ) -> None:
        super().__init__("package", parent)
        self.setAccessibleName(view.title)
        self.back_words, self._view, self._is_read = back_words, view, view.is_read
        sheet, column = self.lay_out(view.title)
        column.addWidget(Note(view.note, sheet))
        column.addWidget(Words(view.summary, sheet, weight=500))
        for passage in view.idea:
            add_passage(passage, sheet, column)
        self._add_case(sheet, column)
        self._add_trial(ways, sheet, column)
        self._add_questions(sheet, column)
        column.addSpacing(8)
        column.addLayout(self._foot(sheet))
        if view.sources:
            column.addSpacing(8)
            column.addWidget(Heading(_("Where this comes from, and further reading"), 2, sheet))
            add_sources(view.sources, sheet, column)
        self._say_read()
        self.put(sheet, column)

    def _add_case(self, sheet: QWidget, column: QVBoxLayout) -> None:
        case = self._view.case
        card = Card(sheet)
        card.inside.addWidget(Note(_("A case"), card))
        card.inside.addWidget(Heading(case.heading, 2, card))
        add_paragraphs(case.paragraphs, card, card.inside)
        column.addSpacing(8)
        column.addWidget(card)

    def _add_trial(self, ways: tuple[WayToTry, ...], sheet: QWidget, column: QVBoxLayout) -> None:
        card = Card(sheet)
        card.inside.addWidget(Heading(_("Try it"), 2, card))
        add_paragraphs(self._view.trial, card, card.inside)
        row = FlowLayout(gap=12)
        for number, way in enumerate(ways):
            button = QPushButton(way.words.replace("&", "&&"), card)
            button.setObjectName(f"try:{number}")
            button.setIcon(the_look().icons.icon("forward"))
            button.clicked.connect(lambda _on=False, w=way: self.tried.emit(w))
            row.addWidget(button)
        card.inside.addLayout(row)
        column.addWidget(card)

    def _add_questions(self, sheet: QWidget, column: QVBoxLayout) -> None:
        column.addSpacing(8)
        column.addWidget(Heading(_("Three questions"), 2, sheet))
        self._cards = [AskedCard(asked, sheet) for asked in self._view.asked]
        for card in self._cards:
            card.solved.connect(self._note_solved)
            column.addWidget(card)

    def _foot(self, sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=12)
        self._mark = QPushButton("", sheet)
        self._mark.setObjectName("mark-read")
        self._mark.clicked.connect(lambda: self._set_read(not self._is_read))
        row.addWidget(self._mark)
        following = self._view.following
        if following:
            words = _("Next: {title}").format(title=following.title)
            on = marked(QPushButton(words.replace("&", "&&"), sheet), "primary")
            on.setObjectName("next-package")
            on.clicked.connect(lambda: self.chosen.emit(following.id))
            row.addWidget(on)
        paper = marked(QPushButton(_("Save as a Word handout"), sheet), "quiet")
        paper.setObjectName("handout")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.handout_asked)
        row.addWidget(paper)
        row.addWidget(present_button(self.present_asked.emit, sheet))
        return row

    def _note_solved(self) -> None:
        if all(card.is_solved for card in self._cards) and not self._is_read:
            self._set_read(True)

    def _set_read(self, is_read: bool) -> None:
        self._is_read = is_read
        self._say_read()
        self.read.emit(is_read)

    def _say_read(self) -> None:
        words = _("Read. Mark as not read") if self._is_read else _("I have read this")
        self._mark.setText(words)
        self._mark.setIcon(the_look().icons.icon("undo" if self._is_read else "tick"))

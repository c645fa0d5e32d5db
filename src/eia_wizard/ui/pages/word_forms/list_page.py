"""The organisation's own Word forms: those that are kept, and a way to another one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.views import KeptRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words


class WordFormsPage(InsteadPage):
    """Shows each with how far it is looked over; forwards what is asked."""

    file_asked = Signal()
    chosen = Signal(str)  # the id of a kept form
    share_asked = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("word-forms", parent)
        self.back_words = _("Back to my assessments")
        sheet, column = self.lay_out(_("Our Word forms"))
        column.addWidget(
            Words(
                _(
                    "Where your organisation has a form of its own, the wizard can fill it. Say "
                    "once which answer goes into which place; from then on every assessment can be "
                    "exported on your form, under “More”, “Fill our form”."
                ),
                sheet,
            )
        )
        add = marked(QPushButton(_("Add a Word form …"), sheet), "primary")
        add.setObjectName("add-word-form")
        add.setIcon(the_look().icons.icon("plus", "on_action"))
        add.clicked.connect(self.file_asked)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        note = _("An empty form as a .docx file. It is only read, never changed.")
        column.addWidget(Note(note, sheet))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column.addLayout(self._cards)
        self._sheet = sheet
        self.put(sheet, column)

    def show_forms(self, rows: Sequence[KeptRow]) -> None:
        """Show these."""
        while item := self._cards.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._cards.addWidget(self._card(row))
        if not rows:
            self._cards.addWidget(Note(_("None is kept yet."), self._sheet))

    def _card(self, row: KeptRow) -> QWidget:
        card = Card(self._sheet)
        card.inside.addWidget(Heading(row.title, 2, card))
        card.inside.addWidget(Note(row.said, card))
        buttons = QWidget(card)
        flow = FlowLayout(buttons, gap=8)
        for name, words, act in (
            ("open", _("Look it over"), self.chosen),
            ("share", _("Share what goes where …"), self.share_asked),
            ("remove", _("Keep it no more"), self.removed),
        ):
            button = QPushButton(words, buttons)
            button.setObjectName(f"{name}:{row.id}")
            button.setAccessibleName(f"{words}: {row.title}")
            button.clicked.connect(partial(act.emit, row.id))
            flow.addWidget(button)
        card.inside.addWidget(buttons)
        return card

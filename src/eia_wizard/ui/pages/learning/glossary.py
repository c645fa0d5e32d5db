"""The glossary as a page: a line in which one types, and the terms that fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.learning.views import TermRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.home_head import SearchLine
from eia_wizard.ui.pages.instead import InsteadPage
from eia_wizard.ui.parts.labels import Heading, Note, Words


class GlossaryPage(InsteadPage):
    """Shows every term, or those with what was typed in them."""

    handout_asked = Signal()

    def __init__(self, rows: tuple[TermRow, ...], back_words: str, parent: QWidget) -> None:
        super().__init__("glossary", parent)
        self.setAccessibleName(_("Glossary"))
        self.back_words = back_words
        sheet, column = self.lay_out(_("Glossary"))
        line = SearchLine(sheet, _("Find a word"), _("Find"))
        line.show_icon("search")
        line.setObjectName("glossary-search")
        line.setAccessibleName(_("Find a word"))
        line.textChanged.connect(self._narrow)
        column.addWidget(line)
        self._count = Note("", sheet)
        column.addWidget(self._count)
        self._terms = [(row, _term(row, sheet)) for row in rows]
        for _row, widget in self._terms:
            column.addWidget(widget)
        paper = marked(QPushButton(_("Save as a Word handout"), sheet), "quiet")
        paper.setObjectName("handout")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.handout_asked)
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        self._narrow("")
        self.put(sheet, column)

    def _narrow(self, typed: str) -> None:
        wanted, count = typed.casefold().strip(), 0
        for row, widget in self._terms:
            fits = wanted in f"{row.name} {row.meaning}".casefold()
            widget.setVisible(fits)
            count += fits
        self._count.setText(ngettext("{n} word", "{n} words", count).format(n=count))


def _term(row: TermRow, parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    lines = QVBoxLayout(holder)
    lines.setContentsMargins(0, 0, 0, 6)
    lines.setSpacing(2)
    lines.addWidget(Heading(row.name, 3, holder))
    lines.addWidget(Words(row.meaning, holder))
    if row.note:
        lines.addWidget(Note(row.note, holder))
    return holder

"""The look of documents: as the program makes them, or as a Word file of the organisation's."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.own_look import LookView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.heard_as import HeardAsDocument
from eia_wizard.ui.parts.labels import Heading, Words
from eia_wizard.ui.parts.sheet import SheetArea

_SIZE, _LOW = (760, 560), (760, 260)
"""Pixels at the usual size of letters: with what a file holds, and before there is one."""


class _Look(SheetArea, HeardAsDocument):
    """What the file holds, to be read as a whole."""


class LookDialog(QDialog):
    """Shows what a file gives and lacks before it is used; it decides nothing."""

    file_asked = Signal()
    wanted = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget, *, is_own: bool) -> None:
        super().__init__(parent)
        self.setObjectName("own-look")
        self.setWindowTitle(_("The look of documents"))
        self._behind = parent
        self._fit(_LOW)
        column = QVBoxLayout(self)
        self._area = _Look("look-sheet", self)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self._area.setAccessibleName(_("What the file holds"))
        column.addWidget(self._area, 1)
        self.choose = marked(QPushButton(_("Choose a Word document …"), self), "primary")
        self.choose.setObjectName("choose-look")
        self.choose.clicked.connect(self.file_asked)
        self.use = marked(QPushButton(_("Use this look"), self), "primary")
        self.use.setObjectName("use-look")
        self.use.clicked.connect(self.wanted)
        self.use.hide()
        self.usual = QPushButton(_("Use EIA Wizard’s own look again"), self)
        self.usual.setObjectName("usual-look")
        self.usual.clicked.connect(self.forgotten)
        self.usual.setVisible(is_own)
        close = QPushButton(_("Close"), self)
        close.setObjectName("close-look")
        close.clicked.connect(self.reject)
        row = QWidget(self)
        buttons = FlowLayout(row, gap=8)
        buttons.setContentsMargins(28, 12, 28, 16)
        for button in (self.use, self.choose, self.usual, close):
            buttons.addWidget(button)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(0)
        column.addWidget(row)
        self._introduce(is_own=is_own)
        self.choose.setFocus()

    def show_look(self, view: LookView) -> None:
        """What a file gives, what it lacks, and what would keep people out."""
        faults = view.faults
        if faults:
            kept = _("Until these are mended in that file, no copy for the public can be made.")
            faults = (*faults, kept)
        self._show(
            view.name,
            (_("What is taken over"), view.found),
            (_("What is used instead, or left out"), view.instead),
            (_("What would keep people from reading"), faults),
        )
        self._fit(_SIZE)
        mark(self.choose, "primary", value=False)
        self.use.show()
        self.use.setFocus()
        said = _("{file} was read. Use this look, or choose another file.")
        self._say(said.format(file=view.name))

    def show_settled(self) -> None:
        """It is done."""
        self.accept()

    def show_trouble(self, sentence: str) -> None:
        """It could not be read, or not be kept."""
        self._show(_("This file cannot be used"), ("", (sentence,)))
        self.use.hide()
        mark(self.choose, "primary")
        self.choose.setFocus()
        self._say(sentence)

    def _fit(self, size: tuple[int, int]) -> None:
        """As large as what is shown asks for, and never larger than the window behind."""
        wanted = QSize(*map(the_look().sizes.scaled, size))
        self.resize(wanted.boundedTo(self._behind.size()))

    def _introduce(self, *, is_own: bool) -> None:
        now = (
            _("Documents are written in your organisation’s look.")
            if is_own
            else _("Documents look as EIA Wizard makes them.")
        )
        about = _(
            "Choose a Word document with your organisation’s fonts, colours, page and logo, such "
            "as its template for reports, saved as .docx. Only its look is taken: no words of its "
            "pages, no names, no macros. You see what it gives and lacks before it is used."
        )
        self._show(_("The look of documents"), ("", (now, about)))

    def _show(self, title: str, *parts: tuple[str, tuple[str, ...]]) -> None:
        sheet, column = self._area.new_sheet(10)
        column.addWidget(Heading(title, 1, sheet))
        for heading, sentences in parts:
            if heading and sentences:
                column.addWidget(Heading(heading, 2, sheet))
            for sentence in sentences:
                column.addWidget(Words(sentence, sheet))
        column.addStretch(1)
        self._area.put_sheet(sheet)

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

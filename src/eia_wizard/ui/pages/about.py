"""About the program: what it is, where things lie, what it is made with; a report of a problem."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedWidget, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.about import AboutView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.instead import GuestPage
from eia_wizard.ui.pages.learning.row import RowsCard
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.place_row import PlaceRow

LINES = 8
"""How many lines of a text are in sight at once, on however low a window."""
FILLS = 100
"""Share of the room left on a high window, against the one of what stands empty below."""


class AboutPage(GuestPage):
    """Shows facts, and forwards what is asked."""

    folder_asked = Signal(object)  # Path
    report_asked = Signal()
    licence_asked = Signal(int)

    def __init__(self, view: AboutView, back_words: str, parent: QStackedWidget) -> None:
        super().__init__("about", parent)
        self.setAccessibleName(_("About EIA Wizard"))
        self.back_words = back_words
        sheet, column = self.lay_out(_("About EIA Wizard"))
        column.addWidget(Words(_("This is {program}.").format(program=view.program), sheet))
        column.addWidget(
            Words(
                _(
                    "It works without a network: it asks nobody whether there is a newer one, and "
                    "sends nothing to anybody. Its licence lets you use, copy and change it."
                ),
                sheet,
            )
        )
        report = QPushButton(_("Report a problem"), sheet)
        report.setObjectName("report-problem")
        report.setIcon(the_look().icons.icon("flag"))
        report.clicked.connect(self.report_asked)
        column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(Heading(_("Where things are kept"), 2, sheet))
        card = Card(sheet)
        for number, place in enumerate(view.places):
            if number:
                card.inside.addWidget(Hairline(card))
            row = PlaceRow(place, card)
            row.folder_asked.connect(self.folder_asked)
            card.inside.addWidget(row)
        column.addWidget(card)
        column.addSpacing(8)
        column.addWidget(Heading(_("What it is made with"), 2, sheet))
        column.addWidget(Note(_("Each opens its licence."), sheet))
        rows = RowsCard(view.licences, sheet)
        for each in rows.buttons:
            each.clicked.connect(lambda _on=False, n=int(each.row.id): self.licence_asked.emit(n))
        column.addWidget(rows)
        self.put(sheet, column)


class TextPage(GuestPage):
    """A long text to be read: a licence."""

    def __init__(self, title: str, text: str, back_words: str, parent: QStackedWidget) -> None:
        super().__init__("text", parent)
        self.setAccessibleName(title)
        self.back_words = back_words
        sheet, column = self.lay_out(title)
        column.addWidget(_reading(text, title, sheet), FILLS)
        self.put(sheet, column)


class ProblemPage(GuestPage):
    """Shows exactly what a report would hold, and asks where it should be saved."""

    save_asked = Signal(str)  # the text of the report

    def __init__(self, report: str, back_words: str, parent: QStackedWidget) -> None:
        super().__init__("problem", parent)
        self.setAccessibleName(_("Report a problem"))
        self.back_words = back_words
        sheet, column = self.lay_out(_("Report a problem"))
        column.addWidget(
            Words(
                _(
                    "This is the whole report. It says how the program and this computer are set "
                    "up, and where in the program a fault happened. Nothing you wrote in an "
                    "assessment is in it, and no name. Save it, and send it to whoever looks "
                    "after EIA Wizard for you."
                ),
                sheet,
            )
        )
        save = marked(QPushButton(_("Save as a file …"), sheet), "primary")
        save.setObjectName("save-report")
        save.setIcon(the_look().icons.icon("export"))
        save.clicked.connect(lambda: self.save_asked.emit(report))
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_reading(report, _("The report"), sheet), FILLS)
        self.put(sheet, column)


def _reading(text: str, name: str, parent: QWidget) -> QPlainTextEdit:
    box = QPlainTextEdit(text, parent)
    box.setObjectName("reading")
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(name)
    box.setMinimumHeight(LINES * box.fontMetrics().lineSpacing())
    return box

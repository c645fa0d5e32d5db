"""A Word file that was dropped on the window: what it is, and what can be checked about it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.papers import Certain, Result
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.paper_found import certain_makers, result_makers
from eia_wizard.ui.paper_ways import PaperWays
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import Maker, ReadSheet

_SMALL, _LARGE = (760, 480), (760, 600)


class PaperDialog(QDialog):
    """Says what the file is, offers what can be done with it, and shows what a check found."""

    verify_asked = Signal()
    check_asked = Signal()
    bring_in_asked = Signal()
    review_asked = Signal()
    form_asked = Signal()  # it is an empty form of the organisation's own

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setWindowTitle(name)
        self._name, self._text, self._window = name, "", parent
        self._question = _("This is a Word document. What would you like to do with it?")
        self._sheet = ReadSheet("paper-sheet", _("Show more"), self)
        self._sheet.setAccessibleName(_("What was found"))
        self._sheet.left.connect(self.reject)
        self._ways = PaperWays(self)
        self._offer_ways()
        self.copy = QPushButton(_("Copy all as text"), self)
        self.copy.setObjectName("copy-findings")
        self.copy.clicked.connect(self._copy)
        self.more = QPushButton(_("What else can be done"), self)
        self.more.setObjectName("paper-more")
        self.more.clicked.connect(self._introduce)
        self._close = QPushButton(_("Close"), self)
        self._close.setObjectName("close-paper")
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._introduce()

    def offer_filled(self, form: str, act: Callable[[], None]) -> None:
        """It is a form that is kept: what was written into it can be brought in."""
        filled = self._ways.offer_first(
            "bring-in-filled",
            _("Bring in this filled form"),
            _("It becomes an assessment; what has no place is listed."),
        )
        filled.clicked.connect(act)
        filled.clicked.connect(self.accept)
        self._question = _("This is your form “{form}”. What would you like to do with it?").format(
            form=form
        )
        if self._ways.isVisibleTo(self):
            self._introduce()

    def show_checking(self) -> None:
        """The check runs."""
        self.check.setEnabled(False)
        self.verify.setEnabled(False)
        self._say(_("Checking …"))

    def show_result(self, result: Result) -> None:
        """The check of its accessibility is over."""
        self._show(self.check, result.verdict, result.text, result_makers(result))

    def show_certain(self, certain: Certain) -> None:
        """The check whether it is what was decided is over."""
        self._show(self.verify, certain.verdict, certain.text, certain_makers(certain))

    def show_trouble(self, sentence: str) -> None:
        """It could not be read."""
        self._ways.withdraw(self.check)
        self._ways.withdraw(self.verify)
        self._say(sentence, self._with_ways)

    def _show(self, asked: QPushButton, verdict: str, text: str, makers: Iterable[Maker]) -> None:
        """What a check found; what else can be done is one step away."""
        self._text = text
        self._ways.withdraw(asked)
        self.check.setEnabled(True)
        self.verify.setEnabled(True)
        self.copy.setText(_("Copy all as text"))
        first = (partial(Heading, self._name, 1), partial(Words, verdict, weight=600))
        self._put_ways_away()
        self._sheet.lay_out(first, makers)
        self.copy.show()
        self.more.show()
        self._grow(_LARGE)
        self._sheet.setFocus()
        self._announce(verdict)

    def _offer_ways(self) -> None:
        offer = self._ways.offer
        self.check = offer(
            "check-paper",
            _("Check its accessibility"),
            _("Can everybody read it, also by ear or in large letters?"),
        )
        self.check.clicked.connect(self.check_asked)
        self.review = offer(
            "review-paper",
            _("Bring the review home"),
            _("Take the comments and changes out of a review copy."),
        )
        self.review.clicked.connect(self.review_asked)
        self.verify = offer(
            "verify-paper",
            _("Check that it is what was decided"),
            _("Hold a copy of an assessment against what was sealed."),
        )
        self.verify.clicked.connect(self.verify_asked)
        self.bring_in = offer(
            "bring-in-paper",
            _("Bring it in"),
            _("A copy or a filled form becomes an assessment."),
        )
        self.bring_in.clicked.connect(self.bring_in_asked)
        self.form = offer(
            "form-paper",
            _("It is our own empty form"),
            _("From now on the wizard can fill it."),
        )
        self.form.clicked.connect(self.form_asked)
        self.form.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        row = QWidget(self)
        buttons = FlowLayout(row, gap=8)
        buttons.setContentsMargins(28, 12, 28, 16)
        for button in (self.copy, self.more, self._close):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        column.addWidget(row)

    def _grow(self, size: tuple[int, int]) -> None:
        """Take a size that suits the letters, within that of the window."""
        wanted = QSize(*map(the_look().sizes.scaled, size))
        self.resize(wanted.boundedTo(self._window.size()))

    def _introduce(self) -> None:
        """What it is, and what can be done with it."""
        note = _("The document is only read. It is not changed, and nothing leaves this computer.")
        self._say(self._question, self._with_ways, partial(Note, note))
        self._grow(_SMALL)
        self._ways.stand_between(self._sheet, self._close)
        self._ways.lead()

    def _with_ways(self, sheet: QWidget) -> QWidget:
        self._ways.setParent(sheet)
        self._ways.show()
        return self._ways

    def _put_ways_away(self) -> None:
        """The sheet they stand on is thrown away when another is laid out."""
        self._ways.setParent(self)
        self._ways.hide()

    def _say(self, sentence: str, *more: Maker) -> None:
        self._put_ways_away()
        self.copy.hide()
        self.more.hide()
        first: list[Maker] = [partial(Heading, self._name, 1), partial(Words, sentence), *more]
        self._sheet.lay_out(first, ())
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._announce(_("Copied."))
        self.copy.setText(_("Copied"))

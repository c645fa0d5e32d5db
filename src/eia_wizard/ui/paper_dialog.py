"""A Word file that was dropped on the window: what it is, and what can be checked about it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.papers import Certain, Result
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.paper_found import certain_makers, result_makers
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Point, Words
from eia_wizard.ui.parts.long_sheet import Maker, ReadSheet

_SMALL, _LARGE = (760, 420), (760, 600)


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
        self._grow(_SMALL)
        self._sheet = ReadSheet("paper-sheet", _("Show more"), self)
        self._sheet.setAccessibleName(_("What was found"))
        self._sheet.left.connect(self.reject)
        self.verify = QPushButton(_("Check that it is what was decided"), self)
        self.verify.setObjectName("verify-paper")
        self.verify.clicked.connect(self.verify_asked)
        self.check = marked(QPushButton(_("Check its accessibility"), self), "primary")
        self.check.setObjectName("check-paper")
        self.check.clicked.connect(self.check_asked)
        self.review = QPushButton(_("Bring the review home"), self)
        self.review.setObjectName("review-paper")
        self.review.setToolTip(_("For a review copy that somebody commented on or changed"))
        self.review.clicked.connect(self.review_asked)
        self.bring_in = QPushButton(_("Bring it in"), self)
        self.bring_in.setObjectName("bring-in-paper")
        self.bring_in.setToolTip(_("For a review copy or a filled form that this program wrote"))
        self.bring_in.clicked.connect(self.bring_in_asked)
        self.form = QPushButton(_("It is our own empty form"), self)
        self.form.setObjectName("form-paper")
        self.form.setToolTip(_("For an empty form that the wizard is to fill from now on"))
        self.form.clicked.connect(self.form_asked)
        self.form.clicked.connect(self.accept)
        self.copy = QPushButton(_("Copy all as text"), self)
        self.copy.setObjectName("copy-findings")
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        close = QPushButton(_("Close"), self)
        close.setObjectName("close-paper")
        close.clicked.connect(self.reject)
        self._lay_out(close)
        self._introduce()

    def offer_filled(self, form: str, act: Callable[[], None]) -> None:
        """It is a form that is kept: what was written into it can be brought in."""
        filled = marked(QPushButton(_("Bring in this filled form"), self), "primary")
        filled.setObjectName("bring-in-filled")
        filled.clicked.connect(act)
        filled.clicked.connect(self.accept)
        mark(self.check, "primary", False)
        self._buttons.insert(0, filled)
        QWidget.setTabOrder(self._sheet, filled)
        filled.setFocus()
        self._say(
            _(
                "This is your form “{form}”. Where somebody has filled it in, it can be brought in "
                "as an assessment: each answer at its question, and the rest listed."
            ).format(form=form)
        )

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
        self.check.hide()
        self.verify.hide()
        self._say(sentence)

    def _show(self, asked: QPushButton, verdict: str, text: str, makers: Iterable[Maker]) -> None:
        """What a check found, in place of the offer of it; the other one is still offered."""
        self._text = text
        asked.hide()
        self.check.setEnabled(True)
        self.verify.setEnabled(True)
        self.copy.setText(_("Copy all as text"))
        self.copy.show()
        first = (partial(Heading, self._name, 1), partial(Words, verdict, weight=600))
        self._sheet.lay_out(first, makers)
        self._grow(_LARGE)
        self._sheet.setFocus()
        self._announce(verdict)

    def _lay_out(self, close: QWidget) -> None:
        row = QWidget(self)
        buttons = self._buttons = FlowLayout(row, gap=8)
        buttons.setContentsMargins(28, 12, 28, 16)
        for button in (
            self.check,
            self.review,
            self.verify,
            self.bring_in,
            self.form,
            self.copy,
            close,
        ):
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
        question = _("This is a Word document. What would you like to do with it?")
        ways = (
            (
                self.check,
                _("can everybody read it, also by ear, in large letters or without colours?"),
            ),
            (self.review, _("take the comments and changes out of a review copy.")),
            (self.verify, _("hold a copy of an assessment against what was sealed.")),
            (self.bring_in, _("a copy or a filled form of this program becomes an assessment.")),
            (self.form, _("from now on the wizard can fill it.")),
        )
        said = [_("“{way}”: {what}").format(way=each.text(), what=what) for each, what in ways]
        note = _("The document is only read. It is not changed, and nothing leaves this computer.")
        self._say(question, *(partial(Point, each) for each in said), partial(Note, note))
        self.check.setFocus()

    def _say(self, sentence: str, *more: Maker) -> None:
        first: list[Maker] = [partial(Heading, self._name, 1), partial(Words, sentence), *more]
        self._sheet.lay_out(first, ())
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._announce(_("Copied."))
        self.copy.setText(_("Copied"))

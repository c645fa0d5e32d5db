"""The head of a Word form: its name, how far it is looked over, and what can be done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from eia_wizard.app.offer import Offer
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.views import FormView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note
from eia_wizard.ui.parts.menu_button import MenuButton
from eia_wizard.ui.parts.notice import Notice, Remedy


class FormHead(QWidget):
    """Shows and forwards."""

    left = Signal()
    undo_asked = Signal()
    try_asked = Signal()
    keep_asked = Signal()
    changes_asked = Signal()
    check_asked = Signal()
    make_asked = Signal()
    share_asked = Signal()
    take_over_asked = Signal()
    questions_asked = Signal(str)  # the name of one of the wizard's forms

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("word-form-head")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.heading = Heading("", 1, self, scale=20 / 15)
        self._counts = Note("", self)
        self._counts.setObjectName("counts")
        self._notes = Notice("form-notes", "warn", self)
        see = Remedy(_("Show what has changed"), self.changes_asked.emit)
        self.changed = Notice("form-changed", "warn", self, (see,))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 10)
        column.setSpacing(6)
        column.addWidget(self._tools())
        column.addWidget(self.heading)
        column.addWidget(self._counts)
        column.addWidget(self._notes)
        column.addWidget(self.changed)
        escape = QShortcut(QKeySequence("Alt+Home"), parent)
        escape.activated.connect(self.left)

    def show_form(self, view: FormView) -> None:
        """Show what the form is called, and what must be known of it."""
        self.heading.setText(view.title)
        for notice, lines in (
            (self._notes, view.notes if view.rows else ()),
            (self.changed, view.changed[:1]),
        ):
            if lines:
                notice.say(" ".join(lines))
            else:
                notice.hide()
        self.changed.buttons[0].setVisible(len(view.changed) > 1)
        for each in (self._try, self.keep):
            each.setEnabled(bool(view.rows))

    def offer_questions(self, offers: Sequence[Offer], present: str) -> None:
        """Offer the forms that the answers can come from, where there are several."""
        self._questions.clear()
        for offer in offers:
            action = self._questions.addAction(offer.title)
            action.setObjectName(f"form-questions:{offer.name}")
            action.setCheckable(True)
            action.setChecked(offer.id == present)
            action.triggered.connect(partial(self._ask_questions, offer, present))
        self._questions.menuAction().setVisible(len(offers) > 1)

    def _ask_questions(self, offer: Offer, present: str) -> None:
        if offer.id != present:
            self.questions_asked.emit(offer.name)

    def show_counts(self, words: str, *, can_undo: bool, is_kept: bool) -> None:
        """Show how far the form is looked over, and whether that is kept."""
        kept = _("kept") if is_kept and words else ""
        self._counts.setText(" · ".join(filter(None, (words, kept))))
        self._counts.setVisible(bool(words))
        self._undo.setEnabled(can_undo)

    def _tools(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, gap=8)
        back = marked(QPushButton(_("Back to our Word forms"), row), "quiet")
        back.setObjectName("word-form:back")
        back.setIcon(the_look().icons.icon("back"))
        back.clicked.connect(self.left)
        self.keep = marked(QPushButton(_("Save what goes where"), row), "primary")
        self.keep.setObjectName("keep-form")
        self.keep.setShortcut(QKeySequence.StandardKey.Save)
        self.keep.clicked.connect(self.keep_asked)
        self._try = QPushButton(_("Try it …"), row)
        self._try.setObjectName("try-form")
        self._try.setToolTip(_("A copy that says in each place what will stand there"))
        self._try.clicked.connect(self.try_asked)
        self._undo = QPushButton(_("Undo"), row)
        self._undo.setObjectName("undo-form")
        self._undo.setIcon(the_look().icons.icon("undo"))
        self._undo.setShortcut(QKeySequence.StandardKey.Undo)
        self._undo.clicked.connect(self.undo_asked)
        for each in (back, self.keep, self._try, self._undo, self._more(row)):
            flow.addWidget(each)
        return row

    def _more(self, parent: QWidget) -> MenuButton:
        button = MenuButton(parent)
        button.setObjectName("form-more")
        button.setText(_("More"))
        button.setAccessibleName(_("More that can be done"))
        menu = QMenu(button)
        menu.setAccessibleName(button.accessibleName())
        for name, words, asked in (
            ("check", _("Is this form accessible?"), self.check_asked),
            ("make", _("Make a form for the wizard from it …"), self.make_asked),
            ("share", _("Share what goes where, as a file …"), self.share_asked),
            ("take-over", _("Take over what goes where from a file …"), self.take_over_asked),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"form-more:{name}")
            action.triggered.connect(asked)
        self._questions = menu.addMenu(_("Answers come from"))
        button.setMenu(menu)
        return button

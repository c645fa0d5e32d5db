"""One assessment: the cycle at the left, the questions in the middle, help at the right."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.app.remembered import Spot
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.saving import Saving
from eia_wizard.presenters.views import NO_HELP, CollectionCard, PageView, Place
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.help import HelpColumn
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.pages.stages import StageList
from eia_wizard.ui.parts.find import FindLine
from eia_wizard.ui.parts.labels import Heading, Note

LEFT, RIGHT = 264, 312
FOLDS_HELP, FOLDS_STAGES = 1180, 860


class AssessmentPage(QWidget):
    """Shows what its presenter decides, and forwards what is done."""

    went_home = Signal()
    export_asked = Signal()
    moved = Signal()  # to another page or question

    def __init__(self, presenter: AssessmentPresenter, saving: Saving, parent: QWidget) -> None:
        super().__init__(parent)
        self.presenter, self.saving = presenter, saving
        self._place: Place | None = None
        self._stages = StageList(self)
        self._questions = QuestionsPage(self)
        self._help = HelpColumn(self)
        self._left, self._right = _column(self._stages, LEFT), _column(self._help, RIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._left)
        columns.addWidget(self._questions, 1)
        columns.addWidget(self._right)
        layout.addLayout(columns, 1)
        self._connect()
        self._show_page(presenter.page())
        self._stages.show_stages(presenter.stages())

    def save_now(self) -> None:
        """Hand on whatever is being typed."""
        self._questions.save_now()

    def focus_first(self) -> None:
        """Go to the first question of the page."""
        self._questions.focus_first()

    def spot(self) -> Spot:
        """The very place where the person is."""
        place, (key, cursor) = self.presenter.place, self._questions.at()
        key = key or AnswerKey("")
        return Spot(*place, question=key.question, of_item=key.item, cursor=cursor)

    def return_to(self, spot: Spot | None) -> None:
        """Go to the place where the person was, or to the first question of all."""
        if spot is None:
            self.focus_first()
            return
        self.presenter.go(Place(spot.stage, spot.section, spot.item, spot.inside))
        if spot.question:
            self._questions.return_to(AnswerKey(spot.question, spot.of_item), spot.cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the help first, then the stages, where there is little room for the letters."""
        super().resizeEvent(event)
        scale = the_look().sizes.scale
        for column, opener, least in (
            (self._right, self._help_opener, FOLDS_HELP),
            (self._left, self._stages_opener, FOLDS_STAGES),
        ):
            has_room = self.width() >= least * scale
            opener.setVisible(not has_room)
            column.setVisible(has_room or opener.isChecked())

    def _head(self) -> QWidget:
        head = QWidget(self)
        head.setBackgroundRole(QPalette.ColorRole.Base)
        head.setAutoFillBackground(True)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        home = _tool(_("Home"), "home", "", head)
        home.clicked.connect(self.went_home)
        self._stages_opener = _opener(_("Stages"), "menu", head)
        self._help_opener = _opener(_("Help with this question"), "help", head)
        self._find = FindLine(self.presenter.find, self)
        self._title = Heading(self.presenter.title, 2, head)
        self._saved = Note("", head)
        self._saved.setAccessibleName(_("Saving"))
        self._saved.setWordWrap(False)
        self._undo = _tool(_("Undo"), "undo", "Ctrl+Z", head)
        self._redo = _tool(_("Redo"), "redo", "Ctrl+Shift+Z", head)
        export = marked(QPushButton(_("Export to Word"), head), "primary")
        export.setIcon(the_look().icons.icon("export"))
        export.clicked.connect(self.export_asked)
        row.addWidget(home)
        row.addWidget(self._stages_opener)
        row.addWidget(self._title, 1)
        for widget in (self._saved, self._find, self._undo, self._redo, self._help_opener, export):
            row.addWidget(widget)
        return head

    def _connect(self) -> None:
        presenter, questions = self.presenter, self._questions
        presenter.leaving.connect(self.save_now)
        presenter.page_shown.connect(self._show_page)
        presenter.answers_changed.connect(self._show_answers)
        presenter.stages_changed.connect(self._stages.show_stages)
        presenter.refused.connect(questions.show_trouble)
        presenter.accepted.connect(questions.clear_trouble)
        presenter.said.connect(self._announce)
        questions.typed.connect(presenter.answer)
        questions.left.connect(self._leave)
        questions.focused.connect(lambda key: self._help.show_help(presenter.help_for(key)))
        questions.focused.connect(self.moved)
        questions.item_opened.connect(presenter.open_item)
        questions.item_added.connect(self._add)
        questions.item_removed.connect(presenter.remove_item)
        questions.item_moved.connect(presenter.move_item)
        questions.went_on.connect(self._go_on)
        questions.went_back.connect(self._go_back)
        self._stages.stage_chosen.connect(presenter.go_to_stage)
        self._stages.place_chosen.connect(presenter.go)
        self._stages_opener.toggled.connect(self._left.setVisible)
        self._help_opener.toggled.connect(self._right.setVisible)
        self._find.chosen.connect(presenter.go)
        self._undo.clicked.connect(presenter.undo)
        self._redo.clicked.connect(presenter.redo)
        self.saving.started.connect(lambda: self._saved.setText(_("Saving …")))
        self.saving.saved.connect(self._show_saved)
        self.saving.failed.connect(self._show_failed)

    def _show_page(self, view: PageView) -> None:
        self._questions.show_page(view)
        if view.place != self._place:
            self._place = view.place
            self._help.show_help(NO_HELP)
            self._questions.heading.setFocus()
            self.moved.emit()
        self._title.setText(self.presenter.title)
        self._show_steps()

    def _show_answers(self, view: PageView) -> None:
        self._questions.show_answers(view)
        self._title.setText(self.presenter.title)
        self._show_steps()

    def _show_steps(self) -> None:
        session = self.presenter.session
        for button, name, step in (
            (self._undo, _("Undo"), session.can_undo),
            (self._redo, _("Redo"), session.can_redo),
        ):
            button.setEnabled(bool(step))
            button.setToolTip(f"{name}: {step}" if step else name)

    def _go_on(self) -> None:
        self.presenter.next()
        self._questions.focus_first()

    def _go_back(self) -> None:
        self.presenter.back()
        self._questions.focus_first()

    def _leave(self, key: AnswerKey) -> None:
        self.presenter.leave(key)
        self.saving.close_visit(key)

    def _add(self, card: CollectionCard) -> None:
        self.presenter.add_item(card.id, card.linked_by)
        self._questions.focus_first()

    def _show_saved(self, at: datetime) -> None:
        self._saved.setText(_("Saved {time}").format(time=at.astimezone().strftime("%H:%M")))

    def _show_failed(self, sentence: str) -> None:
        self._saved.setText(_("Not saved: {sentence}").format(sentence=sentence))
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _column(inside: QWidget, width: int) -> QScrollArea:
    column = QScrollArea()
    column.viewport().setBackgroundRole(QPalette.ColorRole.Base)
    inside.setBackgroundRole(QPalette.ColorRole.Base)
    inside.setAutoFillBackground(True)
    column.setWidget(inside)
    column.setWidgetResizable(True)
    column.setFrameShape(QFrame.Shape.NoFrame)
    column.setFixedWidth(width * inside.fontMetrics().height() // 18)
    column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return column


def _opener(name: str, icon: str, parent: QWidget) -> QToolButton:
    """A button that opens a column that was folded for want of room."""
    button = _tool(name, icon, "", parent)
    button.setCheckable(True)
    button.hide()
    return button


def _tool(name: str, icon: str, shortcut: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(the_look().icons.icon(icon))
    button.setAccessibleName(name)
    button.setToolTip(name)
    if shortcut:
        button.setShortcut(shortcut)
    return button

"""The head of an assessment: what it is called, whether it is saved, and what can be done."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.head_line import HeadLine
from eia_wizard.ui.parts.find import Find, FindLine
from eia_wizard.ui.parts.labels import Note, OneLine
from eia_wizard.ui.parts.more_button import MoreButton
from eia_wizard.ui.parts.view_button import ViewButton

EXPORT_KEYS, HOME_KEYS, CHECK_KEYS = "Ctrl+Shift+S", "Alt+Home", "F8"
GAP = 4
ONE_ROW = 1080
"""From this width on, in pixels at the usual size of letters, everything stands in one row."""


class AssessmentHead(QWidget):
    """Shows and forwards; where it is narrow the tools stand in a second row."""

    went_home = Signal()
    move_asked = Signal()
    aside_asked = Signal()
    undone = Signal()
    redone = Signal()
    export_asked = Signal()
    document_asked = Signal(str)  # the id of a layout
    check_asked = Signal()
    reviews_asked = Signal()
    review_file_asked = Signal()
    since_asked = Signal()  # what changed since the last decision point
    stages_opened = Signal(bool)
    help_opened = Signal(bool)
    preview_asked = Signal()  # the document beside the questions, or no longer

    def __init__(self, find: Find, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("head")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 16, 8)
        self._grid.setColumnStretch(0, 1)
        self._names, self._steps, self._tools = QWidget(self), QWidget(self), QWidget(self)
        self._fill_names()
        self._fill_steps()
        self._fill_tools(find, wishes)
        self._is_one_row: bool | None = None
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """One row where there is room, else two."""
        tick = the_look().icons.icon("tick", "quiet_ink")
        self._tick.setPixmap(tick.pixmap(the_look().sizes.scaled(16)))
        self._line.fit(width)
        is_one_row = width >= ONE_ROW * the_look().sizes.scale
        if is_one_row != self._is_one_row:
            self._is_one_row = is_one_row
            self._put_export(self._tools if is_one_row else self._steps)
            self._grid.addWidget(self._names, 0, 0)
            self._grid.addWidget(self._steps, 0, 1)
            if is_one_row:
                self._grid.addWidget(self._tools, 0, 2)
            else:
                self._grid.addWidget(self._tools, 1, 0, 1, 2)

    def show_title(self, title: str, *headlines: str) -> None:
        """Show what the assessment is called, and what stands under it, the longest first."""
        self._title.setText(title)
        self._line.show_headline(*headlines)

    def show_since(self, words: str, shortly: str = "") -> None:
        """Show how much changed since the last decision point, once there is one."""
        self._line.show_since(words, shortly)

    def show_reviews(self, is_any: bool, left: int) -> None:
        """Show how much of what reviewers asked is still to be settled, once one came home."""
        self._line.show_reviews(is_any, left)

    def show_steps(self, undo: str, redo: str) -> None:
        """Show what undo would take back, and redo do again."""
        for button, name, step in ((self._undo, _("Undo"), undo), (self._redo, _("Redo"), redo)):
            button.setEnabled(bool(step))
            button.setToolTip(f"{name}: {step}" if step else name)

    def show_to_fix(self, count: int) -> None:
        """Show how much a check found that stands in the way of something."""
        self._check.setText(_("Check ({n} to fix)").format(n=count) if count else _("Check"))
        self._check.setShortcut(CHECK_KEYS)  # a button whose words change forgets its keys

    def show_saving(self) -> None:
        """Something is on its way to the disk."""
        self._say_of_saving(_("Saving …"))

    def show_saved(self, at: datetime) -> None:
        """Everything is on the disk since that moment."""
        time = at.astimezone().strftime("%H:%M")
        self._say_of_saving(_("Saved {time}").format(time=time), is_done=True)

    def show_unsaved(self) -> None:
        """The last words are not on the disk; why is said at the foot of the window."""
        self._say_of_saving(_("Not saved"))

    def fold(self, *, has_stages: bool, has_help: bool) -> None:
        """Offer what there is no room for to be opened."""
        self.stages_opener.setVisible(not has_stages)
        self.help_opener.setVisible(not has_help)

    def show_preview(self, is_open: bool) -> None:
        """Whether the document stands beside the questions."""
        self.preview_opener.setChecked(is_open)

    def _put_export(self, row: QWidget) -> None:
        """At the end of the tools, or of the first row where there are two."""
        for each in (self._tools, self._steps):
            layout = each.layout()
            if layout and each is row:
                layout.addWidget(self._export)
            elif layout:
                layout.removeWidget(self._export)

    def _say_of_saving(self, words: str, *, is_done: bool = False) -> None:
        self._saved.setText(words)
        self._tick.setVisible(is_done)

    def _fill_names(self) -> None:
        row = QHBoxLayout(self._names)
        row.setContentsMargins(0, 0, 0, 0)
        home = tool(_("Back to my assessments"), "left", HOME_KEYS, self._names)
        marked(home, "quiet", "faint")
        home.clicked.connect(self.went_home)
        self.stages_opener = _opener(_("Stages"), "menu", self._names)
        self.stages_opener.toggled.connect(self.stages_opened)
        words = QVBoxLayout()
        words.setSpacing(0)
        row.setSpacing(2)
        self._title = OneLine("", self._names, scale=17 / 15, weight=600)
        words.addWidget(self._title)
        words.addWidget(self._under_title())
        words.setContentsMargins(GAP, 0, 0, 0)
        row.addWidget(home)
        row.addWidget(self.stages_opener)
        row.addLayout(words, 1)

    def _under_title(self) -> HeadLine:
        self._line = HeadLine(self._names)
        self._line.since_asked.connect(self.since_asked)
        self._line.reviews_asked.connect(self.reviews_asked)
        return self._line

    def _fill_steps(self) -> None:
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        self._saved = Note("", self._steps)
        self._saved.setObjectName("saved")
        self._saved.setWordWrap(False)
        self._tick = QLabel(self._steps)
        self._tick.hide()
        self._undo = tool(_("Undo"), "undo", "Ctrl+Z", self._steps)
        self._redo = tool(_("Redo"), "redo", "Ctrl+Shift+Z", self._steps)
        self._undo.clicked.connect(self.undone)
        self._redo.clicked.connect(self.redone)
        for widget in (self._tick, self._saved, self._undo, self._redo):
            row.addWidget(widget)

    def _fill_tools(self, find: Find, wishes: Wishes) -> None:
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        self.finder = FindLine(find, self._tools, self.parentWidget() or self)
        self.help_opener = _opener(_("Help with this question"), "help", self._tools)
        self.help_opener.toggled.connect(self.help_opened)
        export = self._export = marked(QPushButton(_("Export to Word"), self._tools), "primary")
        export.setObjectName("export")
        export.setIcon(the_look().icons.icon("document"))
        export.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        export.setShortcut(EXPORT_KEYS)
        export.setToolTip(_("Export to Word ({keys})").format(keys=EXPORT_KEYS))
        export.clicked.connect(self.export_asked)
        self._check = QPushButton(_("Check"), self._tools)
        self._check.setObjectName("check-button")
        self._check.setIcon(the_look().icons.icon("checklist"))
        self._check.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._check.setShortcut(CHECK_KEYS)
        self._check.setToolTip(_("Is it ready? ({keys})").format(keys=CHECK_KEYS))
        self._check.clicked.connect(self.check_asked)
        row.addWidget(self.finder, 1)
        row.addStretch(0)
        row.addWidget(ViewButton(wishes, self._tools))
        row.addWidget(self._preview_opener())
        row.addWidget(self.help_opener)
        row.addWidget(self._check)
        row.addWidget(self._more(wishes))

    def _preview_opener(self) -> QToolButton:
        name = _("The document as it reads now")
        opener = self.preview_opener = tool(name, "book", "", self._tools)
        opener.setCheckable(True)
        opener.setToolTip(_("{name} ({keys})").format(name=name, keys="Ctrl+Shift+P"))
        opener.clicked.connect(self.preview_asked)
        return opener

    def _more(self, wishes: Wishes) -> MoreButton:
        more = self.more = MoreButton(wishes, self._tools)
        more.document_asked.connect(self.document_asked)
        more.move_asked.connect(self.move_asked)
        more.aside_asked.connect(self.aside_asked)
        more.review_file_asked.connect(self.review_file_asked)
        more.reviews_asked.connect(self.reviews_asked)
        return more


def tool(name: str, icon: str, shortcut: str, parent: QWidget) -> QToolButton:
    """A button that is an icon with a name."""
    button = QToolButton(parent)
    button.setObjectName(f"tool:{icon}")
    button.setIcon(the_look().icons.icon(icon))
    button.setAccessibleName(name)
    button.setToolTip(name)
    if shortcut:
        button.setShortcut(shortcut)
    return button


def _opener(name: str, icon: str, parent: QWidget) -> QToolButton:
    """A button that opens a column that was folded for want of room."""
    button = tool(name, icon, "", parent)
    button.setCheckable(True)
    button.hide()
    return button

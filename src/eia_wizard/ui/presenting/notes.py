"""The window for whoever leads: what is on the slide, what is hidden, what to ask, what is next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.presenting.presenting import Presenting, SlideView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.heard_as import HeardAsWindow
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.roles import ReadingArea
from eia_wizard.ui.presenting.window import add_keys


class NotesWindow(QWidget, HeardAsWindow):
    """Follows a show; the same keys lead through it from here."""

    left = Signal()
    paper_asked = Signal()
    put_away = Signal()

    def __init__(self, presenting: Presenting, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("show-notes-window")
        self.setWindowTitle(_("Notes for whoever leads"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.resize(the_look().sizes.scaled(560), the_look().sizes.scaled(640))
        area = self._area = ReadingArea(self)
        area.setAccessibleName(_("What to know, to ask and to show"))
        inside = QWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        self._place, self._time = Note("", inside), Words("", inside, weight=600)
        self._title = Heading("", 1, inside)
        self._answer_head = Heading("", 2, inside)
        self._answer = Words("", inside)
        self._notes_head = Heading(_("For you"), 2, inside)
        self._notes = Words("", inside)
        self._next = Note("", inside)
        shown = (self._place, self._time, self._title, self._answer_head, self._answer)
        for widget in (*shown, self._notes_head, self._notes, self._next):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(Note(_keys(), inside))
        paper = QPushButton(_("Save the notes as a Word handout"), self)
        paper.setObjectName("show-paper")
        paper.setIcon(the_look().icons.icon("document"))
        paper.clicked.connect(self.paper_asked)
        away = marked(QPushButton(_("Put the notes away"), self), "quiet")
        away.setObjectName("notes-away")
        away.setAccessibleDescription(_("Key: {key}").format(key="N"))
        away.clicked.connect(self.come_or_go)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 6, 6, 16)  # the ring of the focus is not cut off
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(area, 1)
        buttons = FlowLayout(gap=8)
        buttons.setContentsMargins(24, 8, 24, 0)
        for button in (paper, away):
            buttons.addWidget(button)
        whole.addLayout(buttons)
        add_keys(self, presenting)
        QShortcut("Esc", self).activated.connect(self.left)
        QShortcut("N", self).activated.connect(self.come_or_go)
        presenting.changed.connect(self._show)
        presenting.time.said.connect(self._show_time)
        self._show_time(presenting.time.words)
        self._show(presenting.view)

    def come_or_go(self) -> None:
        """Come to the front with the keyboard, or go away."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.raise_()
            self.activateWindow()
            self._area.setFocus()
        else:
            self.put_away.emit()

    def _show(self, view: SlideView) -> None:
        slide = view.slide
        self._place.setText(_("Slide {place}").format(place=view.place))
        self._title.setText(slide.title)
        good, answer = _("What good looks like"), _("The answer")
        self._answer_head.setText(good if slide.is_of_stage else answer)
        for head, words, lines in (
            (self._answer_head, self._answer, slide.answer),
            (self._notes_head, self._notes, slide.notes),
        ):
            words.setText("\n".join(lines))
            head.setVisible(bool(lines))
            words.setVisible(bool(lines))
        self._next.setText(_("Next: {title}").format(title=view.following))

    def _show_time(self, words: str) -> None:
        self._time.setText(words)
        self._time.setVisible(bool(words))


def _keys() -> str:
    return _(
        "Keys, here and on the slides: Page Down goes on, Page Up back; A shows or hides the "
        "answer, B makes the screen blank, T starts the time, 0 to 8 go to a stage, N brings these "
        "notes or puts them away, Escape leaves."
    )

"""The notes on an answer: read, added, marked as done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.notes import NoteRow
from eia_wizard.ui.editors.paragraphs import PlainBox
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.panel import Panel


class NotesPanel(QWidget):
    """Lists notes and takes new ones; a note half written waits until its answer is seen again."""

    added = Signal(object, str)  # AnswerKey, the text
    marked_done = Signal(object, bool)  # Note, whether it is done
    review_asked = Signal(str)  # the mark of what a reviewer raised

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key: AnswerKey | None = None
        self._drafts: dict[AnswerKey, str] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._list = Panel(self)
        self._title = Heading(_("Add a note"), 3, self)
        self._box = PlainBox(self)
        self._box.setObjectName("note")
        self._box.setAccessibleName(_("A new note on this answer"))
        self._box.textChanged.connect(self._keep_draft)
        self._trouble = Note("", self)
        self._box.too_long.connect(self._show_trouble)
        self._add = QPushButton(_("Add note"), self)
        self._add.setObjectName("add-note")
        self._add.clicked.connect(self._send)
        about = Note(
            _("Notes stay with the assessment. They are not printed, and Undo leaves them alone."),
            self,
        )
        for widget in (self._list, self._title, self._box, self._trouble, self._add, about):
            side = Qt.AlignmentFlag.AlignLeft if widget is self._add else Qt.AlignmentFlag(0)
            layout.addWidget(widget, 0, side)
        self.go_to(None)

    def go_to(self, key: AnswerKey | None) -> None:
        """Take notes on this answer from now on."""
        self._key = key
        self._box.setPlainText(self._drafts.get(key, "") if key else "")
        for widget in (self._title, self._box, self._add):
            widget.setVisible(key is not None)
        self._show_trouble("")

    def show_notes(self, rows: tuple[NoteRow, ...]) -> None:
        """Show the notes on the answer; the focus goes to the box where its button went away."""
        had_focus = self._list.isAncestorOf(self._list.window().focusWidget() or self)
        self._list.clear()
        for row in rows:
            self._add_row(row)
        if not rows:
            self._list.inside.addWidget(Note(_("There are no notes here yet."), self._list))
        if had_focus:
            self._box.setFocus()

    def forget_draft(self, key: AnswerKey) -> None:
        """The words of a new note are safe."""
        self._drafts.pop(key, None)
        if key == self._key:
            self._box.clear()

    def drafts(self) -> dict[AnswerKey, str]:
        """The notes that were begun and not added."""
        return dict(self._drafts)

    def _add_row(self, row: NoteRow) -> None:
        panel = self._list
        words = Words(row.text, panel, scale=14 / 15)
        panel.inside.addWidget(words)
        panel.inside.addWidget(Note(row.said_by, panel))
        name = _("Open again") if row.is_done else _("Mark as done")
        icon = "undo" if row.is_done else "tick"
        if row.mark:
            name, icon = _("See it in the review"), "forward"
        button = marked(QPushButton(name, panel), "quiet")
        button.setIcon(the_look().icons.icon(icon))
        button.setAccessibleName(_("{name}: {note}").format(name=name, note=row.text[:80]))
        button.clicked.connect(lambda: self._press(row))
        panel.inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _press(self, row: NoteRow) -> None:
        if row.mark:
            self.review_asked.emit(row.mark)
        else:
            self.marked_done.emit(row.note, not row.is_done)

    def _keep_draft(self) -> None:
        if self._key is None:
            return
        typed = self._box.toPlainText()
        self._drafts.pop(self._key, None)
        if typed.strip():
            self._drafts[self._key] = typed

    def _send(self) -> None:
        typed = self._box.toPlainText()
        self._show_trouble("" if typed.strip() else _("Write the note first: it says nothing yet."))
        if self._key and typed.strip():
            self.added.emit(self._key, typed)

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._box.setAccessibleDescription(sentence)

"""The column beside the questions: what it shows of the answer at hand, and what is done there."""

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.notes import Note
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Checked
from eia_wizard.domain.matters import Matter
from eia_wizard.presenters.findings import remarks_on
from eia_wizard.presenters.help import NO_EXAMPLES, Examples, help_view, main_key
from eia_wizard.presenters.notes import matter_rows, note_rows, open_notes
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.views import NO_HELP, HelpView
from eia_wizard.presenters.visits import visit_rows
from eia_wizard.store.rows import Visit

SETTLE_MS = 250
"""How long a person stays at an answer before its history is read."""


class BesidePresenter(QObject):
    """Follows the focus; asks the past only for what is in sight, and never while one types."""

    followed = Signal(object)  # AnswerKey | None: another answer is at hand
    help_shown = Signal(object)  # HelpView
    findings_shown = Signal(object)  # tuple[Remark, ...]
    notes_shown = Signal(object, int)  # tuple[NoteRow, ...], how many are open
    note_kept = Signal(object)  # AnswerKey: the words of a new note are safe
    history_shown = Signal(object, int)  # tuple[VisitRow, ...], how many more there are

    def __init__(self, session: Session, past: Past | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._past = session, past
        self._key: AnswerKey | None = None
        self._refusals: dict[AnswerKey, str] = {}
        self._checked: Checked | None = None
        self._notes: tuple[Note, ...] = ()
        self._matters: tuple[Matter, ...] = ()
        self._examples = NO_EXAMPLES
        self._is_history_in_sight = self._is_adding = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self._catch_up)
        if past:
            past.example_told.connect(self._take_example)
            past.notes_told.connect(self._take_notes)
            past.visits_told.connect(self._take_visits)
            past.note_kept.connect(self.note_kept)
            past.refused.connect(self._stop_adding)
            past.ask_example()
            past.ask_notes()

    @property
    def key(self) -> AnswerKey | None:
        """The answer at hand."""
        return self._key

    # What the person does

    def follow(self, key: AnswerKey | None) -> None:
        """The focus came to an answer, or to none."""
        key = main_key(self._session.reading, key) if key else None
        if key == self._key:
            return
        self._key = key
        self.followed.emit(key)
        self._show()
        self._settled.start()

    def help_of(self, key: AnswerKey | None) -> HelpView:
        """What helps with a question, whether it is at hand or not."""
        return help_view(self._session.reading, key, self._examples) if key else NO_HELP

    def keep_history_in_sight(self, is_in_sight: bool) -> None:
        """Read histories from now on, or leave them unread."""
        self._is_history_in_sight = is_in_sight
        self._settled.start()

    def add_note(self, key: AnswerKey, typed: str) -> None:
        """Add a note to an answer; a second press before it is kept adds no second one."""
        if self._past and not self._is_adding:
            self._is_adding = True
            self._past.add_note(key, typed)

    def keep_draft(self, key: AnswerKey, typed: str) -> None:
        """Add a note that was only begun, because nobody will see its words again."""
        if self._past:
            self._past.add_note(key, typed)

    def mark_note(self, note: Note, is_done: bool) -> None:
        """Mark a note as done, or as open again."""
        if self._past:
            self._past.mark_note(note, is_done=is_done)

    # What happened elsewhere

    def note_refusal(self, key: AnswerKey, sentence: str) -> None:
        """An answer was not taken."""
        self._refusals[key] = sentence
        self._settled.start()

    def note_answers(self, *_changed: object) -> None:
        """Answers are others now."""
        self._settled.start()

    def note_acceptance(self, key: AnswerKey) -> None:
        """An answer was taken."""
        self._refusals.pop(key, None)
        self._settled.start()

    def take_checked(self, checked: Checked) -> None:
        """The assessment was checked again."""
        self._checked = checked
        self._show_findings()

    def take_matters(self, matters: tuple[Matter, ...]) -> None:
        """What reviewers raised is known, or other than it was."""
        self._matters = matters
        self._show_notes()

    # Helpers

    def _catch_up(self) -> None:
        """Tell again what may have changed, once the person has stopped for a moment."""
        self._show_findings()
        if self._is_history_in_sight and self._key and self._past:
            self._past.ask_visits(self._key)

    def _show(self) -> None:
        self.help_shown.emit(self.help_of(self._key))
        self._show_findings()
        self._show_notes()
        self.history_shown.emit((), 0)

    def _show_findings(self) -> None:
        key = self._key
        reading = self._session.reading
        amiss = remarks_on(reading, key, self._refusals, self._checked) if key else ()
        self.findings_shown.emit(amiss)

    def _show_notes(self) -> None:
        key = self._key
        if key is None:
            self.notes_shown.emit((), 0)
            return
        raised = matter_rows(self._matters, key)
        still_open = sum(not row.is_done for row in raised)
        rows = (*raised, *note_rows(self._notes, key))
        self.notes_shown.emit(rows, open_notes(self._notes, key) + still_open)

    def _take_example(self, answers: dict[AnswerKey, str]) -> None:
        self._examples = Examples(answers)
        if self._key:
            self.help_shown.emit(self.help_of(self._key))

    def _stop_adding(self, _sentence: str) -> None:
        self._is_adding = False

    def _take_notes(self, notes: tuple[Note, ...]) -> None:
        self._notes, self._is_adding = notes, False
        self._show_notes()

    def _take_visits(self, key: AnswerKey, visits: list[Visit]) -> None:
        if key == self._key:
            account = self._past.who if self._past else ""
            self.history_shown.emit(*visit_rows(self._session.reading, key, visits, account))

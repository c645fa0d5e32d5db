"""Changes written through to the library on its own thread; what failed is kept and tried again."""

from concurrent.futures import Future
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.listing import listing_of
from eia_wizard.app.snapshot import to_store
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import sentence_of
from eia_wizard.store.library import Library
from eia_wizard.store.thread import StoreThread

TRY_AGAIN_MS = 5_000
PATIENCE_S = 10


class Saving(QObject):
    """Saves the changes of one assessment, in order, and says when each is safe on the disk."""

    started = Signal()
    saved = Signal(object)  # datetime
    failed = Signal(str)  # a sentence; what was typed is kept and tried again
    _done = Signal(object)  # Future[datetime]

    def __init__(self, store: StoreThread, form: Form, assessment_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._form, self.assessment_id = store, form, assessment_id
        self._unsaved: dict[AnswerKey, Json] = {}
        self._latest: Assessment | None = None
        self._is_over = self._is_given_up = False
        self._last: Future[object] | None = None
        self._done.connect(self._finish)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def unsaved(self) -> frozenset[AnswerKey]:
        """The answers whose last words are not known to be on the disk."""
        return frozenset(self._unsaved)

    @property
    def latest(self) -> Reading | None:
        """The assessment as it stands on the screen, once anything in it was changed."""
        latest = self._latest
        return Reading(self._form, latest, latest.began_at.date()) if latest else None

    @property
    def is_needed(self) -> bool:
        """Whether it may still have something to save."""
        return bool(self._unsaved) or not self._is_over

    def __call__(self, change: Change) -> None:
        """Save what a step changed."""
        for key in change.keys:
            self._unsaved[key] = to_store(self._form, key, change.after.answers.get(key))
        self._latest = change.after
        self.try_again()

    def settle(self) -> str:
        """Wait until the last save is done; why it failed, in a sentence, or nothing.

        Only for the moment before the window goes: it blocks, a few seconds at most.
        """
        if self._last is None:
            return ""
        try:
            error = self._last.exception(timeout=PATIENCE_S)
        except TimeoutError:
            return _("The disk has not answered for {n} seconds.").format(n=PATIENCE_S)
        return sentence_of(error) if error else ""

    def close_visit(self, key: AnswerKey) -> None:
        """The person has left an answer: its visit enters the history."""
        assessment_id = self.assessment_id
        if not self._is_over:
            self._store.submit(lambda library: library.close_visits(assessment_id, [key]))

    def close_all(self) -> "Future[int]":
        """Every visit enters the history: the person has left the assessment for now."""
        self._is_over = True
        assessment_id = self.assessment_id
        return self._store.submit(lambda library: library.close_visits(assessment_id))

    def give_up(self) -> None:
        """The window has gone, and with it the library: nothing is tried again."""
        self._is_given_up = True
        self._again.stop()

    def try_again(self) -> None:
        """Save now whatever is not saved yet."""
        changes, latest, assessment_id = dict(self._unsaved), self._latest, self.assessment_id
        form = self._form
        if latest is None or not changes or self._is_given_up:
            return

        def write(library: Library) -> tuple[dict[AnswerKey, Json], datetime]:
            listing = listing_of(Reading(form, latest, latest.began_at.date()))
            return changes, library.write(assessment_id, changes, listing)

        self._again.stop()
        self.started.emit()
        self._last = self._store.submit(write)
        self._last.add_done_callback(self._done.emit)

    def _finish(self, promise: "Future[tuple[dict[AnswerKey, Json], datetime]]") -> None:
        error = promise.exception()
        if error is not None and self._is_given_up:
            return
        if error is not None:
            self._again.start()
            self.failed.emit(sentence_of(error))
            return
        written, at = promise.result()
        for key, value in written.items():
            if key in self._unsaved and self._unsaved[key] == value:
                del self._unsaved[key]
        self.saved.emit(at)

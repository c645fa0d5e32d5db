"""Reviews of one assessment: what reviewers raised, and what the person does about it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.conversation import Conversation, matter_called, stand, told_in
from eia_wizard.app.salvage import as_typed
from eia_wizard.app.session import Session
from eia_wizard.app.settling import (
    accepted,
    kept_ours,
    opened_again,
    placed,
    replied,
    settled,
)
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.matters import Matter
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.plain import shortened
from eia_wizard.presenters.review_places import Spot, spots
from eia_wizard.presenters.review_view import Wish, review_view, to_settle, untouched_of
from eia_wizard.store.kinds import REVIEW_ROUND
from eia_wizard.store.library import Library
from eia_wizard.store.rows import Record
from eia_wizard.store.thread import StoreThread

SETTLE_MS = 150
"""How long after an answer changed the reviews are held against it."""
LONGEST_ACTION = 300
"""Letters of a comment that become what an action is called."""


class ReviewingPresenter(QObject):
    """Knows the reviews; accepts, keeps, replies, settles and places, each deed a record."""

    page_shown = Signal(object)  # ReviewView: the page is wanted, or in sight and other than it was
    stood = Signal(object)  # Conversation: known now, or other than it was
    answered = Signal(object)  # AnswerKey: it is another now, as a step that undo takes back
    done = Signal(str)  # what was done, in a sentence; what was being typed about it is kept
    refused = Signal(str, str)  # the mark of the matter, why it was not done

    def __init__(
        self, session: Session, store: StoreThread, new_id: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._store, self._new_id = session, store, new_id
        self._records: tuple[Record, ...] = ()
        self._wish = Wish()
        self._is_in_sight = self._is_busy = False
        self.known = Conversation()
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._soon.timeout.connect(self._stand)
        self.ask()

    # What is shown

    def ask(self) -> None:
        """Read the reviews anew."""
        id_ = self._session.assessment.id
        self._errand(lambda library: told_in(library, id_), self._take, "")

    def show_page(self, wish: Wish | None = None) -> None:
        """The page of reviews is wanted, perhaps narrowed."""
        self._is_in_sight, self._wish = True, wish or self._wish
        self._tell()

    def leave_page(self) -> None:
        """The page is not in sight any more."""
        self._is_in_sight = False

    def note_answers(self, *_changed: object) -> None:
        """Answers are others now: what became of a matter may be another, too."""
        if self._records:
            self._soon.start()

    def look_up(self, typed: str) -> Sequence[Spot]:
        """Where a matter could be put, by part of the words there."""
        return spots(self._session.reading, typed)

    # What the person does

    def accept(self, mark: str, typed: str | None = None) -> None:
        """Take a change into its answer, as it was proposed or as it was typed here."""
        matter = self._open(mark)
        if matter is None or matter.key is None:
            return
        before, text = self._session.reading, matter.after if typed is None else typed
        is_other = typed is not None and typed.strip() != matter.after.strip()
        words = _("With other words than were proposed.") if is_other else ""
        try:
            self._give(matter.key, text)
            told = accepted(matter, before, self._session.reading, words)
        except EiaError as refused:
            self.refused.emit(mark, str(refused))
            return
        self.answered.emit(matter.key)
        self._keep((told,), _("Accepted. Undo brings the earlier answer back."), mark)

    def accept_all(self, who: str) -> None:
        """Take everything that one reviewer proposed for answers nobody has touched, as one step.

        What an answer cannot hold stays to be settled.
        """
        matters, told, before = untouched_of(self.known, who), [], self._session.reading
        with self._session.one_step(_("Accept the changes of {who}").format(who=who)):
            taken = [each for each in matters if each.key and self._can_give(each.key, each.after)]
        after = self._session.reading
        told = [accepted(each, before, after) for each in taken]
        for each in taken:
            self.answered.emit(each.key)
        left = len(matters) - len(taken)
        said = ngettext("{n} change was accepted.", "{n} changes were accepted.", len(taken))
        not_taken = ngettext(
            " {n} could not be: its answer cannot hold those words.",
            " {n} could not be: their answers cannot hold those words.",
            left,
        )
        self._keep(told, said.format(n=len(taken)) + (not_taken.format(n=left) if left else ""))

    def keep_ours(self, mark: str, reason: str) -> None:
        """Leave the answer as it is."""
        self._tell_of(mark, lambda matter: kept_ours(matter, reason), _("Kept as it is."))

    def settle(self, mark: str, done: str) -> None:
        """Mark a matter as settled, with what was done about it."""
        self._tell_of(mark, lambda matter: settled(matter, done), _("Marked as settled."))

    def open_again(self, mark: str) -> None:
        """It is not settled after all; an answer that was accepted stays."""
        self._tell_of(mark, opened_again, _("It is to be settled again."))

    def reply(self, mark: str, typed: str) -> None:
        """Add a reply, which prints in the margin of the next review copy."""
        said = _("The reply is kept, and stands in the margin of the next review copy.")
        self._tell_of(mark, lambda matter: replied(matter, typed), said)

    def place(self, mark: str, spot: Spot) -> None:
        """Put a matter at the answer that it is about."""
        said = _("Put at: {place}").format(place=spot.words)
        self._tell_of(mark, lambda matter: placed(matter, spot.key), said)

    def make_action(self, mark: str, stage: str) -> None:
        """Make an action of a comment, which answers the item it is about, and settle it so."""
        matter, item = self._open(mark), self._new_id()
        if matter is None:
            return
        try:
            self._add_action(matter, item, stage)
        except EiaError as refused:
            self.refused.emit(mark, str(refused))
            return
        self.answered.emit(AnswerKey("", item))
        told = settled(matter, _("An action was made of it."), item)
        self._keep((told,), _("An action was made of it. Undo takes it away."), mark)

    # Helpers

    def _open(self, mark: str) -> Matter | None:
        """A matter that waits for a deed; a second press before the first is kept does nothing."""
        return None if self._is_busy else matter_called(self.known, mark)

    def _give(self, key: AnswerKey, text: str) -> None:
        question = self._session.question_at(key)
        self._session.answer_typed(key, as_typed(question, text))

    def _can_give(self, key: AnswerKey, text: str) -> bool:
        try:
            self._give(key, text)
        except EiaError:
            return False
        return True

    def _add_action(self, matter: Matter, item: str, stage: str) -> None:
        form = self._session.form
        actions, summary = form.collection_with_role("actions"), form.with_role("action.summary")
        if actions is None or summary is None:
            raise EiaError(_("“{form}” has no plan of actions.").format(form=form.title))
        with self._session.one_step(_("Make an action of a comment")):
            self._session.add_item(actions.id, item, stage)
            words = shortened(" ".join(matter.opened.text.split()), LONGEST_ACTION)
            self._session.answer_typed(AnswerKey(summary.id, item), words)
            self._link(matter.key, item)

    def _link(self, key: AnswerKey | None, item: str) -> None:
        question = self._session.form.with_role("action.for")
        about = self._session.reading.collection_of(key.item) if key and key.item else None
        if question and about and key and about.id in question.terms.to:
            self._session.answer(AnswerKey(question.id, item), (key.item,))

    def _tell_of(self, mark: str, make: Callable[[Matter], Json], said: str) -> None:
        matter = self._open(mark)
        if matter is None:
            return
        try:
            told = make(matter)
        except EiaError as refused:
            self.refused.emit(mark, str(refused))
            return
        self._keep((told,), said, mark)

    def _keep(self, told: Sequence[Json], said: str, mark: str = "") -> None:
        id_, records = self._session.assessment.id, [(REVIEW_ROUND, each) for each in told]

        def work(library: Library) -> tuple[Record, ...]:
            library.add_records(id_, records)
            return told_in(library, id_)

        def kept(found: tuple[Record, ...]) -> None:
            self.done.emit(said)
            self._take(found)

        self._is_busy = True
        self._errand(work, kept, mark)

    def _take(self, found: tuple[Record, ...]) -> None:
        self._records, self._is_busy = found, False
        self._stand()

    def _stand(self) -> None:
        known = stand(self._records, self._session.reading)
        if known != self.known:
            self.known = known
            self.stood.emit(known)
        if self._is_in_sight:
            self._tell()

    def _tell(self) -> None:
        self.page_shown.emit(review_view(self.known, self._session.reading, self._wish))

    @property
    def left(self) -> int:
        """How many matters are still to be settled."""
        return to_settle(self.known)

    def _errand(self, work: Callable[[Library], Any], done: Callable[[Any], None], at: str) -> None:
        def fail(sentence: str) -> None:
            self._is_busy = False
            self.refused.emit(at, sentence)

        try:
            promise = self._store.submit(work)
        except EiaError as closed:
            fail(str(closed))
            return
        Errand(promise, self).then(done, fail)

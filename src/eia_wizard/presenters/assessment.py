"""One assessment on the screen: where the person is, what they see, what they do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.around import Around
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.beside import BesidePresenter
from eia_wizard.presenters.checking import CheckPresenter
from eia_wizard.presenters.combining import CombiningPresenter
from eia_wizard.presenters.decisions import DecisionsPresenter
from eia_wizard.presenters.headline import headlines, title_of
from eia_wizard.presenters.items import ItemsPresenter
from eia_wizard.presenters.last_time import LastTimePresenter
from eia_wizard.presenters.linking import LinkChoice, make_linked
from eia_wizard.presenters.moves import item_to_see
from eia_wizard.presenters.moving import MovingPresenter
from eia_wizard.presenters.pages import find_pages, stage_rows
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.places import after, first_of, home_of
from eia_wizard.presenters.refused import not_kept
from eia_wizard.presenters.reviewing import ReviewingPresenter
from eia_wizard.presenters.sight import Sight
from eia_wizard.presenters.views import FoundPage, PageView, Place, StageRow

NewId = Callable[[], str]


class AssessmentPresenter(QObject):
    """What the assessment's window shows, and what becomes of what is typed there."""

    leaving = Signal()  # the page is about to go: hand on what is being typed
    page_shown = Signal(object)  # PageView: another page, or the same one laid out anew
    answers_changed = Signal(object)  # PageView: the same page, other answers
    words_changed = Signal()  # an answer has other words, and nothing else is different
    stages_changed = Signal(object)  # tuple[StageRow, ...]
    refused = Signal(object, str)  # AnswerKey, the sentence; the words stay in the editor
    accepted = Signal(object)  # AnswerKey
    said = Signal(str)  # something to be announced

    def __init__(
        self,
        session: Session,
        new_id: NewId,
        parent: QObject | None = None,
        past: Past | None = None,
    ) -> None:
        super().__init__(parent)
        self.beside = BesidePresenter(session, past, self)
        self.decisions = DecisionsPresenter(session, past, self)
        self.checking = CheckPresenter(session, past, self)
        self.last_time = LastTimePresenter(session, past, self)
        self.items = ItemsPresenter(session, new_id, self, self)
        self.items.not_brought.connect(self.last_time.refused)
        self.past = past
        self.around: Around | None = None
        self.moving: MovingPresenter | None = None
        self.reviewing: ReviewingPresenter | None = None
        self.combining = CombiningPresenter(
            session, new_id, self.show_step, self.go_to_question, self
        )
        self._follow_beside()
        self._follow_checking()
        self._session, self._new_id = session, new_id
        self._sight = Sight(session)
        self._visiting: AnswerKey | None = None
        self.refusals: dict[AnswerKey, tuple[str, str]] = {}
        self.landing: AnswerKey | None = None
        """Where on the page shown last the focus belongs: a question, or an item at its home."""

    def stand_among(self, neighbours: Neighbours) -> None:
        """From now on, what other assessments have can be taken over."""
        self.around = Around(
            self._session, neighbours, self._new_id, self.show_step, self.open_item, self
        )

    # What is shown

    @property
    def title(self) -> str:
        """What the assessment is called."""
        return title_of(self._session.reading)

    def headlines(self) -> tuple[str, ...]:
        """What stands under the title: the next date that matters, and the size; then shorter."""
        return headlines(self._session.reading, self._session.reading.as_of)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._sight.place

    @property
    def session(self) -> Session:
        """The assessment that is open."""
        return self._session

    def page(self) -> PageView:
        """The page of the present place."""
        return self._sight.page()

    def stages(self) -> tuple[StageRow, ...]:
        """The stages with how they stand."""
        return stage_rows(self._session.reading, self.place, self.checking.to_fix)

    def find(self, typed: str) -> list[FoundPage]:
        """Pages by part of a question."""
        return find_pages(self._session.reading, typed)

    def show_again(self) -> None:
        """Lay the present page out anew, as after a change of the letters."""
        self.leaving.emit()
        self.show_page()

    def refusal(self) -> str:
        """What was typed last and not taken, in a sentence, or nothing."""
        return not_kept(*list(self.refusals.values())[-1]) if self.refusals else ""

    # Moving about

    def begin_at(self, place: Place) -> None:
        """Show this page first, before anything is shown."""
        self._sight.move_to(place)

    def go(self, place: Place) -> None:
        """Go to a page."""
        self._sight.trail.clear()
        self._go(place)

    def go_to_item(self, item: AnswerKey) -> None:
        """Stay on the page, laid out anew, with an item that is new there."""
        self._go(self.place, item)

    def go_to_stage(self, stage_id: str) -> None:
        """Go to the first page of a stage."""
        first = first_of(self._session.reading, stage_id)
        if first:
            self.go(first)

    def go_to_question(self, key: AnswerKey) -> None:
        """Go to where a question is answered."""
        place = home_of(self._session.reading, key)
        if place:
            self._sight.trail.clear()
            self._go(place, key)

    def next(self) -> None:
        """The next page in reading order; out of an item, back to its collection first."""
        self._step(1)

    def back(self) -> None:
        """The page before in reading order."""
        self._step(-1)

    # Answering

    def answer(self, key: AnswerKey, typed: str, *, relayout: bool = False) -> bool:
        """Take what was typed; what cannot be held is said, and stays in the editor."""
        before = self._session.reading
        try:
            change = self._session.answer_typed(key, typed, continuing=key == self._visiting)
        except EiaError as refused:
            self.refusals[key] = (typed, str(refused))
            self.refused.emit(key, str(refused))
            return False
        self.refusals.pop(key, None)
        self._visiting = key
        self.accepted.emit(key)
        self._after(change, before)
        return True

    def give_again(self, key: AnswerKey, value: Value) -> None:
        """Give an answer as it once stood, as a step of its own that undo takes back."""
        self.leaving.emit()
        try:
            self._session.answer(key, value)
        except EiaError as refused:
            self.refused.emit(key, str(refused))
            return
        self.accepted.emit(key)
        self.show_page()
        self.said.emit(_("Brought back. Undo takes it away again."))

    def leave(self, key: AnswerKey) -> None:
        """The person has left an answer; the next one to it is another step."""
        if self._visiting == key:
            self._visiting = None
        self.checking.look_soon()

    def open_item(self, item: str) -> None:
        """Open an item of a collection on a page of its own."""
        self.go(self.place._replace(inside=item))

    def make_linked(self, key: AnswerKey, choice: LinkChoice) -> None:
        """Make an item where it is needed, and link the answer to it; the person stays here."""
        before, stage = self._session.reading, self.place.stage
        try:
            change = make_linked(self._session, key, choice, self._new_id(), stage)
        except EiaError as refused:
            self.refused.emit(key, str(refused))
            return
        self._visiting = None
        self.accepted.emit(key)
        self.said.emit(_("Added and linked: {name}").format(name=choice.name))
        self._after(change, before, key)

    def open_linked(self, key: AnswerKey, item: str) -> None:
        """Open an item that an answer is linked to; Back leads to the answer again."""
        self._sight.trail.set_out(self.place, key)
        self._go(self.place._replace(inside=item))

    def show_as(self, collection: str, *, as_table: bool) -> None:
        """Show a collection as a table from now on, or as cards again."""
        self.leaving.emit()
        self._sight.show_as(collection, as_table=as_table)
        self.show_page()

    def undo(self) -> None:
        """Take the last step back."""
        self.leaving.emit()
        self._replayed(self._session.undo(), _("Undone: {label}"))

    def redo(self) -> None:
        """Do the last undone step again."""
        self._replayed(self._session.redo(), _("Done again: {label}"))

    def put_down(self) -> None:
        """Hand on what is being typed: the page is about to go."""
        self.leaving.emit()

    def say(self, sentence: str) -> None:
        """Have something announced."""
        self.said.emit(sentence)

    def show_step(self, sentence: str, landing: AnswerKey | None = None) -> None:
        """Answers were changed from beside the page: show them, and say what was done."""
        self.show_page(landing)
        self.said.emit(sentence)

    # Helpers

    def _follow_beside(self) -> None:
        """Keep what stands beside the questions true to them."""
        self.refused.connect(self.beside.note_refusal)
        self.accepted.connect(self.beside.note_acceptance)
        self.page_shown.connect(self.beside.note_answers)

    def _follow_checking(self) -> None:
        """Look again when answers are other ones; say by stage what is to be fixed."""
        self.page_shown.connect(lambda _view: self.checking.look_soon())
        self.checking.checked.connect(self.beside.take_checked)
        self.checking.counted.connect(lambda: self.stages_changed.emit(self.stages()))
        self.checking.answer_changed.connect(lambda: self.answers_changed.emit(self.page()))

    def _step(self, steps: int) -> None:
        if self.place.inside:
            self._go(*self._sight.way_out())
            return
        place = after(self._session.reading, self.place, steps)
        if place:
            self.go(place)

    def _go(self, place: Place, landing: AnswerKey | None = None) -> None:
        self.leaving.emit()
        self._sight.move_to(place)
        self.show_page(landing)

    def _replayed(self, change: Change | None, sentence: str) -> None:
        self._visiting = None
        if change:
            self.said.emit(sentence.format(label=change.label))
            self.show_page(item_to_see(self._session.form, change))

    def _after(self, change: Change, before: Reading, landing: AnswerKey | None = None) -> None:
        if self._sight.changes_only_words(change):
            self.words_changed.emit()
            return
        now = self.page()
        if not self._sight.is_laid_out_as(before, now):
            self.landing = landing
            self.page_shown.emit(now)
        elif change.keys:
            self.answers_changed.emit(now)
        self.stages_changed.emit(self.stages())

    def show_page(self, landing: AnswerKey | None = None) -> None:
        """Lay the present page out anew."""
        self._visiting, self.landing = None, landing
        view = self.page()
        self._sight.place = view.place
        self.page_shown.emit(view)
        self.stages_changed.emit(self.stages())

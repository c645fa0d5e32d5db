"""Decision points on the screen: sealed from the window, and what changed since."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.deciding import SealedPoint
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.days import say_date
from eia_wizard.domain.decided import NOT_NEEDED, decision_label, is_not_needed, still_to_say
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import told_keys
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.plain import say_moment
from eia_wizard.presenters.views import PageView
from eia_wizard.report.record import short_digest


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A sealed decision point in words: when, by whom, how much, and its document check."""

    point: SealedPoint
    when: str
    who: str
    answers: str
    check: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision's own page: what was sealed under it, and whose name would stand under more.

    ``missing`` says, in a sentence, what has to be answered before anything is sealed, ``caution``
    what cannot be as it is said.
    """

    item: str
    label: str
    who: str
    answers: str
    sealed: tuple[SealedRow, ...]
    missing: str = ""
    caution: str = ""


class DecisionsPresenter(QObject):
    """Knows the sealed points; seals, and tells what changed since."""

    points_changed = Signal()
    changes_shown = Signal(str, object)  # since when, tuple[ChangedAnswer, ...]

    def __init__(self, session: Session, past: Past | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._past = session, past
        self._points: tuple[SealedPoint, ...] = ()
        self._then: Assessment | None = None
        if past:
            past.points_told.connect(self._take_points)
            past.changes_told.connect(self._take_changes)
            past.ask_points(session.assessment)

    def since_last(self) -> str:
        """How much changed since the last sealed point, in a few words; nothing before one."""
        if not self._points or self._then is None:
            return ""
        count = self._changes_since_last()
        day = say_date(self._points[-1].at.astimezone().date())
        if not count:
            return _("No changes since {day}").format(day=day)
        return ngettext("{n} change since {day}", "{n} changes since {day}", count).format(
            n=count, day=day
        )

    def since_last_shortly(self) -> str:
        """The same where there is little room."""
        if not self._points or self._then is None:
            return ""
        count = self._changes_since_last()
        return ngettext("{n} change", "{n} changes", count).format(n=count)

    def _changes_since_last(self) -> int:
        return len(told_keys(self._then, self._session.assessment)) if self._then else 0

    def view_of(self, item: str) -> DecisionView | None:
        """What the page of an item shows of its decision; nothing where it is none."""
        reading, past = self._session.reading, self._past
        collection = reading.form.collection_with_role("decisions")
        if past is None:
            return None
        if item == NOT_NEEDED:
            is_one = is_not_needed(reading)
        else:
            is_one = collection is not None and reading.has_item(collection.id, item)
        if not is_one:
            return None
        points = [point for point in self._points if point.item == item]
        return DecisionView(
            item=item,
            label=decision_label(reading, item),
            who=past.who,
            answers=_answers(len(self._session.assessment.answers)),
            sealed=tuple(_row(point) for point in reversed(points)),
            missing=_missing(reading) if item == NOT_NEEDED else "",
            caution=_caution(reading, item),
        )

    def item_of(self, view: PageView) -> str:
        """The decision whose record belongs on a page, or nothing."""
        signed = self._session.form.with_role("assessment.not_needed_by")
        keys = [getattr(card, "key", None) for card in view.cards]
        is_record = signed is not None and AnswerKey(signed.id) in keys
        return NOT_NEEDED if is_record else view.place.inside

    def seal(self, item: str) -> None:
        """Seal every answer as it stands under a decision."""
        if self._past:
            self._past.seal(item, self._session.assessment)

    def show_changes(self, point: SealedPoint | None = None) -> None:
        """Tell what changed since a point, or since the last one."""
        chosen = point or (self._points[-1] if self._points else None)
        if chosen and self._past:
            self._past.ask_changes(chosen, self._session.reading)

    def _take_points(self, points: tuple[SealedPoint, ...], then: Assessment | None) -> None:
        self._points, self._then = points, then
        self.points_changed.emit()

    def _take_changes(self, point: SealedPoint, changes: object) -> None:
        label = decision_label(self._session.reading, point.item)
        since = _("{decision}, sealed on {when} by {who}").format(
            decision=label, when=say_moment(point.at), who=point.who
        )
        self.changes_shown.emit(since, changes)


def _row(point: SealedPoint) -> SealedRow:
    return SealedRow(
        point=point,
        when=say_moment(point.at),
        who=point.who,
        answers=_answers(point.answers),
        check=short_digest(point.digest),
    )


def _missing(reading: Reading) -> str:
    names = ", ".join(still_to_say(reading))
    return _("Before it is sealed, say also: {questions}.").format(questions=names) if names else ""


def _caution(reading: Reading, item: str) -> str:
    """A decision cannot have been taken on a day that is still to come."""
    day = reading.role_value("decision.on", item)
    is_taken = reading.meaning("decision.taken", item) == "yes"
    if not (is_taken and isinstance(day, date) and day > reading.as_of):
        return ""
    return _("It is said to be taken, and its day, {day}, is still to come.").format(
        day=say_date(day)
    )


def _answers(count: int) -> str:
    return ngettext("{n} answer", "{n} answers", count).format(n=count)

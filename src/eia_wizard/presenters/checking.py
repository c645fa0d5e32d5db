"""The check behind the window: made on a thread of its own after an answer is left."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Checked, Finding, Offer, Weighed
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.tallying import is_just_begun
from eia_wizard.presenters.check_view import check_view, to_fix
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.work import yielding_often

AFTER_MS = 400
"""How long after an answer is left it is looked at: whoever goes on typing is not disturbed."""
AT_FIRST_MS = 2_000


class CheckPresenter(QObject):
    """Knows what was found last; looks again when answers were left; accepts with a reason."""

    checked = Signal(object)  # Checked: what is found now
    counted = Signal()  # another number of findings stands in the way, on some stage
    page_shown = Signal(object)  # CheckView: the page is wanted, or in sight and other than it was
    accepted = Signal(object)  # About: the reason is kept
    answer_changed = Signal()  # what was offered stands in the place of an answer
    refused = Signal(str)  # why something was not done, or nothing was found out, in a sentence

    def __init__(self, session: Session, past: Past | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._past = session, past
        self._found: Checked | None = None
        self._known: Any = None
        self._inspection = _Inspection()
        self._is_looking = self._is_wanted_again = self._is_in_sight = False
        self._chosen, self._was_asked = "", False
        self._counts: Mapping[str, int] = {}
        self._every_rule = False
        self._looked_at = self._looking_at = session.reading
        self._hand = ThreadPoolExecutor(1, "check")
        self.destroyed.connect(partial(self._hand.shutdown, wait=False))
        self._soon = QTimer(self, singleShot=True, interval=AT_FIRST_MS)
        self._soon.timeout.connect(self._look)
        if past:
            past.beside_told.connect(self._take_known)
            past.beside_refused.connect(self.refused)
            past.finding_settled.connect(self.accepted)
            past.finding_refused.connect(self.refused)
        self._soon.start()

    @property
    def found(self) -> Checked | None:
        """What was found last; nothing before the first look."""
        return self._found

    def at(self, key: AnswerKey) -> tuple[Weighed, ...]:
        """The findings about an answer that nobody has accepted."""
        about = self._found.at(key) if self._found else ()
        return tuple(each for each in about if each.accepted is None)

    @property
    def to_fix(self) -> Mapping[str, int]:
        """How much is to be fixed on the pages of each stage, as it was found last."""
        return self._counts

    @property
    def in_the_way(self) -> int:
        """How many findings that nobody accepted stand in the way of something."""
        if self._found is None or not self._is_telling:
            return 0
        open_ones = (each for each in self._found.findings if each.accepted is None)
        return sum(1 for each in open_ones if each.finding.blocks)

    @property
    def _is_telling(self) -> bool:
        """Whoever has only just begun has nothing to fix yet, unless they ask."""
        return self._was_asked or not is_just_begun(self._looked_at)

    # What the person does

    def wish_every_rule(self, every: bool) -> None:
        """Read the rules, too, that are off unless somebody asks; or no longer."""
        if every != self._every_rule:
            self._every_rule = every
            self.look_soon()

    def look_soon(self) -> None:
        """An answer was left: look again once the person has stopped for a moment."""
        self._soon.start(AFTER_MS if self._found else AT_FIRST_MS)

    def show_page(self) -> None:
        """The page of findings is wanted."""
        self._is_in_sight = self._was_asked = True
        self._tell_page()
        self._look()

    def leave_page(self) -> None:
        """The page is not in sight any more."""
        self._is_in_sight = False

    def narrow(self, question: str) -> None:
        """Show what stands in the way of one question, or everything again."""
        self._chosen = "" if question == self._chosen else question
        self._tell_page()

    def accept(self, finding: Finding, reason: str) -> None:
        """Accept a finding with a reason, in the name of whoever works here."""
        if self._past:
            self._past.accept_finding(finding, reason)

    def take_back(self, finding: Finding) -> None:
        """Accept a finding no longer."""
        if self._past:
            self._past.take_back_acceptance(finding)

    def take_offer(self, offer: Offer) -> None:
        """Put what was offered in the place of an answer; undo brings the answer back.

        An offer is a whole answer: made for one that is another by now, it would undo the change.
        """
        if self._session.reading.value(offer.key) != self._looked_at.value(offer.key):
            self._look()
            return
        try:
            self._session.answer(offer.key, offer.value)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self.answer_changed.emit()
        self._look()

    # Helpers

    def _take_known(self, known: object) -> None:
        self._known = known
        self._look()

    def _look(self) -> None:
        """Look at the present snapshot; while a look goes on, once more after it."""
        self._soon.stop()
        if self._past and self._known is None:
            self._past.ask_beside()
            return
        if self._is_looking:
            self._is_wanted_again = True
            return
        self._is_looking = True
        reading, every = self._session.reading, self._every_rule
        self._looking_at = reading
        work = partial(self._inspection.look, reading, self._known, every)
        Errand(self._hand.submit(work), self).then(self._take_found, self._fail)

    def _take_found(self, found: Checked) -> None:
        self._is_looking, self._found, self._looked_at = False, found, self._looking_at
        counts = to_fix(self._looked_at, found) if self._is_telling else {}
        if counts != self._counts:
            self._counts = counts
            self.counted.emit()
        self.checked.emit(found)
        if self._is_in_sight:
            self._tell_page()
        self._look_again()

    def _fail(self, sentence: str) -> None:
        self._is_looking = False
        self.refused.emit(sentence)
        self._look_again()

    def _look_again(self) -> None:
        if self._is_wanted_again:
            self._is_wanted_again = False
            self._look()

    def _tell_page(self) -> None:
        if self._found:
            self.page_shown.emit(check_view(self._session.reading, self._found, self._chosen))


class _Inspection:
    """The work of looking, with nothing in it that belongs to the window's thread."""

    def __init__(self) -> None:
        self._inspector: Any = None

    def look(self, reading: Reading, known: Any, every_rule: bool) -> Checked:
        # The rules and what they read words with are paid for at the first look, not at the start.
        from eia_wizard.app.checking import Beside, Inspector, all_rules

        with yielding_often():
            if self._inspector is None:
                self._inspector = Inspector()
            wishes = all_rules() if every_rule else ()
            found: Checked = self._inspector.inspect(reading, known or Beside(), wishes)
            return found

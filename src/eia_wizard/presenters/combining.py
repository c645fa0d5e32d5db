"""Combined groups suggested where groups are listed: made, or thought of and left."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.combining import Pair, suggested_pairs
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.evidence import Tell
from eia_wizard.presenters.around.views import ShelfCard
from eia_wizard.presenters.views import CollectionCard, PageView

JOINED = "+"
SHOWN_WITH = ("groups", "impacts")
"""The collections beside which pairs are suggested."""


class CombiningPresenter(QObject):
    """Decides which pairs are suggested on a page, and does what the person says."""

    def __init__(
        self,
        session: Session,
        new_id: Callable[[], str],
        tell: Tell,
        go: Callable[[AnswerKey], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._new_id, self._tell, self._go = session, new_id, tell, go

    def cards(self, view: PageView) -> tuple[ShelfCard, ...]:
        """The pairs suggested on a page that lists the groups or the impacts; none elsewhere."""
        reading = self._session.reading
        shown = [each for each in view.cards if isinstance(each, CollectionCard)]
        listed = {reading.form.collections[each.id].role for each in shown if not each.linked_by}
        if listed.isdisjoint(SHOWN_WITH):
            return ()
        pairs = reading.once("suggested pairs", lambda: suggested_pairs(reading))
        return tuple(_card(reading, pair) for pair in pairs)

    def is_first(self, view: PageView) -> bool:
        """Whether pairs stand before what a page lists: the list of groups is long."""
        home = self._session.form.collection_with_role("groups")
        shown = [each.id for each in view.cards if isinstance(each, CollectionCard)]
        return home is not None and home.id in shown

    def combine(self, card: str, stage: str = "") -> None:
        """Make a combined group of a pair, to be looked at closer; its name is asked for next."""
        session, pair = self._session, card.split(JOINED)
        home = session.form.collection_with_role("groups")
        if home is None or not self._is_suggested(card):
            return
        item, name = self._new_id(), _together(session.reading, pair)
        with session.one_step(_("Add {item}: {name}").format(item=home.item, name=name)):
            session.add_item(home.id, item, stage)
            self._answer("group.name", item, name)
            self._answer("group.members", item, ", ".join(pair))
            self._answer("group.triage", item, self._closer())
        said = _("Added: {name}. Give it a name that its members would recognise.")
        self._tell(said.format(name=name), None)
        question = session.form.with_role("group.name")
        if question:
            self._go(AnswerKey(question.id, item))

    def leave(self, card: str) -> None:
        """Keep that a pair was thought of and left."""
        one, other = card.split(JOINED)
        question = self._session.form.with_role("group.not_combined")
        if question is None or not self._is_suggested(card):
            return
        key = AnswerKey(question.id, one)
        before = self._session.reading.value(key)
        self._session.answer(key, (*(before if isinstance(before, tuple) else ()), other))
        name = _together(self._session.reading, [one, other])
        self._tell(_("Left: {name}. Undo suggests it again.").format(name=name), None)

    def _is_suggested(self, card: str) -> bool:
        """Whether it is still: the second of two quick presses comes too late."""
        return any(
            JOINED.join(pair.members) == card for pair in suggested_pairs(self._session.reading)
        )

    def _answer(self, role: str, item: str, typed: str) -> None:
        question = self._session.form.with_role(role)
        if question and typed:
            self._session.answer_typed(AnswerKey(question.id, item), typed)

    def _closer(self) -> str:
        question = self._session.form.with_role("group.triage")
        options = question.terms.options if question else ()
        return next((option.id for option in options if option.means == "closer"), "")


def _card(reading: Reading, pair: Pair) -> ShelfCard:
    because = "; ".join(pair.reasons[:3])
    can_leave = reading.form.with_role("group.not_combined") is not None
    return ShelfCard(
        id=JOINED.join(pair.members),
        title=_together(reading, list(pair.members)),
        words=_("Because {reasons}.").format(reasons=because),
        action=_("Look at them together"),
        other=_("Not together") if can_leave else "",
    )


def _together(reading: Reading, pair: list[str]) -> str:
    one, other = (reading.label(group) for group in pair)
    return _("{one} and {other}").format(one=one, other=other[:1].lower() + other[1:])

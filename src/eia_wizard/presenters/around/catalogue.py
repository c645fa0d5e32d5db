"""The catalogue of sources: searched as a whole, offered beside a question, and at a gap."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.from_catalogue import evidence_of, make_evidence, use_proxy
from eia_wizard.app.session import Session
from eia_wizard.app.where_to_look import groups_within, proxies_for_gap
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import BASIS
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.sources import EvidenceSource, Proxy, SourceCatalogue
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.around.evidence import Tell
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.shelf import Shelf
from eia_wizard.presenters.around.source_cards import proxy_card, source_card
from eia_wizard.presenters.around.views import ShelfCard, ShelfFilter, ShelfView
from eia_wizard.search.words import found_in, wanted_words

ANY, SOURCES, PROXIES = "", "sources", "proxies"
BESIDE = 3
"""How many sources are shown beside a question."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person is: the stage, the group where one is at hand, and the answer to link to."""

    stage: str = ""
    group: str = ""
    linked_by: AnswerKey | None = None


@dataclass(frozen=True, slots=True)
class Nearby:
    """The sources that fit a spot, the nearest first, and how many more there are."""

    cards: tuple[ShelfCard, ...] = ()
    more: int = 0


class CatalogueShelf(Shelf):
    """Searches the whole catalogue, offline, and begins evidence from its entries."""

    ready = Signal()  # the catalogue is read

    def __init__(
        self,
        session: Session,
        neighbours: Neighbours,
        new_id: Callable[[], str],
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(session, neighbours, parent)
        self._new_id, self._tell = new_id, tell
        self._catalogue: SourceCatalogue | None = None
        self._is_asked = False
        self._typed, self._what = "", SOURCES
        self._spot, self._seen = Spot(), Spot()

    def prepare(self) -> None:
        """Read the catalogue, once; ``ready`` tells when it is there."""
        if not self._is_asked:
            self._is_asked = True
            self._neighbours.catalogue(self._take, self._say_trouble)

    def spot(self, stage: str, key: AnswerKey | None, page_item: str) -> Spot:
        """What a person at an answer looks for evidence for."""
        reading = self._session.reading
        home = reading.form.collection_with_role("groups")
        items = (key.item if key else "", page_item)
        group = next((i for i in items if home and reading.has_item(home.id, i)), "")
        basis = AnswerKey(f"{key.question}{BASIS}", key.item) if key else AnswerKey("")
        can_rest = reading.form.question(basis.question) is not None
        return Spot(stage, group, basis if can_rest else None)

    def nearby(self, spot: Spot) -> Nearby:
        """What fits a spot; nothing while the catalogue is being read."""
        if self._catalogue is None:
            return Nearby()
        fitting = self._catalogue.sources_for(spot.stage, self._groups(spot))
        cards = tuple(self._card(source, spot, in_brief=True) for source in fitting[:BESIDE])
        return Nearby(cards, len(fitting) - len(cards))

    def proxies(self, gap: str) -> tuple[ShelfCard, ...]:
        """What could be used where a gap says that nothing is there."""
        if self._catalogue is None:
            return ()
        reading = self._session.reading
        return tuple(map(proxy_card, proxies_for_gap(self._catalogue, reading, gap)))

    def use_proxy(self, gap: str, card: str) -> None:
        """Write a proxy down under a gap."""
        proxy = next((p for p in self._proxies() if p.id == card), None)
        question = self._session.form.with_role("gap.proxy")
        if proxy and question:
            use_proxy(self._session, proxy, gap)
            said = _("Written down: {title}. Undo takes it out.").format(title=proxy.title)
            self._tell(said, AnswerKey(question.id, gap))

    def take_at(self, spot: Spot, card: str) -> None:
        """Begin a piece of evidence from a source, linked to the answer at a spot."""
        source = self._catalogue.source(card) if self._catalogue else None
        if source is None:
            return
        is_there = bool(evidence_of(self._session.reading, source))
        try:
            make_evidence(
                self._session, source, self._new_id(), spot.stage, spot.linked_by, spot.group
            )
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self._tell(_said(source, is_there=is_there, is_linked=bool(spot.linked_by)), spot.linked_by)

    # As a shelf

    def open_at(self, spot: Spot) -> None:
        """Show what fits a spot first; what is taken is linked to its answer."""
        self._spot = self._seen = spot
        self._typed, self._what, self._is_open = "", SOURCES, True
        self.prepare()
        self._show()

    def look(self, typed: str) -> None:
        """Look for what was typed in everything that the catalogue says."""
        self._typed = typed
        self._show()

    def narrow(self, what: str, to: str) -> None:
        """Show what fits a stage or a group, or what can be used where nothing is there."""
        match what:
            case "stage":
                self._seen = replace(self._seen, stage=to)
            case "group":
                self._seen = replace(self._seen, group=to)
            case _:
                self._what = to
        self._show()

    def act(self, card: str) -> None:
        """Begin a piece of evidence from a source."""
        self.take_at(self._spot, card)

    def show_answers(self) -> None:
        """Mark anew what is in this assessment already."""
        self._show()

    def close(self) -> None:
        """It is no longer in sight."""
        self._is_open = False

    # Helpers

    def _take(self, catalogue: SourceCatalogue) -> None:
        self._catalogue = catalogue
        self.ready.emit()
        self._show()

    def _say_trouble(self, why: str) -> None:
        self._is_asked = False
        super()._say_trouble(why)

    def _proxies(self) -> tuple[Proxy, ...]:
        return self._catalogue.proxies if self._catalogue else ()

    def _groups(self, spot: Spot) -> tuple[str, ...]:
        return groups_within(self._session.reading, spot.group) if spot.group else ()

    def _card(self, source: EvidenceSource, spot: Spot, *, in_brief: bool = False) -> ShelfCard:
        linked = self._session.reading.value(spot.linked_by) if spot.linked_by else None
        there = evidence_of(self._session.reading, source)
        is_linked = isinstance(linked, tuple) and there in linked
        is_linking = spot.linked_by is not None and not is_linked
        reading, groups = self._session.reading, self._groups(spot)
        return source_card(reading, source, groups, is_linking=is_linking, in_brief=in_brief)

    def _show(self) -> None:
        if not self._is_open:
            return
        cards = tuple(self._chosen())
        self.show(
            ShelfView(
                title=_("Where to look for evidence"),
                intro=_(
                    "What each source holds, whom it can see, how to get it, and what it cannot "
                    "tell. Nothing is fetched: an entry begins a piece of evidence that you fill."
                ),
                hint=_("Search everything that the catalogue says"),
                typed=self._typed,
                filters=self._filters(),
                count=self._trouble or self._count(len(cards)),
                cards=cards,
            )
        )

    def _chosen(self) -> Iterator[ShelfCard]:
        catalogue, wanted = self._catalogue, wanted_words(self._typed)
        if catalogue is None:
            return
        seen = replace(self._seen, linked_by=self._spot.linked_by)
        groups = self._groups(seen)
        if self._what == PROXIES:
            cards = [replace(proxy_card(p), action="") for p in catalogue.proxies_for(groups)]
        else:
            fitting = catalogue.sources_for(seen.stage, groups)
            blind = [s for s in catalogue.unseen_for(seen.stage, groups) if s not in fitting]
            cards = [self._card(source, seen) for source in (*fitting, *blind)]
        yield from (card for card in cards if _holds(card, wanted))

    def _count(self, count: int) -> str:
        if self._catalogue is None:
            return _("The catalogue is being read.")
        if not count:
            return _("Nothing in the catalogue is like that.")
        if self._what == PROXIES:
            return ngettext("{n} way", "{n} ways", count).format(n=count)
        return ngettext("{n} source", "{n} sources", count).format(n=count)

    def _filters(self) -> tuple[ShelfFilter, ...]:
        reading = self._session.reading
        home = reading.form.collection_with_role("groups")
        groups = tuple((i, reading.label(i)) for i in (reading.items(home.id) if home else ()))
        stages = tuple((s.id, f"{s.number} {s.title}") for s in reading.form.stages)
        what = (
            (SOURCES, _("sources")),
            (PROXIES, _("what to use where nothing is there")),
        )
        return (
            ShelfFilter("what", _("Show: {choice}"), what, self._what),
            ShelfFilter(
                "stage", _("Stage: {choice}"), ((ANY, _("any")), *stages), self._seen.stage
            ),
            ShelfFilter(
                "group", _("Group: {choice}"), ((ANY, _("any group")), *groups), self._seen.group
            ),
        )


def _holds(card: ShelfCard, wanted: tuple[str, ...]) -> bool:
    said = (said for _name, said in card.facts)
    text = " ".join((card.title, card.under, card.words, card.warning, *said))
    return found_in(text, wanted) == len(wanted)


def _said(source: EvidenceSource, *, is_there: bool, is_linked: bool) -> str:
    if is_there:
        return _("It was here already: {name}").format(name=source.title)
    if is_linked:
        return _("Added and linked: {name}. Say what it says once you have read it.").format(
            name=source.title
        )
    return _("Added: {name}. Say what it says once you have read it.").format(name=source.title)

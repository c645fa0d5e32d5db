"""What a report is made from: the assessment read, its layout, and what happened to it."""

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from typing import TypeVar

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Checked
from eia_wizard.domain.form import WITHHELD, Collection, Stage
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import Matter
from eia_wizard.domain.noting import Notebook
from eia_wizard.domain.reading import Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """A decision as it was sealed: which, when, by whom, over what content."""

    item: str
    at: datetime
    who: str
    digest: str
    answers: int
    changed_since: tuple[AnswerKey, ...]


@dataclass(frozen=True, slots=True)
class KeptAside:
    """An answer that the form does not show, as it was asked and said when it did."""

    key: AnswerKey
    question: str
    said: str


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be said where room is short: the most of each list, and letters of a point."""

    impacts: int = 4
    hindrances: int = 4
    actions: int = 4
    letters: int = 220


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything that the builders of a report read; ``made_at`` is the last change, not now.

    A ``book`` keeps the pieces of one report for the next; the reading is then the book's own.
    """

    reading: Reading
    layout: Layout
    made_at: datetime
    program: str
    organisation: str = ""
    marking: str = ""
    protection: str = ""
    decision_points: tuple[DecisionPoint, ...] = ()
    kept_aside: tuple[KeptAside, ...] = ()
    checked: Checked | None = None
    room: Room = Room()
    matters: tuple[Matter, ...] = ()
    is_practice: bool = False
    book: Notebook | None = None

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """A piece of the document that rests on the answers and the layout and on nothing else."""
        return self.book.once((name, self.layout.id), make) if self.book else make()

    @property
    def own_chapters(self) -> frozenset[str]:
        """The collections that the layout gives a chapter of their own."""
        parts = (part for part in self.layout.parts if part.kind in ("collection", "table"))
        return frozenset(name for part in parts for name in part.of)

    def is_withheld(self, key: AnswerKey) -> bool:
        """Whether a document of this kind must leave an answer out."""
        if self.layout.audience != "publication":
            return False
        return self.withheld_because(key) != ""

    def withheld_because(self, key: AnswerKey) -> str:
        """Why an answer is not for publication, in words, or nothing."""
        if not self.reading.once("withholds", self._withholds):
            return ""
        companion = AnswerKey(f"{key.question}{WITHHELD}", key.item)
        said = self.reading.say(companion)
        return "".join(run.text for block in said for run in getattr(block, "line", ()))

    def _withholds(self) -> bool:
        """Whether any answer at all is withheld: mostly none is, and each is asked about."""
        return any(key.question.endswith(WITHHELD) for key in self.reading.assessment.answers)

    def is_home(self, collection: Collection, stage: Stage) -> bool:
        """Whether a collection's items are set out in this stage's chapter."""
        if collection.id in self.own_chapters:
            return False
        placed = self.reading.form.placed()
        first = next(
            (s.id for s, _c, q in placed if q.shows == collection.id and not q.where), stage.id
        )
        return first == stage.id

    def number(self, item_id: str) -> str:
        """A short name for an item, such as *Impact 4*; a listed one is called by its label."""
        collection = self.reading.collection_of(item_id)
        if collection is None or collection.items or collection.crossing:
            return self.reading.label(item_id)
        noun = collection.item[:1].upper() + collection.item[1:]
        number = self._numbers_in(collection.id).get(item_id)
        return f"{noun} {number}" if number else noun

    def _numbers_in(self, collection_id: str) -> Mapping[str, int]:
        """The place of each item in its list, from one."""
        return self.reading.once(
            ("places in", collection_id),
            lambda: {item: n for n, item in enumerate(self.reading.items(collection_id), 1)},
        )

"""What a page shows, as frozen values: a widget reads them and decides nothing."""

from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.terms import Option


class Place(NamedTuple):
    """Where a person is: a section of a stage, for one item where it is asked of each.

    ``inside`` is an item of a collection that is open on a page of its own.
    """

    stage: str
    section: str
    item: str = ""
    inside: str = ""


class FoundPage(NamedTuple):
    """A page that holds a question with the words that were looked for, and which question."""

    place: Place
    words: str
    key: AnswerKey


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Something that can be linked to."""

    id: str
    label: str
    collection: str
    is_removed: bool = False
    role: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Linkable:
    """A collection whose items a question may be linked to; ``noun`` is what one of them is called.

    ``can_grow``: an item can be made by giving it a name.
    """

    id: str
    title: str
    noun: str
    role: str
    can_grow: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the other answers suggest, and why; ``typed`` is the answer that would take it over."""

    words: str
    action: str
    typed: str


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One question with its answer as a person would type it.

    ``editor`` names the widget; ``options`` and ``targets`` are what can be chosen. ``seed`` is
    what an item made at one press is called, where that is offered.
    """

    key: AnswerKey
    editor: str
    kind: str
    text: str
    name: str
    why: str
    typed: str
    options: tuple[Option, ...] = ()
    targets: tuple[LinkTarget, ...] = ()
    one: bool = False
    unit: str = ""
    basis: "QuestionCard | None" = None
    withheld: "QuestionCard | None" = None
    linkable: tuple[Linkable, ...] = ()
    suggestion: Suggestion | None = None
    optional: bool = False
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that may be given at one press: to which question, as typed, and in what words.

    ``hint`` is what whoever presses it says by that.
    """

    key: AnswerKey
    typed: str
    words: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a collection in a list: its name, and what else is worth seeing at once.

    ``lead`` is the one of its ``cards`` that is answered on the very line of its name; ``facts``
    then tell what the others say. ``offers`` answer what is still open at one press.
    """

    id: str
    number: str
    label: str
    note: str
    cards: tuple[QuestionCard, ...] = ()
    is_grown: bool = False
    facts: str = ""
    open_questions: int = 0
    lead: AnswerKey | None = None
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a grid: what it says, and how it is spoken with its row and its column.

    ``item`` is the item it belongs to, or nothing where nothing is asked. ``tone`` is ``ok``,
    ``block``, ``warn`` or nothing. ``card`` is there where the cell can be answered in place;
    ``blank`` stands where nothing is said. ``key`` is the answer it shows where that is asked, and
    ``withheld`` asks why it is not for publication.
    """

    item: str
    said: str
    spoken: str
    tone: str = ""
    card: QuestionCard | None = None
    blank: str = ""
    key: AnswerKey | None = None
    withheld: QuestionCard | None = None


@dataclass(frozen=True, slots=True)
class GridView:
    """A grid of answers: ``heads`` name its rows, ``columns`` its columns."""

    heads: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[GridCell, ...], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Way:
    """Another way in which a collection grows: its words, and the icon beside them."""

    id: str
    words: str
    icon: str


@dataclass(frozen=True, slots=True)
class CollectionCard:
    """A collection shown on a page; ``inline`` ones are answered here, others on their own page.

    A crossed one has a ``matrix``; one that the person wishes to see as a table has a ``table``.
    ``progress`` says how far somebody has come with items that are answered line by line;
    ``has_meanings`` where their names alone do not say what is asked.
    """

    id: str
    title: str
    intro: str
    item: str
    rows: tuple[tuple[str, tuple[ItemRow, ...]], ...]
    can_grow: bool
    inline: bool
    linked_by: AnswerKey | None = None
    matrix: GridView | None = None
    table: GridView | None = None
    ways: tuple[Way, ...] = ()
    progress: str = ""
    has_meanings: bool = True


Card = QuestionCard | CollectionCard


@dataclass(frozen=True, slots=True)
class PageNotice:
    """What must be seen before anything on a page, and the answer that its button gives."""

    sentence: str
    action: str
    key: AnswerKey
    typed: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page: where it stands, its heading, and its cards in reading order.

    ``back_to`` names where Back leads from the page of an item, ``next_title`` the page after.
    """

    place: Place
    kicker: str
    title: str
    intro: str
    cards: tuple[Card, ...]
    has_back: bool
    has_next: bool
    back_to: str = ""
    notice: PageNotice | None = None
    next_title: str = ""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in the list under its stage; ``under`` is its section, where it is one of several."""

    place: Place
    title: str
    under: str
    open_questions: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage in the list: its number, its name, and how it stands in words."""

    id: str
    number: int
    title: str
    state: str
    open_questions: int
    is_current: bool
    pages: tuple[PageRow, ...]
    to_fix: int = 0
    is_begun: bool = False


class DocumentChoice(NamedTuple):
    """A kind of document that can be made of an assessment: its layout, name, and for whom."""

    layout: str
    title: str
    purpose: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where a fact comes from, and when it was found correct."""

    title: str
    publisher: str
    address: str
    checked: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """What helps with one question; the lines of ``guidance`` are paragraphs.

    ``learn`` is the learning package that teaches how to answer it.
    """

    title: str
    good: str
    example: str
    guidance: str
    prompts: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    learn: str = ""


NO_HELP = HelpView("", "", "", "", (), ())
"""Where no question is at hand."""

"""What the page of a Word form shows: its slots in order, and all about the one that is chosen."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One slot in the list: where it stands, what goes there, and how sure that is, in words."""

    id: str
    section: str
    label: str
    kind: str
    goes: str
    grade: str
    said: str


@dataclass(frozen=True, slots=True)
class PieceView:
    """An answer that goes into the slot, with the words before it."""

    name: str
    before: str
    is_own_line: bool


@dataclass(frozen=True, slots=True)
class TickView:
    """An option of our question, and whether the box is ticked where it was chosen."""

    meaning: str
    label: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class WordView:
    """An option of our question, and the form's own word for it."""

    option: str
    label: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Pick:
    """One of several to be picked from."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A head of the rows, and the question whose answers stand under it."""

    head: str
    question: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """All about one slot; which of the parts there are follows from its kind.

    ``others`` are places that ask the same of other groups, ``guesses`` those under its heading.
    """

    row: SlotRow
    guidance: str
    pieces: tuple[PieceView, ...] = ()
    ticks: tuple[TickView, ...] = ()
    words: tuple[WordView, ...] = ()
    choices: tuple[str, ...] = ()
    collections: tuple[Pick, ...] = ()
    rows: str = ""
    columns: tuple[ColumnView, ...] = ()
    questions: tuple[Pick, ...] = ()
    can_be_accepted: bool = False
    others: int = 0
    guesses: int = 0

    @property
    def is_rows(self) -> bool:
        """Whether rows that grow go there."""
        return bool(self.collections)


@dataclass(frozen=True, slots=True)
class FormView:
    """The whole form: its name, how far it is looked over, and what must be known of it."""

    title: str
    counts: str
    notes: tuple[str, ...]
    changed: tuple[str, ...]
    rows: tuple[SlotRow, ...]


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A form that is kept, and how far it is looked over."""

    id: str
    title: str
    said: str

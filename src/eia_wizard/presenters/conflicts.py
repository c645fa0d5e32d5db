"""Answers given differently here and in a file, put before a person one by one."""

from enum import Enum

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.exchange import Arrival, leave_to_a_person
from eia_wizard.app.merging import Conflict
from eia_wizard.app.plain import plain_answer, plain_place, plain_question
from eia_wizard.domain.answers import Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading

LONGEST = 1_200
"""Characters of an answer that are shown; what differs beyond is said to be there."""


class Side(Enum):
    """Whose answer holds."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One answer that both sides gave differently: where, what was asked, and both in words."""

    number: int
    place: str
    question: str
    mine: str
    theirs: str


class ConflictsPresenter(QObject):
    """Gathers the decisions; nothing is brought in before the last of them."""

    decided = Signal(int)  # the number of the row
    left_changed = Signal(int)

    def __init__(self, arrived: Arrival, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrived = arrived
        self._sides: dict[int, Side] = {}
        self.rows = tuple(self._rows())

    @property
    def title(self) -> str:
        """What the assessment is called here."""
        mine = self.arrived.mine
        return mine.role_text("assessment.title") if mine else ""

    @property
    def left(self) -> int:
        """How many are still to be decided."""
        return len(self.rows) - len(self._sides)

    def side(self, number: int) -> Side | None:
        """What was decided for a row, if anything was."""
        return self._sides.get(number)

    def choose(self, number: int, side: Side) -> None:
        """Decide one."""
        self._sides[number] = side
        self.decided.emit(number)
        self.left_changed.emit(self.left)

    def choose_all(self, side: Side) -> None:
        """Decide every one of them alike."""
        self._sides = dict.fromkeys(range(len(self.rows)), side)
        for row in self.rows:
            self.decided.emit(row.number)
        self.left_changed.emit(self.left)

    def decide(self, conflict: Conflict) -> Json:
        """The answer that holds.

        Raises:
            BothChanged: if this conflict was not among those that were decided.
        """
        known = self.arrived.conflicts
        side = self._sides.get(known.index(conflict)) if conflict in known else None
        match side:
            case Side.MINE:
                return conflict.mine
            case Side.THEIRS:
                return conflict.theirs
            case None:
                return leave_to_a_person(conflict)

    def _rows(self) -> list[ConflictRow]:
        mine, theirs = self.arrived.mine, self.arrived.theirs
        if mine is None or theirs is None:
            return []
        return [
            _row(number, conflict, mine, theirs)
            for number, conflict in enumerate(self.arrived.conflicts)
        ]


def _row(number: int, conflict: Conflict, mine: Reading, theirs: Reading) -> ConflictRow:
    ours, other = plain_answer(mine, conflict.key), plain_answer(theirs, conflict.key)
    start = _first_difference(ours, other)
    return ConflictRow(
        number=number,
        place=plain_place(mine, conflict.key),
        question=plain_question(mine, conflict.key),
        mine=_shortened(ours, start),
        theirs=_shortened(other, start),
    )


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shortened(text: str, difference: int) -> str:
    """The part of a long answer in which it begins to differ from the other one."""
    if len(text) <= LONGEST:
        return text
    start = max(0, difference - LONGEST // 4)
    shown = text[start : start + LONGEST]
    return f"{'… ' if start else ''}{shown}{' …' if start + LONGEST < len(text) else ''}"

"""How sure people say they are, before and after a training: counted, and nobody named."""

from collections.abc import Iterable, Mapping

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.practice import ConfidenceForm

BEFORE, AFTER = "before", "after"
MOMENTS = (BEFORE, AFTER)


@dataclass(frozen=True, slots=True)
class ConfidenceSheet:
    """One person's sheet, without a name: for each statement the place on the scale, from nought.

    A statement that was left open is not among the ``answers``.
    """

    training: str
    moment: str
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StatementCount:
    """How many chose each word of the scale for a statement, before and after."""

    statement: str
    before: tuple[int, ...]
    after: tuple[int, ...]


def counted(
    form: ConfidenceForm, sheets: Iterable[ConfidenceSheet], training: str
) -> tuple[StatementCount, ...]:
    """The counts of a training, statement by statement."""
    of_it = [sheet for sheet in sheets if sheet.training == training]
    return tuple(
        StatementCount(
            statement.id,
            _count(form, of_it, statement.id, BEFORE),
            _count(form, of_it, statement.id, AFTER),
        )
        for statement in form.statements
    )


def _count(
    form: ConfidenceForm, sheets: list[ConfidenceSheet], statement: str, moment: str
) -> tuple[int, ...]:
    said = [s.answers[statement] for s in sheets if s.moment == moment and statement in s.answers]
    return tuple(said.count(place) for place in range(len(form.scale)))

"""What two lists make of one another on paper: rows that name a member of each."""

from collections.abc import Sequence

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection, Question
from eia_wizard.domain.prose import Blank, Cell, Grid
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.blank.rooms import room_in_cell

ROWS = 6
"""Empty rows: who needs more copies the last."""


def crossed(
    collection: Collection, members: Sequence[Collection], asked: Sequence[Question], new: str
) -> Grid:
    """A table whose rows name a member of each list, as it is called there, and then answer.

    ``new`` begins the places of the rows: *new-option-effects-1*.
    """
    heads = (_("Which {item}?").format(item=member.item) for member in members)
    rows = tuple(
        _row(collection, members, asked, f"{new}{collection.id}-{number}", number)
        for number in range(1, ROWS + 1)
    )
    return Grid(collection.title, (*heads, *(question.name for question in asked)), rows)


def _row(
    collection: Collection,
    members: Sequence[Collection],
    asked: Sequence[Question],
    place: str,
    number: int,
) -> tuple[Cell, ...]:
    of = f"{collection.item[:1].upper()}{collection.item[1:]} {number}"
    names = (
        Cell(((Blank(AnswerKey(m.id, place), f"{of}: {m.item}", _("Write its name here")),),))
        for m in members
    )
    return (*names, *(room_in_cell(question, place, of) for question in asked))

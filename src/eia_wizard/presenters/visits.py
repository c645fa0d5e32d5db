"""The history of an answer as the screen shows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from eia_wizard.domain.answers import AnswerKey, Json, Value
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.plain import plain, say_moment, shortened
from eia_wizard.store.rows import Visit

MOST_VISITS = 40
MOST_OF_VISIT = 1_200


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit: what the answer said after it, and who left it so.

    ``value`` is what can be brought back; none where it was erased, taken away, or stands now.
    """

    said: str
    said_by: str
    value: Value | None = None
    is_present: bool = False


def visit_rows(
    reading: Reading, key: AnswerKey, visits: Sequence[Visit], account: str = ""
) -> tuple[tuple[VisitRow, ...], int]:
    """The visits of an answer, newest first, and how many more there are.

    Who works under this ``account`` knows themself better than by what the computer calls them.
    """
    question = reading.form.question(key.question)
    if question is None:
        return (), 0
    rows = (_row(reading, question, key, visit, account) for visit in reversed(visits))
    shown = tuple(_present_once(islice(rows, MOST_VISITS)))
    return shown, len(visits) - len(shown)


def _present_once(rows: Iterable[VisitRow]) -> Iterator[VisitRow]:
    """What was said before and is said again now is the present answer only where it is newest."""
    is_told = False
    for row in rows:
        yield replace(row, is_present=False) if is_told else row
        is_told = is_told or row.is_present


def _row(
    reading: Reading, question: Question, key: AnswerKey, visit: Visit, account: str
) -> VisitRow:
    who = _("on this computer") if visit.who == account else visit.who
    by = _("{when}, {who}").format(when=say_moment(visit.ended_at), who=who)
    if visit.is_purged:
        return VisitRow(_("Erased for good."), by)
    if visit.is_removal:
        return VisitRow(_("The answer was taken away."), by)
    value = _value(question, visit.value)
    if value is None:
        return VisitRow(_("Something that this question cannot hold any more."), by)
    said = plain(question.kind.say(value, question.terms, reading))
    is_present = value == reading.value(key)
    kept = None if is_present else value
    return VisitRow(shortened(said, MOST_OF_VISIT), by, kept, is_present)


def _value(question: Question, stored: Json) -> Value | None:
    try:
        value: Value = question.kind.from_json(stored)
    except Unsuitable:
        return None
    return None if question.kind.is_empty(value) else value

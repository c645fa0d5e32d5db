"""Items answered on one line each: what leads the line, what is still open, what is offered."""

from collections.abc import Iterator, Sequence

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import is_outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.single import said_shortly
from eia_wizard.presenters.views import ItemRow, Offer, QuestionCard

LEADING = ("choice", "yes-no")
"""Kinds that one press answers."""
MOST_OFFERS = 2


def lead_of(collection: Collection, cards: Sequence[QuestionCard]) -> AnswerKey | None:
    """The question answered on the line itself: the first of the collection's table, if chosen."""
    first = collection.table[0][0] if collection.table else ""
    found = (card.key for card in cards if card.key.question == first and card.kind in LEADING)
    return next(found, None)


def is_wanted(reading: Reading, key: AnswerKey) -> bool:
    """Whether a question has an answer, or none that stands in its place was given."""
    question = reading.form.question(key.question)
    if question is None or reading.value(key) is not None:
        return True
    return all(reading.value(AnswerKey(o, key.item)) is None for o in question.answered_by)


def open_of(reading: Reading, cards: Sequence[QuestionCard]) -> int:
    """How many of the questions are still to be answered."""
    return sum(is_outstanding(reading, card.key) for card in cards)


def said_beside(reading: Reading, cards: Sequence[QuestionCard], lead: AnswerKey) -> str:
    """What the other questions of a line were answered, in one line."""
    others = [card for card in cards if card.key != lead and card.typed]
    return " · ".join(
        _("{question}: {answer}").format(question=card.name, answer=said_shortly(reading, card.key))
        for card in others
    )


def progress_of(rows: Sequence[ItemRow]) -> str:
    """How many lines have been answered."""
    lines = [row for row in rows if row.lead]
    if not lines:
        return ""
    done = sum(1 for row in lines for card in row.cards if card.key == row.lead and card.typed)
    if done == len(lines):
        return _("All {all} looked at.").format(all=len(lines))
    return _("{n} of {all} looked at.").format(n=done, all=len(lines))


def same_reasons(
    reading: Reading, collection: Collection, item: str, items: Sequence[str]
) -> tuple[Offer, ...]:
    """The reasons given for others that may hold for this one too, the nearest above it first."""
    own = {question.role: question.id for question in collection.questions if question.role}
    reason, same = own.get("group.reason"), own.get("group.reason_as")
    if not (reason and same and is_outstanding(reading, AnswerKey(reason, item))):
        return ()
    given = list(_with_reason(reading, reason, item, items))
    return tuple(
        Offer(
            AnswerKey(same, item),
            other,
            _("Same reason as {item}").format(item=reading.label(other)),
            _("{item}: “{reason}”").format(
                item=reading.label(other), reason=said_shortly(reading, AnswerKey(reason, other))
            ),
        )
        for other in given[:MOST_OFFERS]
    )


def _with_reason(reading: Reading, reason: str, item: str, items: Sequence[str]) -> Iterator[str]:
    place = items.index(item)
    for other in (*reversed(items[:place]), *items[place + 1 :]):
        question = reading.form.questions[reason]
        if reading.value(AnswerKey(reason, other)) is not None and reading.is_asked(
            question, other
        ):
            yield other

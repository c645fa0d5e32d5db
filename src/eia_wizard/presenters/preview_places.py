"""Where a question prints: at its own home in the document, else at the nearest one that does."""

from collections.abc import Iterable, Iterator, Mapping

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import BASIS, Question
from eia_wizard.domain.reading import Reading


def printed_at(
    reading: Reading, homes: Mapping[AnswerKey, int], key: AnswerKey | None
) -> int | None:
    """The piece at which a question prints; of one not answered yet, where it would be near."""
    if key is None:
        return None
    return next((homes[each] for each in _nearest(reading, key) if each in homes), None)


def _nearest(reading: Reading, key: AnswerKey) -> Iterator[AnswerKey]:
    yield key
    question = reading.form.question(key.question)
    if question is None:
        return
    if question.companion_of:
        yield AnswerKey(question.companion_of, key.item)
    yield AnswerKey(f"{question.id}{BASIS}", key.item)
    collection = reading.form.collections.get(question.collection)
    if collection:
        yield from _around(question, collection.questions, key.item)
        yield AnswerKey(collection.id, key.item)
        yield AnswerKey(collection.id)
    for _stage, section, placed in reading.form.placed():
        if placed.id == question.id or (collection and placed.shows == collection.id):
            item = key.item if section.each else ""
            yield from _around(placed, section.questions, item)


def _around(question: Question, others: Iterable[Question], item: str) -> Iterator[AnswerKey]:
    """The questions beside one, the nearest first; what stands before it before what follows."""
    names = [other.shows or other.id for other in others]
    own = question.shows or question.id
    middle = names.index(own) if own in names else 0
    places = sorted(range(len(names)), key=lambda at: (abs(at - middle), at > middle))
    yield from (AnswerKey(names[at], item) for at in places)


def asked_at(reading: Reading, key: AnswerKey) -> AnswerKey:
    """Where an answer is given: an item by its first question, a list where it is shown."""
    collection = reading.form.collections.get(key.question)
    if collection is None:
        return key
    if key.item:
        asked = (q for q in collection.questions if reading.is_asked(q, key.item))
        first = next((q for q in asked if not q.companion_of), None)
        return AnswerKey(first.id, key.item) if first else key
    placed = (q for _stage, _section, q in reading.form.placed() if q.shows == collection.id)
    shown = next(placed, None)
    return AnswerKey(shown.id) if shown else key

"""What answers say in a form that is not ours: lines of words, and what an option means."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.mapping import Named
from eia_wizard.domain.prose import Bullets, Figure, Grid, Numbers, Paragraph, Prose, words
from eia_wizard.domain.reading import Reading

_SIGNED_BY = {"decisions": "decision.approved_by", "reviews": "lead_review.reviewer"}
"""Collections of which the last item counts in a line for one, and who stands for it."""


def keys_of(reading: Reading, named: Named, item: str = "") -> Iterator[AnswerKey]:
    """The answers that a mapping means; ``item`` is the row's, in a table that grows.

    A question of a collection that is named without an item is answered by all of them.
    """
    question = reading.form.question(named.question)
    if question is None:
        return
    if not named.through:
        own = named.item or (item if question.collection else "")
        every = reading.items(question.collection) if question.collection and not own else (own,)
        yield from (AnswerKey(question.id, each) for each in every)
        return
    for each in reading.items(question.collection):
        linked = reading.value(AnswerKey(named.through, each))
        if isinstance(linked, tuple) and named.to in linked:
            yield AnswerKey(question.id, each)


def latest_of(reading: Reading, named: Named) -> Named:
    """The same answer of the last decision or review alone, where one of them was signed.

    A form has one place for who signed it and when, and both must be told of the same signing.
    """
    question = reading.form.question(named.question)
    collection = reading.form.collections.get(question.collection) if question else None
    if collection is None or named.item or named.through or collection.role not in _SIGNED_BY:
        return named
    signed = reading.form.with_role(_SIGNED_BY[collection.role])
    items = reading.items(collection.id)
    known = [i for i in items if signed and reading.value(AnswerKey(signed.id, i)) is not None]
    return named._replace(item=known[-1]) if known else named


def is_of_many(reading: Reading, named: Named) -> bool:
    """Whether several items may answer, so that what they say is a list."""
    question = reading.form.question(named.question)
    return bool(named.through or (question and question.collection and not named.item))


def lines_at(reading: Reading, key: AnswerKey) -> list[str]:
    """What an answer says, a paragraph a line; points of a list with their marks."""
    return list(_lines(reading.say(key)))


def options_at(reading: Reading, key: AnswerKey) -> tuple[tuple[str, str], ...]:
    """The options that were chosen: each by its id and by what it means."""
    question, value = reading.form.question(key.question), reading.value(key)
    if question is None:
        return ()
    chosen = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    found = []
    for each in chosen:
        option = question.terms.option(str(each))
        found.append((str(each), option.means if option else str(each)))
    return tuple(found)


def label_of(reading: Reading, key: AnswerKey, option: str) -> str:
    """What an option of an answer is called."""
    question = reading.form.question(key.question)
    found = question.terms.option(option) if question else None
    return found.label if found else option


def _lines(prose: Prose) -> Iterator[str]:
    for block in prose:
        match block:
            case Paragraph(line=line):
                yield words(line)
            case Bullets(items=items):
                yield from (f"- {words(item)}" for item in items)
            case Numbers(items=items):
                yield from (f"{n}. {words(item)}" for n, item in enumerate(items, 1))
            case Grid(header=header, rows=rows):
                for row in rows:
                    said = ["; ".join(words(line) for line in cell.lines) for cell in row]
                    told = (
                        f"{head}: {text}" for head, text in zip(header[1:], said[1:], strict=True)
                    )
                    yield f"- {said[0]}: {', '.join(told)}"
            case Figure(alt=alt):
                yield alt

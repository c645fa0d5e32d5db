"""Where two documents differ, told by question and item."""

from collections.abc import Iterable, Iterator

from eia_wizard.app.made_again import Again
from eia_wizard.app.plain import plain_question
from eia_wizard.app.salvage import homes_known
from eia_wizard.app.verified import Difference
from eia_wizard.documents.differing import Reworded
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

_LETTERS = 2000


def altered_places(again: Again, found: tuple[Reworded, ...]) -> Iterator[Difference]:
    """Altered words, each at its answer; where there is none, by the heading above."""
    keys = homes_known(again.reading) | again.keys if found else {}
    for each in found:
        known = [keys[home] for home in each.homes if home in keys]
        words = (_joined(each.before), _joined(each.after))
        if known:
            yield difference(again.reading, known[-1], each.under, *words)
        else:
            yield Difference(None, "", "", each.under, *words)


def difference(
    reading: Reading, key: AnswerKey, under: str = "", before: str = "", after: str = ""
) -> Difference:
    """An answer that is another, by the words of its question and item."""
    collection = reading.form.collections.get(key.question)
    if collection and collection.label and key.item:
        key = AnswerKey(collection.label, key.item)  # an item stands under its name
    question = collection.title if collection and not key.item else _asked(reading, key)
    item = reading.label(key.item) if key.item else ""
    return Difference(key, question, item, under, before, after)


def in_order(form: Form, keys: Iterable[AnswerKey]) -> list[AnswerKey]:
    """Answers in the order of the form's questions, those of one question side by side."""
    asked = {question.id: at for at, (_stage, _section, question) in enumerate(form.placed())}
    places = {name: at for at, name in enumerate((*form.collections, *form.questions), len(asked))}
    last = len(asked) + len(places)
    return sorted(
        keys, key=lambda key: (asked.get(key.question, places.get(key.question, last)), key)
    )


def _asked(reading: Reading, key: AnswerKey) -> str:
    """What is asked; of what belongs to an answer, also to which."""
    question = reading.form.question(key.question)
    own = reading.form.question(question.companion_of) if question else None
    said = plain_question(reading, key)
    if own is None:
        return said
    return _("{part}, at “{question}”").format(
        part=said, question=plain_question(reading, AnswerKey(own.id))
    )


def _joined(lines: tuple[str, ...]) -> str:
    return "\n".join(lines)[:_LETTERS]

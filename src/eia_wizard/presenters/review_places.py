"""Where a comment or change can be put by hand: every answer there is, found by typing."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading

MOST = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """An answer that a matter can be put at, with the words it is offered under."""

    words: str
    key: AnswerKey


def spots(reading: Reading, typed: str) -> tuple[Spot, ...]:
    """The answers whose stage, item and question hold all the typed words, in reading order."""
    wanted = typed.casefold().split()
    found: list[Spot] = []
    for spot in reading.once("spots for matters", lambda: tuple(_all(reading))):
        if all(word in spot.words.casefold() for word in wanted):
            found.append(spot)
        if len(found) == MOST:
            break
    return tuple(found)


def _all(reading: Reading) -> Iterator[Spot]:
    for stage, section, question in reading.form.placed():
        if question.shows or question.companion_of:
            continue
        for item in reading.section_items(section):
            if reading.is_asked(question, item):
                yield _spot(
                    reading, f"{stage.number} {section.title}", question.text, question.id, item
                )
    for collection in reading.form.collections.values():
        for item in reading.items(collection.id):
            for question in collection.questions:
                if not question.companion_of and reading.is_asked(question, item):
                    yield _spot(reading, collection.title, question.text, question.id, item)


def _spot(reading: Reading, where: str, asked: str, question: str, item: str) -> Spot:
    parts = (where, reading.label(item) if item else "", asked)
    return Spot(" · ".join(filter(None, parts)), AnswerKey(question, item))

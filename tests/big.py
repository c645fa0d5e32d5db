"""A large assessment: everything answered, many items, as the busiest of real ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from types import MappingProxyType

from builders import FORMS, room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.listing import listing_of
from eia_wizard.app.snapshot import to_store
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.store.library import Library

DAY = date(2026, 3, 1)
MANY = {"evidence": 40, "groups": 6, "impacts": 80, "gaps": 12, "actions": 15, "engagement": 12}
"""Own items; with the groups that the form lists, some twenty-five groups in all."""
SENTENCES = (
    "Fewer than half of those who are offered a first appointment come to it.",
    "People told us that the letter came too late and in words they did not use.",
    "The room is on a second floor without a lift, two buses away from the estate.",
    "Nobody had asked the people who stopped coming why they did.",
    "Staff know it from practice; it has not been counted yet.",
)
DECIDED = {
    "assessment.size": "full",
    "assessment.need": "needed",
    "group.triage": "closer",
    "assessment.procurement": "yes",
}
"""What must be chosen so that everything is asked."""


def commissioning() -> Form:
    form, _files = open_form(FORMS / "commissioning", FORMS / "shared")
    return form


def big_assessment(form: Form, assessment: Assessment, many: dict[str, int] = MANY) -> Assessment:
    """The same assessment with as many items as asked for and every question answered."""
    answers: dict[AnswerKey, Value] = dict(assessment.answers)
    items = {
        name: tuple(f"{name}-{n}" for n in range(1, count + 1)) for name, count in many.items()
    }
    for collection in form.collections.values():
        if collection.grown:
            own = items.setdefault(collection.id, _ids(collection.id, 3))
            answers[AnswerKey(collection.id)] = own
    grown = replace(assessment, answers=MappingProxyType(answers))
    reading = Reading(form, grown, DAY)
    words, days = cycle(SENTENCES), cycle(date(2026, month, 14) for month in range(1, 13))
    for question, item in _asked(form, reading):
        value = _value(reading, question, next(words), next(days), len(answers))
        if value is not None:
            answers.setdefault(AnswerKey(question.id, item), value)
    return replace(grown, answers=MappingProxyType(answers))


def put_big(library: Library, folder: Path, title: str = "Everything at once") -> str:
    """Begin a large assessment in a library, and give its id."""
    room = room_in(folder)
    id_ = begin(library, room, title)
    session = edit(library, id_)
    full = big_assessment(session.form, session.assessment)
    stored = {k: to_store(session.form, k, v) for k, v in full.answers.items()}
    library.write(id_, stored, listing_of(Reading(session.form, full, DAY)))
    library.close_visits(id_)
    return id_


def _ids(name: str, count: int) -> tuple[str, ...]:
    return tuple(f"{name}-{number}" for number in range(1, count + 1))


def _asked(form: Form, reading: Reading) -> Iterator[tuple[Question, str]]:
    for _stage, section, question in form.placed():
        if not question.shows:
            yield from ((question, item) for item in reading.section_items(section))
    for collection in form.collections.values():
        for item in reading.items(collection.id):
            yield from ((question, item) for question in collection.questions)


def _value(
    reading: Reading, question: Question, words: str, day: date, number: int
) -> Value | None:
    if question.companion_of:
        return None
    options = [option.id for option in question.terms.options if not option.retired]
    meanings = {option.means: option.id for option in question.terms.options}
    match question.kind.name:
        case "text" | "long-text":
            return words if question.kind.name == "long-text" else words.split(",")[0][:70]
        case "choice":
            decided = DECIDED.get(question.role, "")
            return meanings.get(decided) or options[number % len(options)]
        case "choices":
            return (options[number % len(options)],)
        case "yes-no":
            return DECIDED.get(question.role, "yes" if number % 2 else "no")
        case "date":
            return day
        case "rating":
            return 1 + number % 5
        case "links":
            targets = [i for name in question.terms.to for i in reading.items(name)]
            start = number % max(len(targets), 1)
            return tuple(targets[start : start + (1 if question.terms.one else 3)]) or None
    return None

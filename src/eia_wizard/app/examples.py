"""Worked examples told into a library, step by step, under the dates of the story."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from eia_wizard.app.editing import edit, ensure_own_record, record_decision, start
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.examples import Example, ExampleStep, example_files, read_example
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.library import Library
from eia_wizard.store.records import EXAMPLE

BETWEEN_ANSWERS = timedelta(seconds=40)
"""How long a visit to an answer takes in a told story."""


def open_example(room: Workroom, name: str) -> Example:
    """A worked example by name.

    Raises:
        EiaError: if there is none of that name, or it has faults.
    """
    files = example_files(room.examples)
    if name not in files:
        raise EiaError(
            _("There is no worked example “{name}”. Examples: {names}.").format(
                name=name, names=", ".join(files)
            )
        )
    return read_example(files[name])


def final_answers(example: Example) -> dict[AnswerKey, str]:
    """What a story says in the end, as a person typed it, in the order in which it was begun."""
    told: dict[AnswerKey, str] = {}
    for step in example.steps:
        told |= dict(step.answers)
    return told


def tell(library: Library, room: Workroom, example: Example) -> str:
    """Tell an example into a library as an assessment with a history, and give its id."""
    ensure_own_record(library, room)
    teller = _Teller(example.steps[0].at)
    with library.told_by(teller.now, example.steps[0].who):
        assessment_id = start(library, room.open_form(example.form))
    with _hidden_if_interrupted(library, assessment_id):
        _tell(library, teller, example, assessment_id)
    return assessment_id


@dataclass(slots=True)
class _Teller:
    """The clock of a story: it moves only as the story does."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@contextmanager
def _hidden_if_interrupted(library: Library, assessment_id: str) -> Iterator[None]:
    """Half a story would look like a real assessment, so it is not left in the list."""
    try:
        yield
    except BaseException:
        with suppress(EiaError):
            library.delete(assessment_id)
        raise


def _tell(library: Library, teller: _Teller, example: Example, assessment_id: str) -> None:
    with library.told_by(teller.now, example.steps[0].who):
        library.add_record(assessment_id, EXAMPLE, {"example": example.name})
        session = edit(library, assessment_id)
    for step in example.steps:
        teller.at = step.at
        with library.told_by(teller.now, step.who):
            _tell_step(session, teller, step)
            library.close_visits(assessment_id)
            if step.decision:
                record_decision(library, assessment_id, step.decision)


def _tell_step(session: Session, teller: _Teller, step: ExampleStep) -> None:
    for item in step.items:
        collection = session.form.collections.get(item.collection)
        known = session.reading.has_item(item.collection, item.id)
        if not known and (collection is None or collection.grown):
            session.add_item(item.collection, item.id, step.stage)
    for key, typed in step.answers:
        teller.at += BETWEEN_ANSWERS
        session.answer_typed(key, typed)

"""Worked examples told into a library, step by step, under the dates of the story."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import TypeVar

from eia_wizard.app.editing import edit, ensure_own_record, record_decision, start
from eia_wizard.app.listing import listing_of
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.examples import (
    Example,
    ExampleItem,
    ExampleStep,
    example_files,
    read_example,
)
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import RECORDED_AT
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.kinds import EXAMPLE
from eia_wizard.store.library import Library

BETWEEN_ANSWERS = timedelta(seconds=40)
"""How long a visit to an answer takes in a told story."""
AT_ONCE = 4
"""Answers told before others may use the library: some thirty thousandths of a second."""

T = TypeVar("T")


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
    telling = Telling(library, room, example)
    while telling.go_on():
        pass
    return telling.id


class Telling:
    """An example being told, a few answers at a time, so that saves fit in between.

    Half a story would look like a real assessment: it stays hidden until it is whole. A library
    forgets nothing, so what goes wrong on the way, or is broken off, stays hidden for good.
    """

    def __init__(self, library: Library, room: Workroom, example: Example) -> None:
        self.of = sum(len(step.answers) for step in example.steps)
        self.done = 0
        self._library, self._teller = library, _Teller(example.steps[0].at)
        ensure_own_record(library, room)
        with library.told_by(self._teller.now, example.steps[0].who):
            self.id = start(library, room.open_form(example.form))
            library.delete(self.id)
        self._moves = self._tell(example)

    def go_on(self) -> bool:
        """Tell a little more; whether there is more to tell."""
        return next(self._moves, True) is None

    def _tell(self, example: Example) -> Iterator[None]:
        with self._told_by(example.steps[0].who):
            self._library.add_record(self.id, EXAMPLE, {"example": example.name})
            session = edit(self._library, self.id, is_listed=False)
        for step in example.steps:
            self._teller.at = step.at
            yield from self._tell_step(session, step)
        with self._told_by(example.steps[-1].who):
            self._library.write(self.id, {}, listing_of(session.reading))
            self._library.bring_back(self.id)

    def _tell_step(self, session: Session, step: ExampleStep) -> Iterator[None]:
        with self._told_by(step.who):
            for item in step.items:
                _add(session, item, step.stage)
        for answers in _by_the_few(step.answers):
            yield
            with self._told_by(step.who):
                self._answer(session, answers)
        for keys in _by_the_few(_touched(step)):
            yield
            with self._told_by(step.who):
                self._library.close_visits(self.id, keys)
        yield
        with self._told_by(step.who):
            self._library.close_visits(self.id)
            if step.decision:
                record_decision(self._library, self.id, step.decision)

    def _answer(self, session: Session, answers: Sequence[tuple[AnswerKey, str]]) -> None:
        for key, typed in answers:
            self._teller.at += BETWEEN_ANSWERS
            session.answer_typed(key, typed)
            self.done += 1

    def _told_by(self, who: str) -> AbstractContextManager[None]:
        return self._library.told_by(self._teller.now, who)


@dataclass(slots=True)
class _Teller:
    """The clock of a story: it moves only as the story does."""

    at: datetime

    def now(self) -> datetime:
        return self.at


def _add(session: Session, item: ExampleItem, stage: str) -> None:
    collection = session.form.collections.get(item.collection)
    known = session.reading.has_item(item.collection, item.id)
    if not known and (collection is None or collection.grown):
        session.add_item(item.collection, item.id, stage)


def _touched(step: ExampleStep) -> list[AnswerKey]:
    """What a step answered, in the order in which its visits began."""
    added = [
        key
        for item in step.items
        for key in (
            AnswerKey(item.collection),
            AnswerKey(f"{item.collection}{RECORDED_AT}", item.id),
        )
    ]
    return list(dict.fromkeys([*added, *(key for key, _typed in step.answers)]))


def _by_the_few(many: Sequence[T]) -> Iterator[Sequence[T]]:
    return (many[first : first + AT_ONCE] for first in range(0, len(many), AT_ONCE))

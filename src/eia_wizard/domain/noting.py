"""An assessment read so that what was made of it outlives a change elsewhere.

Whatever is made once notes which answers it was made from, and what else made once it rests on.
After a change only that is made anew which read a changed answer.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.reading import Reading

T = TypeVar("T")
_WHICH_ARE_GIVEN, _WHICH_ITEMS = "which answers are given", "which items have answers"


@dataclass(slots=True)
class Notebook:
    """What was made of an assessment, and from what; for one thread, and one assessment.

    What rests on something else made once stands behind it, so that one pass finds all that falls.
    """

    _made: dict[Hashable, tuple[Any, set[Hashable]]] = field(default_factory=dict)
    _open: set[Hashable] | None = None
    _answers: Mapping[AnswerKey, Value] = field(default_factory=dict)
    _ground: tuple[Form, date] | None = None

    def read(self, reading: Reading) -> Reading:
        """The same reading, that keeps what was made of the one before wherever it still holds."""
        form, answers = reading.form, reading.assessment.answers
        ground = self._ground
        if ground is None or ground[0] is not form or ground[1] != reading.as_of:
            self._made.clear()
        else:
            self._forget(set(_differences(self._answers, answers)))
        self._answers, self._ground = answers, (form, reading.as_of)
        noted = replace(reading.assessment, answers=_NotedAnswers(answers, self))
        return _NotedReading(form, noted, reading.as_of, self)

    def note(self, name: Hashable) -> None:
        """What is being made just now rests on this."""
        if self._open is not None:
            self._open.add(name)

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What was made under this name, made anew only where it no longer holds."""
        found = self._made.get(name)
        if found is None:
            outer, self._open = self._open, set()
            try:
                found = (make(), self._open)
            finally:
                self._open = outer
            self._made[name] = found
        self.note(name)
        made: T = found[0]
        return made

    def _forget(self, changed: set[Hashable]) -> None:
        """Forget what rests on any of these, and what rests on that."""
        if not changed:
            return
        for name, (_made, rests_on) in tuple(self._made.items()):
            if not changed.isdisjoint(rests_on):
                changed.add(name)
                del self._made[name]


def _differences(
    old: Mapping[AnswerKey, Value], new: Mapping[AnswerKey, Value]
) -> Iterator[Hashable]:
    """What may have been read that is another now: answers, and whether there are any."""
    if old is new:
        return
    other = [key for key, value in new.items() if old.get(key) is not value]
    yield from (key for key in other if old.get(key) != new[key])
    come_or_gone = [*(key for key in other if key not in old), *(k for k in old if k not in new)]
    for key in come_or_gone:
        yield from (key, _given(key))
    if come_or_gone or list(old) != list(new):
        yield _WHICH_ARE_GIVEN
        if any(key.item for key in come_or_gone) or _items(old) != _items(new):
            yield _WHICH_ITEMS


def _items(answers: Mapping[AnswerKey, Value]) -> list[AnswerKey]:
    return [key for key in answers if key.item]


def _given(key: AnswerKey) -> Hashable:
    return ("given", *key)


class _NotedAnswers(Mapping[AnswerKey, Value]):
    """Answers that note which of them are read."""

    def __init__(self, answers: Mapping[AnswerKey, Value], book: Notebook) -> None:
        self._answers, self._book = answers, book

    def __getitem__(self, key: AnswerKey) -> Value:
        self._book.note(key)
        return self._answers[key]

    def get(self, key: AnswerKey, default: Any = None) -> Any:
        """The answer at a key."""
        self._book.note(key)
        return self._answers.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._book.note(key)
        return key in self._answers

    def __iter__(self) -> Iterator[AnswerKey]:
        self._book.note(_WHICH_ARE_GIVEN)
        return iter(self._answers)

    def __len__(self) -> int:
        self._book.note(_WHICH_ARE_GIVEN)
        return len(self._answers)

    def unnoted(self) -> Mapping[AnswerKey, Value]:
        """The same answers, for who notes for himself."""
        return self._answers


@dataclass(frozen=True)
class _NotedReading(Reading):
    """A reading of which nothing is remembered without a note of what it rests on."""

    book: Notebook

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        return self.book.once(name, make)

    def is_given(self, key: AnswerKey) -> bool:
        """Whether there is an answer: other words of it make no difference."""
        answers = self.assessment.answers
        if not isinstance(answers, _NotedAnswers):
            return super().is_given(key)
        if answers.unnoted().get(key) is None:
            return super().is_given(key)
        self.book.note(_given(key))
        return True

    def is_asked(self, question: Question, item: str = "") -> bool:
        if not question.when:
            return self._is_in_depth(question, item)
        return self.once(
            ("is asked", question.id, item),
            lambda: self._is_in_depth(question, item) and self.holds(question.when, item),
        )

    def _keys_of_items(self) -> Iterable[AnswerKey]:
        self.book.note(_WHICH_ITEMS)
        answers = self.assessment.answers
        known = answers.unnoted() if isinstance(answers, _NotedAnswers) else answers
        return [key for key in known if key.item]

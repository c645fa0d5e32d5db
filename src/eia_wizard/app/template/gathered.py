"""What is gathered from a form that somebody filled: answers, and words that stay only words."""

from contextlib import suppress
from dataclasses import field
from datetime import datetime

from eia_wizard.app.editing import new_id
from eia_wizard.app.salvage import Lost
from eia_wizard.app.snapshot import snapshot, to_store
from eia_wizard.domain.answers import AnswerKey, Json, Value
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import Named
from eia_wizard.domain.reading import Reading


@dataclass(slots=True)
class Gathered:
    """Answers to one of the wizard's forms, each given once, and what could not be made one."""

    form: Form
    answers: dict[AnswerKey, Value] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)
    _linked: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def give(self, key: AnswerKey, question: Question, value: Value) -> bool:
        """Keep an answer that suits its question; whether it is kept."""
        with suppress(Unsuitable):
            question.kind.check(value, question.terms)
            if not question.kind.is_empty(value) and key not in self.answers:
                self.answers[key] = value
                return True
        return False

    def answer(self, question: Question, named: Named, words: str, label: str) -> None:
        """Keep words as the answer that they are; what is none stays words."""
        typed = " ".join(words.split()) if question.kind.name == "text" else words
        with suppress(Unsuitable):
            value = question.kind.read(typed, question.terms)
            if self.give(AnswerKey(question.id, named.item), question, value):
                return
        self.lose(label, words)

    def lose(self, label: str, words: str) -> None:
        """These words belong to no question."""
        if words.strip():
            self.lost.append(Lost(label, words))

    def add_items(self, key: AnswerKey, items: list[str]) -> None:
        """These are items of a collection, behind those that are there."""
        before = self.answers.get(key, ())
        self.answers[key] = (*(before if isinstance(before, tuple) else ()), *items)

    def item_linked(self, named: Named) -> str:
        """An item that is linked as the name says and has no answer to its question yet.

        Where each has one, as where two ratings are ticked for one group, it is a new item; where
        there can be none, it is nothing.
        """
        question, link = self.form.question(named.question), self.form.question(named.through)
        collection = self.form.collections.get(question.collection) if question else None
        if question is None or link is None or collection is None or not collection.grown:
            return ""
        known = self._linked.setdefault((collection.id, named.through, named.to), [])
        for item in known:
            if AnswerKey(named.question, item) not in self.answers:
                return item
        item = new_id()
        known.append(item)
        self.add_items(AnswerKey(collection.id), [item])
        self.answers[AnswerKey(named.through, item)] = (named.to,)
        return item

    def stored(self) -> dict[AnswerKey, Json]:
        """The answers as they are stored."""
        return {key: to_store(self.form, key, value) for key, value in self.answers.items()}

    def reading(self, at: datetime) -> Reading:
        """What is gathered so far, to be asked what follows from it."""
        return Reading(self.form, snapshot("", at, self.stored(), self.form), at.date())

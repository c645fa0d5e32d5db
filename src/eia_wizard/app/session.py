"""One assessment open for editing, with undo; what changes is handed on to be saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError, Unsuitable
from eia_wizard.domain.form import RECORDED_AT, Form, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

Save = Callable[[Change], None]
MOST_STEPS = 200


class Session:
    """The present snapshot of an assessment, the steps that led to it, and a way to save them."""

    def __init__(self, assessment: Assessment, form: Form, as_of: date, save: Save) -> None:
        self.form = form
        self.assessment = assessment
        self._as_of = as_of
        self._save = save
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._reading = Reading(form, assessment, as_of)
        self._is_gathering = False

    @property
    def reading(self) -> Reading:
        """The present snapshot read through its form."""
        if self._reading.assessment is not self.assessment:
            self._reading = Reading(self.form, self.assessment, self._as_of)
        return self._reading

    def answer(self, key: AnswerKey, value: Value | None, *, continuing: bool = False) -> Change:
        """Give an answer; ``None``, or an empty value, takes it away.

        ``continuing`` makes it one step for undo with the answer just given to the same question.

        Raises:
            EiaError: if there is no such question or item.
            Unsuitable: if the question cannot hold the value.
        """
        question = self.question_at(key)
        if value is not None:
            question.kind.check(value, question.terms)
            self._check_links(question, value)
            value = None if question.kind.is_empty(value) else value
        return self._step({key: value}, _label(question), continuing=continuing)

    def answer_typed(self, key: AnswerKey, typed: str, *, continuing: bool = False) -> Change:
        """Give an answer as plain text, as a person types it."""
        question = self.question_at(key)
        value = question.kind.read(typed, question.terms) if typed.strip() else None
        return self.answer(key, value, continuing=continuing)

    def add_item(self, collection_id: str, item_id: str, stage: str = "") -> Change:
        """Add an item at the end of a grown collection, and keep the stage it was added in.

        Raises:
            EiaError: if there is no such collection, or its items are not the person's to add.
        """
        collection = self.form.collections.get(collection_id)
        if collection is None:
            names = ", ".join(c.id for c in self.form.collections.values() if c.grown)
            raise EiaError(
                _("There is no collection “{name}”. Items can be added to: {names}.").format(
                    name=collection_id, names=names
                )
            )
        if not collection.grown:
            raise EiaError(
                _("The items of “{title}” follow from the form; none can be added.").format(
                    title=collection.title
                )
            )
        changes: dict[AnswerKey, Value | None] = {
            AnswerKey(collection.id): (*self._own_items(collection_id), item_id)
        }
        if stage:
            changes[AnswerKey(f"{collection.id}{RECORDED_AT}", item_id)] = stage
        return self._step(changes, _("Add {item}").format(item=collection.item))

    def remove_item(self, collection_id: str, item_id: str) -> Change:
        """Take an item out of the list; what was said of it is kept, and can be brought back."""
        items = tuple(i for i in self._own_items(collection_id) if i != item_id)
        label = _("Remove: {item}").format(item=self.reading.label(item_id))
        return self._step({AnswerKey(collection_id): items or None}, label)

    def move_item(self, collection_id: str, item_id: str, steps: int) -> Change | None:
        """Move an item of the person's own up or down its list; ``None`` at the end of it."""
        items = list(self._own_items(collection_id))
        if item_id not in items or not 0 <= items.index(item_id) + steps < len(items):
            return None
        place = items.index(item_id) + steps
        items.remove(item_id)
        items.insert(place, item_id)
        label = _("Move: {item}").format(item=self.reading.label(item_id))
        return self._step({AnswerKey(collection_id): tuple(items)}, label)

    @contextmanager
    def one_step(self, label: str) -> Iterator[None]:
        """Everything done inside is saved, and undone, as one step; or not done at all.

        Raises:
            EiaError: what was refused inside; the snapshot is then what it was before.
        """
        before, self._is_gathering = self.assessment, True
        try:
            yield
        except BaseException:
            self.assessment = before
            raise
        finally:
            self._is_gathering = False
        after = self.assessment
        if after is not before:
            self._record(Change(before, after, label), continuing=False)

    def undo(self) -> Change | None:
        """Take the last step back; ``None`` if there is none."""
        return self._replay(self._done, self._undone)

    def redo(self) -> Change | None:
        """Take the last undone step again; ``None`` if there is none."""
        return self._replay(self._undone, self._done)

    @property
    def can_undo(self) -> str:
        """What undo would take back, or nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def can_redo(self) -> str:
        """What redo would do again, or nothing."""
        return self._undone[-1].label if self._undone else ""

    def question_at(self, key: AnswerKey) -> Question:
        """The question of a key, its item found where it has one.

        Raises:
            EiaError: naming what does not exist.
        """
        question = self.form.question(key.question)
        if question is None:
            raise EiaError(
                _("There is no question “{id}” in this form.").format(id=key.question[:80])
            )
        if question.id in self.form.retired:
            raise EiaError(_("“{id}” is no longer asked.").format(id=key.question))
        if question.collection and not key.item:
            raise EiaError(
                _("“{question}” is asked of each item. Write {question}:ITEM.").format(
                    question=question.id
                )
            )
        if key.item and not self._has_item(question, key.item):
            raise EiaError(
                _("There is no item “{item}” for “{question}”.").format(
                    item=key.item[:80], question=question.id
                )
            )
        return question

    def _has_item(self, question: Question, item: str) -> bool:
        return bool(question.collection) and self.reading.has_item(question.collection, item)

    def _check_links(self, question: Question, value: Value) -> None:
        if question.kind.name == "items" and isinstance(value, tuple):
            self._check_list(question, value)
        if question.kind.name != "links" or not isinstance(value, tuple):
            return
        for item in value:
            home = self.reading.collection_of(item)
            if home is None or home.id not in question.terms.to:
                raise Unsuitable(
                    _("“{item}” is no item of {collections}.").format(
                        item=item[:80],
                        collections=", ".join(
                            self.form.collections[name].title for name in question.terms.to
                        ),
                    )
                )

    def _check_list(self, question: Question, value: tuple[str, ...]) -> None:
        """A list of items is put in order or shortened here; ``add_item`` alone lengthens it."""
        collection = self.form.collections[question.id]
        known = [home.id for i in value if (home := self.reading.collection_of(i))]
        if not collection.grown or known != [collection.id] * len(value):
            raise Unsuitable(
                _("Only items of “{title}” that were added to it can stand in its list.").format(
                    title=collection.title
                )
            )
        if any(item in self.reading.listed_items for item in value):
            raise Unsuitable(
                _("The items that the form lists are there always; leave them out of the list.")
            )

    def _own_items(self, collection_id: str) -> tuple[str, ...]:
        value = self.reading.value(AnswerKey(collection_id))
        return value if isinstance(value, tuple) else ()

    def _step(
        self, changes: dict[AnswerKey, Value | None], label: str, *, continuing: bool = False
    ) -> Change:
        after = self.assessment
        for key, value in changes.items():
            after = after.answering(key, value)
        change = Change(self.assessment, after, label)
        if self._is_gathering:
            self.assessment = after
        else:
            self._record(change, continuing=continuing)
        return change

    def _record(self, change: Change, *, continuing: bool) -> None:
        self._take(change)
        last = self._done[-1] if self._done else None
        if continuing and last and last.keys == change.keys:
            self._done[-1] = Change(last.before, change.after, change.label)
        else:
            self._done = [*self._done, change][-MOST_STEPS:]
        self._undone = []

    def _take(self, change: Change) -> None:
        self.assessment = change.after
        self._save(change)

    def _replay(self, source: list[Change], target: list[Change]) -> Change | None:
        if not source:
            return None
        step = source.pop()
        target.append(Change(step.after, step.before, step.label))
        back = Change(self.assessment, step.before, step.label)
        self._take(back)
        return back


def _label(question: Question) -> str:
    return _("Answer: {question}").format(question=question.text)

"""What an assessment says, read through its form: values, items and what they are called."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product
from typing import Any, TypeVar

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Collection, Form
from eia_wizard.domain.prose import Prose
from eia_wizard.domain.terms import ItemName
from eia_wizard.domain.text import shortened
from eia_wizard.domain.words import gettext as _

LABEL_LENGTH = 110
T = TypeVar("T")
JOIN = "+"
"""Stands between the members of a crossed item's id, so that one pair has one id."""


@dataclass(frozen=True)
class Answered:
    """A form, a snapshot, and the day as of which ages and deadlines are counted."""

    form: Form
    assessment: Assessment
    as_of: date

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What was made of this snapshot under this name, made when it is first wanted."""
        if name not in self._made:
            self._made[name] = make()
        found: T = self._made[name]
        return found

    # Values

    def value(self, key: AnswerKey) -> Value | None:
        """The answer at a key, also where it was given under an older name."""
        answered = self.assessment.answers.get(key)
        return self._under_older_name(key) if answered is None else answered

    def _under_older_name(self, key: AnswerKey) -> Value | None:
        question = self.form.question(key.question)
        is_renamed = question is not None and (question.was or question.id != key.question)
        if not is_renamed and key.item not in self._old_items:
            return None
        names = (question.id, *question.was) if question else (key.question,)
        items = (key.item, *self._old_items.get(key.item, ()))
        found = (self.assessment.answers.get(AnswerKey(n, i)) for n in names for i in items)
        return next((value for value in found if value is not None), None)

    def is_given(self, key: AnswerKey) -> bool:
        """Whether there is an answer at a key, whatever it says."""
        return self.value(key) is not None

    def text(self, question_id: str, item: str = "") -> str:
        """The answer as plain text, or nothing; dates and numbers as people type them."""
        question = self.form.question(question_id)
        value = self.value(AnswerKey(question_id, item))
        if question is None or value is None:
            return ""
        return question.kind.typed(value, question.terms)

    def role_value(self, role: str, item: str = "") -> Value | None:
        """The answer to the question that plays a role; ``None`` also where the form has none."""
        question = self.form.with_role(role)
        return self.value(AnswerKey(question.id, item)) if question else None

    def role_text(self, role: str, item: str = "") -> str:
        """The same as plain text."""
        question = self.form.with_role(role)
        return self.text(question.id, item) if question else ""

    def meaning(self, role: str, item: str = "") -> str:
        """What the option chosen under a role means, in the vocabulary of the role."""
        question = self.form.with_role(role)
        value = self.value(AnswerKey(question.id, item)) if question else None
        if question is None or not isinstance(value, str):
            return ""
        option = question.terms.option(value)
        return option.means if option else value

    def say(self, key: AnswerKey) -> Prose:
        """The answer at a key as prose; nothing where there is none."""
        question = self.form.question(key.question)
        value = self.value(key)
        if question is None or value is None:
            return ()
        return question.kind.say(value, question.terms, self)

    # Items

    def items(self, collection_id: str) -> tuple[str, ...]:
        """The ids of a collection's items in order: listed ones, then the person's, or crossed."""
        return self.once(("items", collection_id), lambda: self._items(collection_id))

    def _items(self, collection_id: str) -> tuple[str, ...]:
        collection = self.form.collections.get(collection_id)
        if collection is None:
            return ()
        if collection.crossing:
            members = (self.items(member) for member in collection.crossing)
            return tuple(JOIN.join(pair) for pair in product(*members))
        listed = tuple(item.id for item in collection.items if not item.retired)
        return (*listed, *self._grown(collection))

    def collection_of(self, item_id: str) -> Collection | None:
        """The collection that an item is, or was, in."""
        return self.form.collections.get(self.once("homes of items", self._homes).get(item_id, ""))

    def has_item(self, collection_id: str, item_id: str) -> bool:
        """Whether an item is in a collection now."""
        return item_id in self.items(collection_id)

    def name_of(self, item_id: str) -> ItemName:
        """What an item is called, and whether it was removed."""
        return self.once(("name", item_id), lambda: self._name_of(item_id))

    def _name_of(self, item_id: str) -> ItemName:
        item_id = self._renamed_items.get(item_id, item_id)
        collection = self.collection_of(item_id)
        if collection is None:
            return ItemName(_("removed item"), removed=True, home=AnswerKey("", item_id))
        removed = not self.has_item(collection.id, item_id)
        home = AnswerKey(collection.id, item_id)
        return ItemName(self._label(collection, item_id), removed, home)

    def label(self, item_id: str) -> str:
        """What an item is called."""
        return self.name_of(item_id).label

    # Helpers

    def _grown(self, collection: Collection) -> tuple[str, ...]:
        if not collection.grown:
            return ()
        names = (collection.id, *collection.was)
        lists = (self.assessment.answers.get(AnswerKey(name)) for name in names)
        found = next((value for value in lists if isinstance(value, tuple)), ())
        return tuple(item for item in dict.fromkeys(found) if item not in self.listed_items)

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def _label(self, collection: Collection, item_id: str) -> str:
        listed = next((i.label for i in collection.items if i.id == item_id), "")
        if listed:
            return listed
        if collection.crossing:
            return " – ".join(self.label(member) for member in item_id.split(JOIN))
        said = self.text(collection.label, item_id).split("\n")[0] if collection.label else ""
        return shortened(said, LABEL_LENGTH) or self._numbered(collection, item_id)

    def _numbered(self, collection: Collection, item_id: str) -> str:
        grown = self._grown(collection)
        number = grown.index(item_id) + 1 if item_id in grown else 0
        noun = collection.item[:1].upper() + collection.item[1:]
        return f"{noun} {number}" if number else _("{noun} without a name").format(noun=noun)

    def _homes(self) -> Mapping[str, str]:
        """The collection of every item that is, or was once, in one."""
        homes: dict[str, str] = {}
        for key in self._keys_of_items():
            question = self.form.question(key.question)
            if question and question.collection:
                homes[key.item] = question.collection
        for collection in self.form.collections.values():
            homes |= dict.fromkeys(self.items(collection.id), collection.id)
        return homes

    def _keys_of_items(self) -> Iterable[AnswerKey]:
        return (key for key in self.assessment.answers if key.item)

    @cached_property
    def listed_items(self) -> frozenset[str]:
        """The ids of the items that the form itself lists."""
        return frozenset(item.id for c in self.form.collections.values() for item in c.items)

    @cached_property
    def _old_items(self) -> Mapping[str, tuple[str, ...]]:
        """The former ids of listed items."""
        listed = (item for c in self.form.collections.values() for item in c.items)
        return {item.id: item.was for item in listed if item.was}

    @cached_property
    def _renamed_items(self) -> Mapping[str, str]:
        """The present id of every listed item's former one."""
        return {old: new for new, olds in self._old_items.items() for old in olds}

"""Small named changes to a clean assessment: faults that a rule should find, and near misses.

The files in ``planted`` hold ``[[fault]]`` and ``[[near]]`` tables. Each names its ``rule``, its
``base`` and itself (``name``), and says in any of these ways what is done to the clean answers:

* ``set``: ``"question:item" = value``; an item that is not there yet is added
* ``every``: ``"question" = value``, at every item that answers it
* ``take``, ``take-every``: answers taken away, by key, or by question at every item
* ``remove``: items taken out of their list and of every link, as ``"collection:item"``
* ``replace``: ``"question:item" = ["these words", "by these"]``
* ``append``: ``"question:item" = "a sentence more"``
* ``as-of``: looked at on another day
* ``sealed``: the decision point was sealed before the change was made

``also`` names further rules that such a change rightly wakes.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.form import Form
from faults.clean_files import FOLDER, Case, clean, typed

PLANTED = FOLDER / "planted"
KNOWN = {
    *("rule", "base", "name", "also", "set", "every", "take", "take-every", "remove", "replace"),
    *("append", "as-of", "sealed"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A small change to a clean assessment; a fault of its rule, or only nearly one."""

    rule: str
    base: str
    name: str
    is_fault: bool
    also: tuple[str, ...]
    how: Mapping[str, Any]
    file: str = ""

    def made(self) -> Case:
        """The clean assessment with the change made to it."""
        case = clean(self.base)
        answers = dict(case.answers)
        _remove(answers, case.form, self.how.get("remove", ()))
        _take(answers, self.how.get("take", ()), self.how.get("take-every", ()))
        _reword(answers, case.form, self.how)
        _set(answers, case.form, self.how)
        as_of: date = self.how.get("as-of", case.as_of)
        sealed = case.answers if self.how.get("sealed") else None
        if answers == case.answers and as_of == case.as_of and sealed is None:
            raise ValueError(f"“{self.name}” changes nothing in {self.base}")
        return replace(case, answers=answers, as_of=as_of, sealed=sealed)


@cache
def changes() -> tuple[Change, ...]:
    """Every planted fault and every near miss, file by file."""
    found: list[Change] = []
    for file in sorted(PLANTED.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for kind in table:
            if kind not in ("fault", "near"):
                raise ValueError(f"{file.name}: what is “{kind}”?")
            found += (_change(one, file.stem, is_fault=kind == "fault") for one in table[kind])
    return tuple(found)


def _change(table: dict[str, Any], file: str, *, is_fault: bool) -> Change:
    unknown = set(table) - KNOWN
    if unknown:
        raise ValueError(f"{table}: what is {unknown}?")
    also = tuple(table.get("also", ()))
    return Change(table["rule"], table["base"], table["name"], is_fault, also, table, file)


def _remove(answers: dict[AnswerKey, Value], form: Form, items: list[str]) -> None:
    for written in items:
        collection, _colon, item = written.partition(":")
        own = answers[AnswerKey(collection)]
        if not isinstance(own, tuple) or item not in own:
            raise ValueError(f"there is no {written} to remove")
        answers[AnswerKey(collection)] = tuple(one for one in own if one != item)
        gone = [key for key in answers if key.item == item or item in key.item.split(JOIN)]
        for key in gone:
            del answers[key]
        linked = {key: value for key, value in answers.items() if _lists(form, key, value, item)}
        for key, value in linked.items():
            left = tuple(one for one in value if one != item)
            answers[key] = left
            if not left:
                del answers[key]


def _lists(form: Form, key: AnswerKey, value: Value, item: str) -> bool:
    question = form.questions.get(key.question)
    is_links = question is not None and question.kind.name == "links"
    return is_links and isinstance(value, tuple) and item in value


def _take(answers: dict[AnswerKey, Value], keys: list[str], questions: list[str]) -> None:
    for written in keys:
        del answers[AnswerKey.parse(written)]
    for question in questions:
        found = [key for key in answers if key.question == question]
        if not found:
            raise ValueError(f"{question} is answered nowhere")
        for key in found:
            del answers[key]


def _reword(answers: dict[AnswerKey, Value], form: Form, how: Mapping[str, Any]) -> None:
    for written, (old, new) in how.get("replace", {}).items():
        key = AnswerKey.parse(written)
        text = str(answers[key])
        if old not in text:
            raise ValueError(f"{written} does not say “{old}”")
        answers[key] = typed(form, key, text.replace(old, new))
    for written, more in how.get("append", {}).items():
        key = AnswerKey.parse(written)
        answers[key] = typed(form, key, f"{answers[key]} {more}")


def _set(answers: dict[AnswerKey, Value], form: Form, how: Mapping[str, Any]) -> None:
    for question, value in how.get("every", {}).items():
        found = [key for key in answers if key.question == question]
        if not found:
            raise ValueError(f"{question} is answered nowhere")
        answers |= {key: typed(form, key, value) for key in found}
    for written, value in how.get("set", {}).items():
        key = AnswerKey.parse(written)
        answers[key] = typed(form, key, value)
        _add(answers, form, key)


def _add(answers: dict[AnswerKey, Value], form: Form, key: AnswerKey) -> None:
    question = form.questions[key.question]
    collection = form.collections.get(question.collection)
    if not key.item or collection is None or not collection.grown:
        return
    own = answers.get(AnswerKey(collection.id), ())
    listed = {item.id for item in collection.items}
    if isinstance(own, tuple) and key.item not in own and key.item not in listed:
        answers[AnswerKey(collection.id)] = (*own, key.item)

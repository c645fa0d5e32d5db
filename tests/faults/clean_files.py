"""The clean assessments: compact files of answers, each read on its form as of its own day.

A file gives ``form`` and ``as_of``; ``[answers]`` by question; ``[<prefix>.<item>]`` for the
questions of a collection, such as ``[impact.far]``; and four short ways of writing:

* ``[groups]``: ``"closer"``, ``"not-known"``, ``"no: why"``, ``"as: group"``, ``"covered: group"``
* ``[ways]``: ``"yes"`` or ``"no, yes: what is in the way"`` (so today, so after the change)
* ``[duties]``: ``"done: where it is kept"``, ``"not-begun"`` …
* ``[effects.<option>]``: group ``= "negative: in a few words"``
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from builders import FORMS
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answered import JOIN
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading

FOLDER = Path(__file__).parent
CLEAN = FOLDER / "clean"
SHORTHANDS = ("groups", "ways", "duties", "effects")
TRIAGES = {
    "no": ("no-difference", "group.reason"),
    "as": ("no-difference", "group.reason-as"),
    "covered": ("covered", "group.covered-by"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """An assessment to be checked: its form, its answers, and the day on which it is looked at.

    ``sealed`` are the answers as they stood when a decision point was sealed, if one was.
    """

    name: str
    form: Form
    as_of: date
    answers: Mapping[AnswerKey, Value]
    sealed: Mapping[AnswerKey, Value] | None = None

    @property
    def reading(self) -> Reading:
        """The assessment read through its form."""
        began = datetime.combine(self.as_of, time(9), UTC)
        assessment = Assessment(self.name, self.form.digest, began, dict(self.answers))
        return Reading(self.form, assessment, self.as_of)


@cache
def form_named(name: str) -> Form:
    """A form that is shipped."""
    return open_form(FORMS / name, FORMS / "shared")[0]


def clean_names() -> list[str]:
    """The names of the clean assessments."""
    return sorted(file.stem for file in CLEAN.glob("*.toml"))


@cache
def clean(name: str) -> Case:
    """A clean assessment by name."""
    table = tomllib.loads((CLEAN / f"{name}.toml").read_text(encoding="utf-8"))
    form = form_named(table.pop("form"))
    as_of = table.pop("as_of")
    answers: dict[AnswerKey, Value] = {}
    for key, value in _told(table, form):
        if key in answers:
            raise ValueError(f"{name}: {key} is answered twice")
        answers[key] = typed(form, key, value)
    return Case(name, form, as_of, answers | grown_lists(form, answers))


def typed(form: Form, key: AnswerKey, value: Any) -> Value:
    """The value of what a file says, read as if a person had typed it."""
    question = form.questions.get(key.question)
    if question is None:
        raise ValueError(f"{form.id} asks no question {key.question}")
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(value)
    return question.kind.read(str(value), question.terms)


def grown_lists(form: Form, answers: Mapping[AnswerKey, Value]) -> dict[AnswerKey, Value]:
    """The list of every collection's own items, in the order in which they were told."""
    lists: dict[str, list[str]] = {}
    for key in answers:
        question = form.questions.get(key.question)
        collection = form.collections.get(question.collection if question else "")
        collection = collection or form.collections.get("groups" if key.item else "")
        if not key.item or collection is None or not collection.grown:
            continue
        if key.item not in {item.id for item in collection.items}:
            lists.setdefault(collection.id, []).append(key.item)
    return {AnswerKey(name): tuple(dict.fromkeys(items)) for name, items in lists.items()}


def _told(table: dict[str, Any], form: Form) -> Iterator[tuple[AnswerKey, Any]]:
    for question, value in table.pop("answers").items():
        yield AnswerKey(question), value
    for short in SHORTHANDS:
        for item, value in table.pop(short, {}).items():
            yield from _shorthand(short, item, value)
    for prefix, items in table.items():
        for item, answers in items.items():
            for question, value in answers.items():
                yield AnswerKey(f"{prefix}.{question}", item), value


def _shorthand(short: str, item: str, value: Any) -> Iterator[tuple[AnswerKey, Any]]:
    if short == "effects":
        for group, said in value.items():
            direction, words = _halves(said)
            yield AnswerKey("option-effect.direction", item + JOIN + group), direction
            yield AnswerKey("option-effect.summary", item + JOIN + group), words
        return
    first, words = _halves(value)
    if short == "groups":
        triage, question = TRIAGES.get(first, (first, ""))
        yield AnswerKey("group.triage", item), triage
        if question:
            yield AnswerKey(question, item), words
    elif short == "ways":
        now, _comma, planned = first.partition(", ")
        yield AnswerKey("way.now", item), now
        if planned:
            yield AnswerKey("way.planned", item), planned
            yield AnswerKey("way.note", item), words
    else:
        yield AnswerKey("duty.status", item), first
        if words:
            yield AnswerKey("duty.reference", item), words


def _halves(said: str) -> tuple[str, str]:
    first, _colon, words = said.partition(": ")
    return first, words

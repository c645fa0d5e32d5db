"""Worked examples: an assessment told as dated steps, so that it has a history to replay."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from eia_wizard.catalogue.tables import Faults, Table, read_table
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _


@dataclass(frozen=True, slots=True)
class ExampleItem:
    """An item of a collection, added here if it is a grown one that is not there yet."""

    collection: str
    id: str


@dataclass(frozen=True, slots=True)
class ExampleStep:
    """What was recorded on one day, by whom, at which stage; and the decision it ended in."""

    at: datetime
    who: str
    stage: str
    note: str
    items: tuple[ExampleItem, ...]
    answers: tuple[tuple[AnswerKey, str], ...]
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: its name, what it teaches, the form it is on, and its steps."""

    name: str
    title: str
    story: str
    form: str
    steps: tuple[ExampleStep, ...]


def example_files(folder: Path) -> dict[str, Path]:
    """The files of the worked examples, by name."""
    return {file.stem: file for file in sorted(folder.glob("*.toml"))} if folder.is_dir() else {}


def read_example(file: Path) -> Example:
    """A worked example.

    Raises:
        EiaError: with every fault, if the file is not a sound example.
    """
    faults = Faults()
    table = read_table({file.name: file.read_text(encoding="utf-8")}, file.name, faults)
    example = _example(table, file.stem) if table else None
    if example is None or faults.found:
        listed = "\n".join(f"  {fault}" for fault in faults.found)
        raise EiaError(
            _("The example “{name}” cannot be used:\n{faults}").format(
                name=file.stem, faults=listed
            )
        )
    return example


def _example(table: Table, name: str) -> Example:
    example = Example(
        name=name,
        title=table.text("title", needed=True),
        story=table.text("story", needed=True),
        form=table.text("form", needed=True),
        steps=tuple(s for inner in table.tables("step", name="note") if (s := _step(inner))),
    )
    table.finish()
    return example


def _step(table: Table) -> ExampleStep | None:
    at = table.moment("at")
    if at is None or at.tzinfo is None:
        table.fault(_("a step says “at” which time it happened, such as 2026-11-22T10:00:00Z."))
        return None
    items, answers = [], _answers(table.pairs("answers"), "", table)
    for inner in table.tables("item"):
        item = ExampleItem(inner.text("in", needed=True), inner.text("id", needed=True))
        items.append(item)
        answers += _answers(inner.pairs("answers"), item.id, inner)
        inner.finish()
    step = ExampleStep(
        at=at,
        who=table.text("who", needed=True),
        stage=table.text("stage", needed=True),
        note=table.text("note", needed=True),
        items=tuple(items),
        answers=tuple(answers),
        decision=table.text("decision"),
    )
    table.finish()
    return step


def _answers(pairs: Mapping[str, Any], item: str, table: Table) -> list[tuple[AnswerKey, str]]:
    return [(AnswerKey(question, item), _typed(value, table)) for question, value in pairs.items()]


def _typed(value: object, table: Table) -> str:
    """A value as a person would type it."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict | list):
        table.fault(_("an answer is a text, a number, a date, yes or no, or a list of texts."))
    return str(value)

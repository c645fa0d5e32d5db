"""How an assessment developed, step by step, as the screen shows it; names can be hidden."""

import re
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.development import Development, Step, development_of
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.decided import decision_label
from eia_wizard.domain.form import OWN_NOTES
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import answer_name
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.plain import plain, shortened
from eia_wizard.store.library import Library

MOST_CHANGES, MOST_LETTERS, MOST_LABELS = 30, 420, 6
SHORTEST_NAME = 3

Ask = Callable[[Callable[[Library], Any]], "Future[Any]"]
"""Asks something of the library on its own thread."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step in the list: its day, its stage, who worked, and whether a decision was taken."""

    day: str
    stage: str
    note: str
    is_decision: bool


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """An answer that a step changed; ``before`` is empty where it was first answered."""

    question: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class KnownLine:
    """How many items a collection had by then, and what the first of them are called."""

    title: str
    labels: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class StepView:
    """A step: what was decided in it and on what, what changed, and what was known by then."""

    heading: str
    note: str
    decided: tuple[str, ...]
    changes: tuple[ChangeLine, ...]
    more: int
    known: tuple[KnownLine, ...]


class DevelopingPresenter(QObject):
    """Reads the history once; every step after that is reckoned at once."""

    told = Signal()
    refused = Signal(str)

    def __init__(self, ask: Ask, assessment_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._development: Development | None = None
        self._hides_names = False
        self._hidden: tuple[tuple[re.Pattern[str], str], ...] = ()
        promise = ask(partial(_read, assessment_id))
        Errand(promise, self).then(self._take, self.refused.emit)

    def hide_names(self, hides: bool) -> None:
        """From now on say what people are to the assessment instead of what they are called."""
        self._hides_names = hides
        self.told.emit()

    def rows(self) -> tuple[StepRow, ...]:
        """Every step."""
        found = self._development
        return tuple(self._row(found, each) for each in found.steps) if found else ()

    def step(self, number: int) -> StepView | None:
        """One step, and the state at its end."""
        found = self._development
        if found is None or not 0 <= number < len(found.steps):
            return None
        one, before, then = found.steps[number], found.after(number - 1), found.after(number)
        lines = list(self._changes(found, number, before, then))
        return StepView(
            heading=f"{say_date(one.at.date())} · {_stage(found, one)}",
            note=_("Step {n} of {all} · {who}").format(
                n=number + 1, all=len(found.steps), who=self._said(one.who)
            ),
            decided=tuple(self._said(said) for said in _decided(one, then)),
            changes=tuple(lines[:MOST_CHANGES]),
            more=max(0, len(lines) - MOST_CHANGES),
            known=tuple(self._known(then)),
        )

    def _take(self, found: Development) -> None:
        self._development = found
        self._hidden = tuple(_hidden(found))
        self.told.emit()

    def _row(self, found: Development, step: Step) -> StepRow:
        count = ngettext("{n} answer", "{n} answers", step.changes).format(n=step.changes)
        note = f"{self._said(step.who)} · {count}"
        day = say_date(step.at.date())
        return StepRow(day, _stage(found, step), note, bool(step.decided))

    def _changes(
        self, found: Development, number: int, before: Reading, then: Reading
    ) -> list[ChangeLine]:
        keys = [k for k in found.changed(number) if not k.question.endswith(OWN_NOTES)]
        named = [key for key in keys if found.now.form.question(key.question)]
        changed = [key for key in named if before.value(key) != then.value(key)]
        shown = [self._change(key, before, then) for key in changed[:MOST_CHANGES]]
        unshown = [ChangeLine("", "", "")] * (len(changed) - len(shown))
        return [*shown, *unshown]

    def _change(self, key: AnswerKey, before: Reading, then: Reading) -> ChangeLine:
        name = answer_name(then, key)
        if key.item:
            label = then.label(key.item) or before.label(key.item)
            name = f"{label}: {name}"
        said = (
            plain(each.say(key)) if each.value(key) is not None else "" for each in (before, then)
        )
        was, now = (self._said(shortened(text, MOST_LETTERS)) for text in said)
        return ChangeLine(self._said(name), was, now)

    def _known(self, then: Reading) -> list[KnownLine]:
        lines = []
        for collection in then.form.collections.values():
            if not collection.grown or collection.crossing:
                continue
            listed = {item.id for item in collection.items}
            items = [item for item in then.items(collection.id) if item not in listed]
            if items:
                labels = tuple(self._said(then.label(item)) for item in items[:MOST_LABELS])
                lines.append(KnownLine(collection.title, labels, len(items) - len(labels)))
        return lines

    def _said(self, text: str) -> str:
        if self._hides_names:
            for name, role in self._hidden:
                text = name.sub(role, text)
        return text


def _read(assessment_id: str, library: Library) -> Development:
    return development_of(library, assessment_id)


def _stage(found: Development, step: Step) -> str:
    stages = (stage for stage in found.now.form.stages if stage.id == step.stage)
    return next((f"{stage.number} {stage.title}" for stage in stages), _("No stage"))


def _decided(step: Step, then: Reading) -> list[str]:
    said = []
    for each in step.decided:
        count = ngettext("{n} answer", "{n} answers", each.answers).format(n=each.answers)
        label = decision_label(then, each.item)
        said.append(
            _("Decision taken: {decision}, on {count} as they stand below.").format(
                decision=label, count=count
            )
        )
        outcome = then.role_text("decision.outcome", each.item)
        key = then.form.with_role("decision.outcome")
        if outcome and key:
            told = plain(then.say(AnswerKey(key.id, each.item)))
            said.append(_("Outcome: {outcome}").format(outcome=told))
    return said


def _hidden(found: Development) -> list[tuple[re.Pattern[str], str]]:
    """What everybody is called, longest first, and what is said in its place."""
    names: dict[str, str] = {}
    for role, said in _roles().items():
        question = found.now.form.with_role(role)
        for key, value in found.now.assessment.answers.items():
            if question and key.question == question.id and isinstance(value, str):
                names.setdefault(value.strip(), said)
    for number, who in enumerate(dict.fromkeys(step.who for step in found.steps), 1):
        names.setdefault(who, _("person {n}").format(n=number))
    longest = sorted((n for n in names if len(n) >= SHORTEST_NAME), key=len, reverse=True)
    return [(re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), names[name]) for name in longest]


def _roles() -> dict[str, str]:
    return {
        "assessment.lead": _("the lead"),
        "action.owner": _("the owner of an action"),
        "gap.owner": _("whoever closes a gap"),
        "review.owner": _("whoever looks again"),
        "decision.approved_by": _("whoever approved it"),
    }

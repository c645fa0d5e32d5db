"""All rules read over an assessment; after a change only those that it can affect."""

import hashlib
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from pathlib import PurePath

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, changed_keys
from eia_wizard.domain.findings import (
    About,
    Accepted,
    Checked,
    Finding,
    NotApplicable,
    RuleFault,
    weighed,
)
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.rules import RULE_IDS, TunedRule
from eia_wizard.quality import RULES
from eia_wizard.quality.look import Look, Memory, Sealed
from eia_wizard.quality.reads import Dependence, lacking
from eia_wizard.quality.reasons import reason
from eia_wizard.quality.rule import Found, Rule
from eia_wizard.quality.tuning import in_force

Outcome = tuple[Finding, ...] | RuleFault
NOTHING_SAID: Mapping[About, Accepted] = {}
DIGEST_LETTERS = 8
"""Enough to see that facts changed, too few to guess from them what an erased answer said."""


def check(
    reading: Reading,
    wishes: tuple[TunedRule, ...] = (),
    acceptances: Mapping[About, Accepted] = NOTHING_SAID,
    sealed: tuple[Sealed, ...] = (),
) -> Checked:
    """Everything that the rules find in an assessment, read once from end to end."""
    return Checker().check(reading, wishes, acceptances, sealed)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What must be the same so that an outcome from before still holds."""

    form: Form
    as_of: date
    wishes: tuple[TunedRule, ...]
    sealed: tuple[Sealed, ...]


@dataclass(slots=True)
class Checker:
    """Reads an assessment again and again, each time only what changed. One thread at a time."""

    _memory: Memory = field(default_factory=Memory)
    _ground: _Ground | None = None
    _before: Assessment | None = None
    _outcomes: dict[str, Outcome] = field(default_factory=dict)
    _reads: dict[str, frozenset[str] | None] = field(default_factory=dict)

    def check(
        self,
        reading: Reading,
        wishes: tuple[TunedRule, ...] = (),
        acceptances: Mapping[About, Accepted] = NOTHING_SAID,
        sealed: tuple[Sealed, ...] = (),
    ) -> Checked:
        """Everything that the rules find now."""
        rules = in_force(RULES, reading.form.rules, wishes)
        self._forget(reading, _Ground(reading.form, reading.as_of, wishes, sealed))
        missing = {id_: lacking(reading.form, rule) for id_, rule in rules.items() if rule.on}
        served = frozenset(id_ for id_, roles in missing.items() if not roles)
        for id_ in served - self._outcomes.keys():
            look = Look(reading, rules[id_].threshold, sealed, self._memory, served)
            self._outcomes[id_] = _outcome(id_, rules[id_], look)
        outcomes = [self._outcomes[id_] for id_ in RULE_IDS if id_ in self._outcomes]
        found = [f for each in outcomes if not isinstance(each, RuleFault) for f in each]
        return Checked(
            findings=tuple(weighed(found, acceptances)),
            read=tuple(id_ for id_ in RULE_IDS if id_ in self._outcomes),
            not_applicable=tuple(NotApplicable(i, roles) for i, roles in missing.items() if roles),
            faults=tuple(each for each in outcomes if isinstance(each, RuleFault)),
            off=tuple(id_ for id_, rule in rules.items() if not rule.on),
            tuned=reading.form.rules,
            titles={id_: reason(id_).title for id_ in RULE_IDS},
        )

    def _forget(self, reading: Reading, ground: _Ground) -> None:
        """Forget the outcomes that no longer hold."""
        if self._before is None or ground != self._ground:
            self._outcomes = {}
        if self._ground is None or ground.form is not self._ground.form:
            self._reads = {}
        if self._outcomes and reading.assessment is not self._before:
            self._reads = self._reads or _what_rules_read(reading.form)
            names = _present(
                reading.form, changed_keys(self._before or reading.assessment, reading.assessment)
            )
            for id_, read in self._reads.items():
                if read is None or read & names:
                    self._outcomes.pop(id_, None)
        self._ground, self._before = ground, reading.assessment


def _what_rules_read(form: Form) -> dict[str, frozenset[str] | None]:
    """The questions that each rule hangs on; who checks only once never asks for it."""
    hangs = Dependence(form)
    return {id_: hangs.questions_read(rule) for id_, rule in RULES.items()}


def _outcome(id_: str, rule: Rule, look: Look) -> Outcome:
    try:
        return tuple(_finding(id_, rule, found, look.reading) for found in rule.find(look))
    except Exception as fault:  # one rule that fails must not take the others with it
        return RuleFault(id_, _where(fault))


def _present(form: Form, keys: tuple[AnswerKey, ...]) -> frozenset[str]:
    """The questions of these answers, under their present names."""
    return frozenset(form.renamed.get(key.question, key.question) for key in keys)


def _finding(id_: str, rule: Rule, found: Found, reading: Reading) -> Finding:
    said = reason(id_)
    return Finding(
        rule=id_,
        theme=rule.theme,
        blocks=rule.blocks if found.blocks is None else found.blocks,
        message=found.message,
        why=said.why,
        source=said.source,
        todo=found.todo,
        places=found.places,
        may_be_accepted=rule.accept if found.may_be_accepted is None else found.may_be_accepted,
        facts=_digest(found, reading),
        offers=found.offers,
    )


def _digest(found: Found, reading: Reading) -> str:
    rests_on = (*(reading.value(key) for key in found.places), *found.rests_on)
    said = "\x1f".join(_facts(found.places, rests_on))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_LETTERS]


def _facts(places: tuple[AnswerKey, ...], rests_on: tuple[object, ...]) -> Iterator[str]:
    yield from map(str, places)
    yield from map(repr, rests_on)


def _where(fault: Exception) -> str:
    """Where a rule failed and how, without a word of what was typed."""
    frames = traceback.extract_tb(fault.__traceback__)
    last = frames[-1]
    return f"{type(fault).__name__}, {PurePath(last.filename).name} {last.lineno}"

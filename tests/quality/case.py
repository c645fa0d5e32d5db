"""Tiny builders: an assessment on a real form, answered by roles, and what a rule finds in it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache

from builders import FORMS
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.findings import Checked, Finding
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.rules import TunedRule
from eia_wizard.quality import RULES
from eia_wizard.quality.check import check
from eia_wizard.quality.look import Sealed

TODAY = date(2026, 3, 1)
EVERY_RULE = tuple(TunedRule(rule, is_on=True) for rule in RULES)


@cache
def form(name: str = "commissioning") -> Form:
    return open_form(FORMS / name, FORMS / "shared")[0]


@dataclass(frozen=True)
class Case:
    """An assessment told by roles; each step gives a new one."""

    assessment: Assessment
    on: Form = field(default_factory=form)
    as_of: date = TODAY
    sealed: tuple[Sealed, ...] = ()

    def says(self, role: str, value: Value | None, item: str = "") -> "Case":
        """The answer of a role: options by meaning, links as a tuple of ids."""
        question = self.on.with_role(role)
        assert question is not None, f"the form has no role {role}"
        if isinstance(value, str) and question.kind.name == "choice":
            value = next((o.id for o in question.terms.options if o.means == value), value)
        key = AnswerKey(question.id, item)
        return replace(self, assessment=self.assessment.answering(key, value))

    def has(self, collection: str, item: str, **said: Value) -> "Case":
        """One more item of a collection, answered by the ends of its roles: ``due_on=…``."""
        found = self.on.collection_with_role(collection)
        assert found is not None
        case, known = self, self.assessment.answers.get(AnswerKey(found.id), ())
        assert isinstance(known, tuple)
        if item not in known and item not in {listed.id for listed in found.items}:
            grown = self.assessment.answering(AnswerKey(found.id), (*known, item))
            case = replace(self, assessment=grown)
        prefix = PREFIXES[collection]
        for name, value in said.items():
            case = case.says(f"{prefix}.{name.replace('__', '.')}", value, item)
        return case

    def finds(self, rule: str) -> list[Finding]:
        """What one rule finds."""
        found = self.checked().findings
        return [each.finding for each in found if each.finding.rule == rule]

    def checked(self) -> Checked:
        """Everything that came of reading every rule."""
        reading = Reading(self.on, self.assessment, self.as_of)
        result = check(reading, EVERY_RULE, sealed=self.sealed)
        assert not result.faults
        return result


PREFIXES = {
    "groups": "group",
    "impacts": "impact",
    "evidence": "evidence",
    "gaps": "gap",
    "engagement": "engagement",
    "actions": "action",
    "decisions": "decision",
    "measures": "measure",
    "requirements": "requirement",
    "past-actions": "past_action",
    "options": "option",
}


def case(name: str = "commissioning", size: str = "full") -> Case:
    """An empty assessment on a real form."""
    empty = Assessment("A1", form(name).digest, datetime(2026, 1, 5, 9, tzinfo=UTC))
    begun = Case(empty, form(name))
    return begun.says("assessment.size", size) if "assessment.size" in form(name).roles else begun

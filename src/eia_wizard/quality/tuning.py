"""The rules as they hold here: an organisation's form may change them, a person only tighten."""

from collections.abc import Mapping
from dataclasses import replace

from eia_wizard.domain.rules import TunedRule
from eia_wizard.quality.rule import Rule


def in_force(
    rules: Mapping[str, Rule], of_form: tuple[TunedRule, ...], wishes: tuple[TunedRule, ...]
) -> dict[str, Rule]:
    """The rules with what a form changes about them, then with what a person asks for on top."""
    held = dict(rules)
    for said in of_form:
        if said.rule in held:
            held[said.rule] = _changed(held[said.rule], said)
    for said in wishes:
        if said.rule in held:
            held[said.rule] = _tightened(held[said.rule], said)
    return held


def _changed(rule: Rule, said: TunedRule) -> Rule:
    return replace(
        rule,
        on=rule.on if said.is_on is None else said.is_on,
        blocks=rule.blocks if said.blocks is None else said.blocks,
        threshold=rule.threshold if said.threshold is None else said.threshold,
    )


def _tightened(rule: Rule, said: TunedRule) -> Rule:
    """A person may switch a rule on and let it block more, never less."""
    more = tuple(name for name in said.blocks or () if name not in rule.blocks)
    return replace(rule, on=rule.on or said.is_on is True, blocks=(*rule.blocks, *more))

"""What a form changes about the quality rules, read from its file ``rules.toml``."""

import json
from collections.abc import Iterator, Mapping

from eia_wizard.catalogue.tables import Faults, Table, read_table
from eia_wizard.domain.findings import QUESTIONS
from eia_wizard.domain.rules import RULE_IDS, THRESHOLDS, TunedRule
from eia_wizard.domain.words import gettext as _

FILE = "rules.toml"


def read_tuning(files: Mapping[str, str], faults: Faults) -> tuple[TunedRule, ...]:
    """Each rule that the form speaks of, once; none where it has no such file."""
    if FILE not in files:
        return ()
    table = read_table(files, FILE, faults)
    if table is None:
        return ()
    rules = rules_in(table, faults)
    table.finish()
    return rules


def rules_in(table: Table, faults: Faults) -> tuple[TunedRule, ...]:
    """Each rule that a table speaks of, once."""
    rules = [_rule(inner) for inner in table.tables("rule")]
    for repeated in sorted({r.rule for r in rules if [o.rule for o in rules].count(r.rule) > 1}):
        faults.add(table.file, repeated, _("two tables speak of this rule."))
    return tuple(rule for rule in rules if rule.rule in RULE_IDS)


def settled_file(of_form: tuple[TunedRule, ...], settled: tuple[TunedRule, ...]) -> str:
    """The file ``rules.toml`` that says what a form and, above it, an organisation changed."""
    said = {rule.rule for rule in settled}
    rules = (*(rule for rule in of_form if rule.rule not in said), *settled)
    return "\n".join(f"[[rule]]\n{''.join(_lines(rule))}" for rule in rules)


def _lines(rule: TunedRule) -> Iterator[str]:
    yield f"id = {_quoted(rule.rule)}\n"
    yield f"because = {_quoted(rule.reason)}\n"
    if rule.is_on is not None:
        yield f"on = {_quoted(rule.is_on)}\n"
    if rule.blocks is not None:
        yield f"blocks = {_quoted(list(rule.blocks))}\n"
    if rule.threshold is not None:
        yield f"threshold = {_quoted(rule.threshold)}\n"


def _quoted(value: object) -> str:
    """As TOML writes it, which for these is as JSON does."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _rule(table: Table) -> TunedRule:
    threshold = table.number("threshold")
    rule = TunedRule(
        rule=table.text("id", needed=True),
        reason=table.text("because", needed=True),
        is_on=table.flag("on") if table.has("on") else None,
        blocks=table.texts("blocks") if table.has("blocks") else None,
        threshold=None if threshold is None else float(threshold),
    )
    table.finish()
    for fault in _faults(rule):
        table.fault(fault)
    return rule


def _faults(rule: TunedRule) -> Iterator[str]:
    if rule.rule not in RULE_IDS:
        yield _("there is no rule “{id}”; the rules are R01 to R45.").format(id=rule.rule)
    for name in rule.blocks or ():
        if name not in QUESTIONS:
            yield _("“{name}” is nothing that a rule can block: {known}.").format(
                name=name, known=", ".join(QUESTIONS)
            )
    if rule.threshold is not None and rule.rule in RULE_IDS:
        if rule.rule not in THRESHOLDS:
            yield _("this rule has no threshold; these have: {known}.").format(
                known=", ".join(THRESHOLDS)
            )
        elif rule.threshold < 0:
            yield _("a threshold is never below nothing.")
    if (rule.is_on, rule.blocks, rule.threshold) == (None, None, None):
        yield _("say what changes: “on”, “blocks” or “threshold”.")

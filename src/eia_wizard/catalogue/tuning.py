"""What a form changes about the quality rules, read from its file ``rules.toml``."""

from collections.abc import Iterator, Mapping

from eia_wizard.catalogue.tables import Faults, Table, read_table
from eia_wizard.domain.findings import QUESTIONS, TunedRule
from eia_wizard.domain.rules import RULE_IDS, THRESHOLDS
from eia_wizard.domain.words import gettext as _

FILE = "rules.toml"


def read_tuning(files: Mapping[str, str], faults: Faults) -> tuple[TunedRule, ...]:
    """Each rule that the form speaks of, once; none where it has no such file."""
    if FILE not in files:
        return ()
    table = read_table(files, FILE, faults)
    if table is None:
        return ()
    rules = [_rule(inner) for inner in table.tables("rule")]
    table.finish()
    for repeated in sorted({r.rule for r in rules if [o.rule for o in rules].count(r.rule) > 1}):
        faults.add(FILE, repeated, _("two tables speak of this rule."))
    return tuple(rule for rule in rules if rule.rule in RULE_IDS)


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

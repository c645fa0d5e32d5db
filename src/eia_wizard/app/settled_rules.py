"""What an organisation changed about the rules of the check, each in words."""

from eia_wizard.app.policy import settled_rules
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.words import gettext as _
from eia_wizard.settings import Policy


def rules_in_words(policy: Policy) -> tuple[str, ...]:
    """Each changed rule by its name, with what became of it and why."""
    # What the rules are called is read only where some were changed.
    from eia_wizard.quality.reasons import reason

    return tuple(
        _("{rule} ({id}): {changed}. {why}").format(
            rule=reason(each.rule).title,
            id=each.rule,
            changed="; ".join(_changed(each)),
            why=each.reason,
        )
        for each in settled_rules(policy)
    )


def told_of_rule(rule: TunedRule) -> str:
    """What became of a rule, and why."""
    return "; ".join([*_changed(rule), rule.reason])


def _changed(rule: TunedRule) -> list[str]:
    parts = []
    if rule.is_on is not None:
        parts.append(_("read") if rule.is_on else _("not read"))
    if rule.threshold is not None:
        parts.append(_("threshold {n}").format(n=f"{rule.threshold:g}"))
    if rule.blocks is not None:
        parts.append(_("stands in the way of: {names}").format(names=", ".join(rule.blocks) or "–"))
    return parts

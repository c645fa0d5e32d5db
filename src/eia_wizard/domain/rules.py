"""The closed list of quality rules, by id and theme, so that a form can speak of them."""

from eia_wizard.domain.lazy_dataclass import dataclass

TIMING = "timing"
SUBSTANCE = "substance"
EVIDENCE = "evidence"
GAPS = "gaps"
GROUPS = "groups"
ENGAGEMENT = "engagement"
ACTIONS = "actions"
DECISION = "decision"
DISCLOSURE = "disclosure"
WORDING = "wording"
FOLLOW_UP = "follow-up"

THEMES = (
    *(TIMING, SUBSTANCE, EVIDENCE, GAPS, GROUPS, ENGAGEMENT),
    *(ACTIONS, DECISION, DISCLOSURE, WORDING, FOLLOW_UP),
)

RULE_IDS = tuple(f"R{number:02}" for number in range(1, 46))

THRESHOLDS: dict[str, str] = {
    "R07": "how alike two texts are before they count as one, in per cent",
    "R22": "months after the start by which it is looked at again",
    "R23": "the factor by which the usual ages of evidence are stretched, in per cent",
    "R26": "the highest count of people that is not shown, unless the evidence says another",
    "R35": "how alike two texts are before they count as one, in per cent",
    "R40": "how alike two texts are before they count as one, in per cent",
    "R41": "words in a sentence before it counts as long",
    "R44": "weeks between the beginning and the decision",
}
"""The rules that have a threshold, and what it counts."""


@dataclass(frozen=True, slots=True)
class TunedRule:
    """What an organisation changed about a rule, and the reason that prints.

    ``None`` leaves as it is what the rule blocks, its threshold, or whether it is on.
    """

    rule: str
    reason: str = ""
    is_on: bool | None = None
    blocks: tuple[str, ...] | None = None
    threshold: float | None = None

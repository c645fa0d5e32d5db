"""The closed vocabulary of roles: how rules, layouts and registers know what a question is.

A role says what an answer *is*, whatever an organisation's form calls it. Where code must know
what an option means, the role lists the meanings; a form's option carries one of them in ``means``
(its own id if it says nothing). Rules R01 to R45 are written against this vocabulary alone.
"""

from eia_wizard.domain.roles.doing import DOING
from eia_wizard.domain.roles.known import KNOWN
from eia_wizard.domain.roles.role import Role
from eia_wizard.domain.roles.whole import WHOLE

__all__ = ["COLLECTION_ROLES", "ITEM_ROLES", "RETIRED_ROLES", "ROLES", "Role"]

ROLES: dict[str, Role] = WHOLE | KNOWN | DOING

RETIRED_ROLES = frozenset({"partner.promised", "partner.kept"})
"""Nothing asks for these any more; forms that libraries keep may still name them."""

COLLECTION_ROLES: dict[str, str] = {
    "groups": "the groups of people",
    "evidence": "what the assessment rests on",
    "gaps": "what is not known",
    "engagement": "the conversations that were had",
    "impacts": "what becomes different, and for whom",
    "options": "the ways to go",
    "option-effects": "what each option does to each group",
    "requirements": "what the specification demands",
    "measures": "what is measured",
    "actions": "what will be done",
    "ways-in": "the ways into a service, each said as it should be",
    "past-actions": "the actions of the assessment before this one",
    "reviews": "the rounds in which it was looked over",
    "decisions": "the decision points",
    "duties": "the other duties that it triggers",
    "partners": "organisations worked with",
    "bodies": "the organisations that decide, while they exist",
}

ITEM_ROLES: dict[str, str] = {
    "characteristic.age": "age",
    "characteristic.disability": "disability",
    "characteristic.gender-reassignment": "gender reassignment",
    "characteristic.marriage": "marriage and civil partnership",
    "characteristic.pregnancy": "pregnancy and maternity",
    "characteristic.race": "race",
    "characteristic.religion": "religion or belief",
    "characteristic.sex": "sex",
    "characteristic.orientation": "sexual orientation",
}
"""The nine protected characteristics of the Equality Act 2010, sections 4 to 12."""

"""Whether a Word document can be read by everybody: every rule that a program can check.

The rules are those of GOV.UK's and NHS England's guidance on accessible documents, of the Web
Content Accessibility Guidelines 2.2 as far as they are about documents, and of Word's own checker.
"""

from eia_wizard.documents.accessible.finding import N_, Finding, Rule, findings_of
from eia_wizard.documents.accessible.headings import HEADING_RULES
from eia_wizard.documents.accessible.links import LINK_RULES
from eia_wizard.documents.accessible.looks import LOOK_RULES
from eia_wizard.documents.accessible.pictures import PICTURE_RULES
from eia_wizard.documents.accessible.publishing import PUBLISHING_RULES
from eia_wizard.documents.accessible.sight import sight_of
from eia_wizard.documents.accessible.tables import TABLE_RULES
from eia_wizard.documents.accessible.typing import TYPING_RULES
from eia_wizard.documents.accessible.whole import WHOLE_RULES
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.words import gettext as _

RULES: dict[str, Rule] = {
    **WHOLE_RULES,
    **HEADING_RULES,
    **TABLE_RULES,
    **PICTURE_RULES,
    **LINK_RULES,
    **TYPING_RULES,
    **LOOK_RULES,
}
"""The rules for every document, in the order in which findings are told."""

UNCHECKED = (
    N_("whether the words for a picture say what matters about it"),
    N_("pictures of text, whose words nobody can enlarge or hear"),
    N_("whether a chart or a picture can be understood without its colours"),
    N_("whether the order of reading makes sense where boxes or pictures float"),
    N_("whether the language is plain, and its abbreviations are explained"),
)
"""What no program can check: somebody has to look."""


def check(reading: Reading, *, for_publication: bool = False) -> tuple[Finding, ...]:
    """Every finding, rule by rule, each in reading order; faults and advice together."""
    rules = RULES | PUBLISHING_RULES if for_publication else RULES
    sight = sight_of(reading)
    return tuple(
        finding for name, rule in rules.items() for finding in findings_of(name, rule, sight)
    )


def unchecked() -> tuple[str, ...]:
    """What somebody still has to look at, in words."""
    return tuple(_(each) for each in UNCHECKED)


__all__ = ["RULES", "Finding", "check", "unchecked"]

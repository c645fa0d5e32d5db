"""How lengths of time, strands and company are put in words, on screen and on paper."""

from eia_wizard.domain.learning.package import DEVELOP, DO, UNDERSTAND
from eia_wizard.domain.learning.practice import ALONE, GROUP
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

HOUR = 60


def said_minutes(count: int) -> str:
    """So many minutes in words; whole hours as hours."""
    if count and count % HOUR == 0:
        hours = count // HOUR
        return ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    return ngettext("{n} minute", "{n} minutes", count).format(n=count)


def strand_words(strand: str) -> tuple[str, str]:
    """What a strand is called, and what its packages are about."""
    words = {
        UNDERSTAND: (
            _("Understand"),
            _("Why it matters, whom it is about, and what the law asks."),
        ),
        DEVELOP: (
            _("Develop"),
            _("How to find out: evidence, people, and what the records can show."),
        ),
        DO: (_("Do"), _("How to decide, lead, and see it through.")),
    }
    return words[strand]


def company_words(company: str) -> str:
    """Who can do an exercise."""
    words = {ALONE: _("One person"), GROUP: _("A group")}
    return words.get(company, _("One person or a group"))

"""What an assessment may be ready for, in the words of the window and of the document."""

from eia_wizard.domain.findings import DECISION, LEAD, PUBLICATION, QUESTIONS
from eia_wizard.domain.words import gettext as _


def ready_for(question: str) -> str:
    """What one of the questions asks about: *For the decision*."""
    names = {
        LEAD: _("For the equality lead"),
        DECISION: _("For the decision"),
        PUBLICATION: _("To publish"),
    }
    return names[question]


def stands_in_the_way(blocks: tuple[str, ...]) -> list[str]:
    """What a finding stands in the way of, in the order in which it is asked."""
    names = {
        LEAD: _("the equality lead’s review"),
        DECISION: _("the decision"),
        PUBLICATION: _("publication"),
    }
    return [names[question] for question in QUESTIONS if question in blocks]

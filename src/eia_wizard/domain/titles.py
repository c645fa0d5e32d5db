"""What an assessment may be called."""

from eia_wizard.domain.words import gettext as _

LONGEST_TITLE = 200
"""Letters: what fits on two lines of a Word document, and can be said aloud in one breath."""


def objection_to(title: str) -> str:
    """Why an assessment should not begin under this title, in a sentence, or nothing."""
    if len(title) <= LONGEST_TITLE:
        return ""
    return _(
        "This name has {n:,} letters, and {most} is the most that a list can show. Give it a few "
        "words here, and say the rest under “What is proposed”."
    ).format(n=len(title), most=LONGEST_TITLE)

"""Practice: how what is only practised is told from what is real, by people and by programs."""

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _

PRACTICE_MARK = "eia-wizard-practice"
"""What a program looks for among the keywords of a document made in the practice area."""


class PracticeOnly(EiaError):
    """Something that was practised was about to become real."""


def practice_words() -> str:
    """What every document made in the practice area says of itself, on every page."""
    return _("Practice: this is not a real assessment")


def is_marked_as_practice(keywords: str) -> bool:
    """Whether a document with these keywords was made in the practice area."""
    return PRACTICE_MARK in keywords.casefold()


def refuse_practice(is_practice: bool, *, into_practice: bool) -> None:
    """Let nothing that was practised into what is real; practice takes everything.

    Raises:
        PracticeOnly: saying where it can be opened.
    """
    if is_practice and not into_practice:
        raise PracticeOnly(
            _(
                "This file was made in the practice area, so it is not taken in among real "
                "assessments. Choose “Practise” on the first page and bring it in there."
            )
        )

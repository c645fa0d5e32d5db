"""The protective marking that a document gets: as it is asked for, else as the organisation does.

Nothing is ever marked that nobody asked to be.
"""

from eia_wizard.app.publishing import NotToBePublished
from eia_wizard.domain.protection import LONGEST, SENSITIVE, Protection
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _


def marked_as(wanted: Protection | None, own: Reading | None, *, is_public: bool) -> str:
    """The marking in words, or nothing; a copy for the public has one only where it is asked for.

    Raises:
        NotToBePublished: if a copy for the public is to be sensitive.
    """
    if wanted is None:
        return usual_protection(own).said if own and not is_public else ""
    if is_public and wanted.level == SENSITIVE:
        raise NotToBePublished(
            _(
                "A copy for the public cannot be OFFICIAL-SENSITIVE, so it was not made. Leave "
                "the marking out, or choose another document."
            )
        )
    return wanted.said


def usual_protection(own: Reading) -> Protection:
    """What the organisation marks its documents with, by the library's own record."""
    level = own.meaning("organisation.marking")
    said = " ".join(own.role_text("organisation.handling").split())
    return Protection(level, said[:LONGEST] if level == SENSITIVE else "")

"""The other ways in which a collection grows: from other assessments, and from the catalogue."""

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import Way

OTHERS, SOURCES, PARTNERS, LAST_TIME = "others", "sources", "partners", "last-time"


def ways_of(role: str) -> tuple[Way, ...]:
    """What leads from a collection that plays a role to the shelf that it can be filled from."""
    match role:
        case "evidence":
            return (
                Way(OTHERS, _("Use evidence from another assessment"), "book"),
                Way(SOURCES, _("Where to look"), "search"),
            )
        case "engagement":
            return (Way(PARTNERS, _("Partners we have worked with"), "people"),)
        case "past-actions":
            return (Way(LAST_TIME, _("Bring in the last assessment"), "history"),)
        case _:
            return ()

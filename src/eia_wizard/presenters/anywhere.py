"""What can be asked for from anywhere in the window, whatever stands in it."""

from eia_wizard.domain.words import gettext as _

ROUND = "round"


def names() -> dict[str, str]:
    """What each is called where it is offered, in the order offered."""
    return {ROUND: _("Show me round")}

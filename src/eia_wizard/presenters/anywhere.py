"""What can be asked for from anywhere in the window, whatever stands in it."""

from eia_wizard.domain.words import gettext as _

ROUND, PREFERENCES, BACK_UP = "round", "preferences", "back-up"
REPORT, ABOUT = "report", "about"
GUIDE, TROUBLE, SHORTCUTS = "guide", "trouble", "keys"
KEYS = {GUIDE: "Shift+F1", PREFERENCES: "Ctrl+,"}
"""The keys of what is asked for often."""


def groups() -> tuple[dict[str, str], ...]:
    """What each is called where it is offered: what belongs together in one group, in order."""
    return (
        {
            GUIDE: _("Guide"),
            TROUBLE: _("What to do when …"),
            SHORTCUTS: _("Keys"),
            ROUND: _("Show me round"),
        },
        {PREFERENCES: _("Preferences"), BACK_UP: _("Back up now")},
        {REPORT: _("Report a problem"), ABOUT: _("About EIA Wizard")},
    )

"""What was typed and not taken, in a sentence."""

from eia_wizard.domain.words import gettext as _

MOST_LETTERS = 60


def not_kept(typed: str, why: str) -> str:
    """That words were not kept, and why; a reason that names them says them once."""
    if f"“{typed}”" in why:
        return _("Not kept: {why}").format(why=why)
    return _("Not kept: “{words}”. {why}").format(words=typed[:MOST_LETTERS], why=why)

"""How long work tells how far it has come, and is asked to stop."""

from collections.abc import Callable

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _

Tell = Callable[[int, int, str], None]
"""Takes how many steps are done, of how many, and what is being done; none of none is unknown.

It raises ``Cancelled`` where the person has asked to stop; whoever tells leaves nothing behind.
"""


class Cancelled(EiaError):
    """The person asked for the work to stop."""

    def __init__(self) -> None:
        super().__init__(_("Stopped, as you asked. Nothing of it is left to be seen."))


def nobody(_done: int, _of: int, _what: str) -> None:
    """Tells nobody: for work that is not watched."""

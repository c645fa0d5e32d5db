"""Protective marking of a document, as the Government Security Classifications name it.

Levels above these two are not for the machines that this program runs on.
"""

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _

UNMARKED, OFFICIAL, SENSITIVE = "none", "official", "official-sensitive"
LEVELS = (UNMARKED, OFFICIAL, SENSITIVE)
LONGEST = 60
"""Letters of handling words: they stand in one line at the top of every page."""


@dataclass(frozen=True, slots=True)
class Protection:
    """A level and, where it is sensitive, how it is to be handled: *COMMERCIAL*."""

    level: str = UNMARKED
    handling: str = ""

    @property
    def said(self) -> str:
        """As it is printed; nothing where there is no marking."""
        match self.level:
            case "official":
                return "OFFICIAL"
            case "official-sensitive":
                return "OFFICIAL-SENSITIVE" + (f": {self.handling}" if self.handling else "")
        return ""


def protection(level: str, handling: str = "") -> Protection:
    """A protective marking as a person asks for it.

    Raises:
        EiaError: if there is no such level, or the handling words do not go with it.
    """
    wanted, words = level.strip().casefold(), " ".join(handling.split())
    if wanted not in LEVELS:
        raise EiaError(
            _("There is no protective marking “{name}”. Markings: {names}.").format(
                name=level, names=", ".join(LEVELS)
            )
        )
    if words and wanted != SENSITIVE:
        raise EiaError(
            _("Handling words go with OFFICIAL-SENSITIVE only. Choose that, or leave them out.")
        )
    if len(words) > LONGEST:
        raise EiaError(
            _("Handling words stand in one line: {n} letters at most, please.").format(n=LONGEST)
        )
    return Protection(wanted, words)

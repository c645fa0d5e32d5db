"""Where a form asks for the reasons of its decision, and not why an assessment is made at all."""

import re

from eia_wizard.domain.slots import LONG_TEXT, TEXT, Slot

_REASONS = re.compile(
    r"\W*(?:reasons?|rationale|justification|grounds)\b.{0,20}\b(outcome|decision)s?\W*\Z", re.I
)
_AT_ITS_END = re.compile(r"\b(?:decision|outcome|sign\w*|approv\w+|panel)\b", re.IGNORECASE)
_AT_ITS_START = re.compile(r"\b(?:screening|screened|initial|need\w*|relevance|part 1)\b", re.I)


def asks_why_it_was_settled(slot: Slot) -> bool:
    """Whether the reasons of what was decided in the end go there.

    Words of screening ask why an assessment is needed; “decision” alone may ask that, too, and is
    told by the heading that it stands under.
    """
    found = _REASONS.match(slot.label)
    if slot.kind not in (TEXT, LONG_TEXT) or not found:
        return False
    if _AT_ITS_START.search(f"{slot.section} {slot.label}"):
        return False
    return found[1].casefold() == "outcome" or bool(_AT_ITS_END.search(slot.section))

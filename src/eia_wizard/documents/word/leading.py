"""What stays on one page with what follows it, so that nothing stands alone at a foot."""

from collections.abc import Sequence
from itertools import pairwise

from eia_wizard.domain.prose import Figure, Grid, Paragraph
from eia_wizard.report.parts import Fact, Heading, Home, Part

_TOGETHER = 2
"""After more lines of a list than these a page may end."""


def leading(parts: Sequence[Part]) -> frozenset[int]:
    """The places of paragraphs and facts that lead to what is after them."""
    shown = [(place, part) for place, part in enumerate(parts) if not isinstance(part, Home)]
    found, is_opening, lines = set(), False, 0
    for (place, part), (_place, after) in pairwise(shown):
        is_opening = _opens(part, is_opening=is_opening)
        lines = lines + 1 if _is_listed(part) else 0
        if _leads(part, after, lines, is_opening=is_opening):
            found.add(place)
    return frozenset(found)


def _leads(part: Part, after: Part, lines: int, *, is_opening: bool) -> bool:
    """Whether a page may not end between two parts."""
    match after:
        case Grid() | Figure():
            return True
        case Heading():
            return is_opening
        case Fact():
            is_note = isinstance(part, Paragraph) and part.tone == "note"
            return is_note or 0 < lines <= _TOGETHER
    return _is_listed(after) and 0 < lines <= _TOGETHER


def _is_listed(part: Part) -> bool:
    """Whether a part is a line of a list: a fact, or a box to tick."""
    return isinstance(part, Fact) or (isinstance(part, Paragraph) and part.tone == "tick")


def _opens(part: Part, *, is_opening: bool) -> bool:
    """Whether a chapter has said no more, up to this part, than what it is."""
    if isinstance(part, Heading):
        return part.level == 1
    return is_opening and isinstance(part, Paragraph) and part.tone in ("lead", "note")

"""What stays on one page with what follows it, so that nothing stands alone at a foot or a head."""

from collections.abc import Sequence
from itertools import pairwise

from eia_wizard.domain.prose import Bullets, Figure, Grid, Numbers, Paragraph
from eia_wizard.report.parts import Fact, Heading, Home, Part

_TOGETHER = 2
"""After more lines of a list than these a page may end."""
_WHOLE = 5
"""Facts that stay together, all of them; more would leave half of a page empty."""

Shown = Sequence[tuple[int, Part]]


def leading(parts: Sequence[Part]) -> frozenset[int]:
    """The places of what leads to what is after it: of a list, its last point does."""
    shown = [(place, part) for place, part in enumerate(parts) if not isinstance(part, Home)]
    return frozenset((*_one_by_one(shown), *_in_lists(shown), *_to_the_last_chapter(shown)))


def _one_by_one(shown: Shown) -> list[int]:
    found, is_opening, is_first = [], False, False
    for (place, part), (_place, after) in pairwise(shown):
        is_opening = _opens(part, is_opening=is_opening)
        is_begun = is_first and isinstance(part, Paragraph) and isinstance(after, Fact)
        if is_begun or _leads(part, after, is_opening=is_opening):
            found.append(place)
        is_first = isinstance(part, Heading)
    return found


def _leads(part: Part, after: Part, *, is_opening: bool) -> bool:
    """Whether a page may not end between two parts."""
    match after:
        case Grid() | Figure():
            return True
        case Heading():
            return is_opening
        case Paragraph(tone="note"):
            return True
    return isinstance(after, Fact) and _is_note(part)


def _in_lists(shown: Shown) -> list[int]:
    """A short list of facts stays whole; of others two lines at least stand on each page."""
    found: list[int] = []
    line: list[int] = []
    for (place, part), (_place, after) in pairwise((*shown, (-1, Heading(1, "")))):
        line = [*line, place] if _is_listed(part) else []
        if line and not _is_listed(after):
            is_whole = isinstance(part, Fact) and len(line) <= _WHOLE
            found += line[:-1] if is_whole else (*line[:_TOGETHER], *line[-2:-1])
    return found


def _to_the_last_chapter(shown: Shown) -> list[int]:
    """What is before the last chapter, so that its few lines never have a page to themselves."""
    chapters = [at for at, (_place, part) in enumerate(shown) if _is_chapter(part)]
    before = chapters[-1] - 1 if len(chapters) > 1 else -1
    is_short = before >= 0 and isinstance(shown[before][1], Paragraph | Fact | Bullets | Numbers)
    return [shown[before][0]] if is_short else []


def _is_chapter(part: Part) -> bool:
    return isinstance(part, Heading) and part.level == 1


def _is_listed(part: Part) -> bool:
    """Whether a part is a line of a list: a fact, or a box to tick."""
    return isinstance(part, Fact) or (isinstance(part, Paragraph) and part.tone == "tick")


def _is_note(part: Part) -> bool:
    return isinstance(part, Paragraph) and part.tone == "note"


def _opens(part: Part, *, is_opening: bool) -> bool:
    """Whether a chapter has said no more, up to this part, than what it is."""
    if isinstance(part, Heading):
        return part.level == 1
    return is_opening and isinstance(part, Paragraph) and part.tone in ("lead", "note")

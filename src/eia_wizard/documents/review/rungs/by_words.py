"""The third rung: an answer's own first words."""

from collections.abc import Iterator, Sequence

from eia_wizard.documents.review.exported import Exported, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.rungs.found import WORDS, Beginnings, Found, grouped, missing


def by_words(
    passages: Sequence[Passage], exported: Exported, begun: Beginnings
) -> dict[int, Found]:
    """Spots whose heading was retyped over words that still stand, and stand nowhere else."""
    lost = ((one_line(s.lines[0]), s) for s in missing(exported, begun) if s.level and s.lines)
    wanted = grouped(lost)
    starts = grouped(_under_headings(passages, begun))
    return {
        starts[words][0]: Found(spots[0].keys, WORDS, spots[0])
        for words, spots in wanted.items()
        if len(spots) == len(starts.get(words, ())) == 1
    }


def _under_headings(passages: Sequence[Passage], begun: Beginnings) -> Iterator[tuple[str, int]]:
    """The first words under each heading where nothing begins yet, with the heading's place."""
    for at, each in enumerate(passages[:-1]):
        below = passages[at + 1]
        if each.level and at not in begun and at + 1 not in begun and not below.level:
            mark = "- " if below.listed and below.listed.form == "bullet" else ""
            yield mark + one_line(below.before), at

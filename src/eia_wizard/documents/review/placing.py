"""Which answer each passage of a reviewed document belongs to, and how that is known.

An answer is looked for by its bookmark; where that is gone, by the headings above it and our own
words before it; where those were retyped, by its own first words, or else by its place between
neighbours that were found.
"""

from collections.abc import Mapping, Sequence

from eia_wizard.documents.review.exported import Exported, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.documents.review.rungs.by_bookmark import by_bookmark
from eia_wizard.documents.review.rungs.by_headings import by_headings, loose_sign, sign
from eia_wizard.documents.review.rungs.by_order import by_order
from eia_wizard.documents.review.rungs.by_words import by_words
from eia_wizard.documents.review.rungs.found import Beginnings, Found
from eia_wizard.domain.answers import AnswerKey


def beginnings(
    passages: Sequence[Passage], exported: Exported, known: Mapping[str, AnswerKey]
) -> Beginnings:
    """Where each spot begins; ``known`` are bookmarks of answers beyond those exported."""
    found = by_bookmark(passages, exported, known)
    found |= by_headings(passages, exported, found, sign)
    found |= by_headings(passages, exported, found, loose_sign)
    found |= by_words(passages, exported, found)
    found |= by_order(passages, exported, found)
    return found


def owners(
    passages: Sequence[Passage], begun: Beginnings, exported: Exported
) -> list[Found | None]:
    """Whose each passage is.

    An answer reaches to the next one, to a heading, to a table with answers of its own, or to the
    end of its cell. A new heading that is deeper than its own is part of it.
    """
    walk = _Walk(exported.headings, _tables_with_homes(passages, begun))
    return [walk.owner(each, begun.get(at)) for at, each in enumerate(passages)]


class _Walk:
    def __init__(self, headings: frozenset[str], tables: frozenset[int]) -> None:
        self._headings, self._tables = headings, tables
        self._current: Found | None = None
        self._inside: Found | None = None
        self._level = self._table = self._cell = 0

    def owner(self, each: Passage, begun: Found | None) -> Found | None:
        if each.table != self._table and each.table in self._tables:
            self._current = None
        if each.cell != self._cell:
            self._inside = self._current
        self._table, self._cell = each.table, each.cell
        if each.cell:
            self._inside = begun or self._inside
            return self._inside
        if begun:
            self._current, self._level = begun, each.level
        elif each.level and not self._is_within(each):
            self._current = None
        return self._current

    def _is_within(self, each: Passage) -> bool:
        is_new = one_line(each.path[-1]) not in self._headings
        return is_new and bool(self._level) and each.level > self._level


def _tables_with_homes(passages: Sequence[Passage], begun: Beginnings) -> frozenset[int]:
    return frozenset(passages[at].table for at in begun if passages[at].cell)

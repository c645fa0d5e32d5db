"""The glossary: what words of the trade mean, and where they stand in a text."""

import re
from collections.abc import Iterable
from datetime import date

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the interface or the law: ``also`` are other ways in which it is written."""

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    correct_at: date | None = None
    check_by: date | None = None

    @property
    def ways_to_write(self) -> tuple[str, ...]:
        """Every way in which it may stand in a text."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class TermSpot:
    """Where a term stands in a text."""

    start: int
    end: int
    term: Term


class Glossary:
    """Finds the terms of a text, the longest first; each only where it first stands."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._by_words = {w.casefold(): term for term in self.terms for w in term.ways_to_write}
        ways = sorted(self._by_words, key=len, reverse=True)
        either = "|".join(re.escape(way) for way in ways)
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if ways else None

    def spots(self, text: str, seen: set[str] | None = None) -> tuple[TermSpot, ...]:
        """Where terms stand that were not ``seen`` yet; they are seen from then on."""
        found: list[TermSpot] = []
        seen = set() if seen is None else seen
        for match in self._pattern.finditer(text) if self._pattern else ():
            term = self._by_words.get(match.group().casefold())
            if term and term.id not in seen:
                seen.add(term.id)
                found.append(TermSpot(match.start(), match.end(), term))
        return tuple(found)

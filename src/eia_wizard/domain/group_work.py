"""Group work: what each table said to one question, and which points only one of them made."""

import re
from collections.abc import Iterator

from eia_wizard.domain.lazy_dataclass import dataclass

FEWEST_TABLES, MOST_TABLES = 2, 8
MOST_LETTERS = 20_000

_POINT = re.compile(r"[^\n.;!?]+")
_WORD = re.compile(r"\w{3,}")
_SMALL = frozenset(
    (
        *("the", "and", "for", "are", "was", "were", "not", "but", "they", "them", "their", "with"),
        *("that", "this", "have", "has", "had", "who", "what", "when", "from", "there", "because"),
        *("very", "too", "can", "could", "would", "should", "will", "our", "you", "your", "all"),
    )
)
"""Words that stand in points of every kind."""
_ALIKE = 0.4
"""The share of the words of a point from which on another point is taken to say the same."""


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """A table with its name, and what it said."""

    name: str
    said: str


@dataclass(frozen=True, slots=True)
class GroupWork:
    """A question and the answers of the tables, in the order in which they sit."""

    question: str
    tables: tuple[TableAnswer, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an answer; ``is_alone`` where no other table made it."""

    text: str
    is_alone: bool


def points_of(work: GroupWork) -> tuple[tuple[Point, ...], ...]:
    """The points of each table, those marked that only it made."""
    made = [tuple(_points(table.said)) for table in work.tables]
    return tuple(
        tuple(
            Point(text, not any(_is_made(text, other) for n, other in enumerate(made) if n != at))
            for text in points
        )
        for at, points in enumerate(made)
    )


def _points(said: str) -> Iterator[str]:
    for found in _POINT.findall(said[:MOST_LETTERS]):
        text = found.strip(" \t-–•*")
        if text:
            yield text


def _is_made(text: str, others: tuple[str, ...]) -> bool:
    words = _words(text)
    for other in others:
        theirs = _words(other)
        shorter = min(len(words), len(theirs))
        if text.casefold() == other.casefold():
            return True
        if shorter and len(words & theirs) / shorter >= _ALIKE:
            return True
    return False


def _words(text: str) -> set[str]:
    """The words of a point that tell something, without the endings that grammar gives them."""
    found = {word.casefold() for word in _WORD.findall(text)}
    return {word[:5] for word in found - _SMALL}

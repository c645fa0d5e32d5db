"""The guide: articles in plain words, with the names, keys and places of the program in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from eia_wizard.domain.words import gettext as _

PLAIN, NAME, KEY = "", "name", "key"
POINT, STEP = "point", "step"
IN_TITLE, IN_ALSO, IN_TEXT = 9, 5, 1
"""What it counts for where a word is found."""
LONGEST_QUERY = 200
"""Letters of what is looked for; nobody means more."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line: ``name`` is what something is called on the screen, ``key`` is typed."""

    text: str
    kind: str = PLAIN


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, or a line of a list: ``point`` without order, ``step`` in order."""

    pieces: tuple[Piece, ...]
    mark: str = ""

    @property
    def spoken(self) -> str:
        """The line in plain words, names between quotation marks."""
        return "".join(
            _("“{name}”").format(name=each.text) if each.kind == NAME else each.text
            for each in self.pieces
        )


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the guide to a place of the program."""

    words: str
    to: str


GuidePart: TypeAlias = Said | Way


@dataclass(frozen=True)
class Article:
    """One thing to know or to do; ``also`` are words by which people look for it."""

    id: str
    title: str
    also: tuple[str, ...]
    parts: tuple[GuidePart, ...]

    @property
    def summary(self) -> str:
        """How it begins."""
        return next((part.spoken for part in self.parts if isinstance(part, Said)), "")

    @property
    def ways(self) -> tuple[Way, ...]:
        """Where it leads."""
        return tuple(part for part in self.parts if isinstance(part, Way))

    @cached_property
    def _words(self) -> tuple[tuple[int, frozenset[str]], ...]:
        text = " ".join(part.spoken for part in self.parts if isinstance(part, Said))
        return (
            (IN_TITLE, frozenset(_words_of(self.title))),
            (IN_ALSO, frozenset(_words_of(" ".join(self.also)))),
            (IN_TEXT, frozenset(_words_of(text))),
        )

    def weight(self, wanted: str) -> int:
        """How much it is about a word, or about words that begin so."""
        return sum(
            counts
            for counts, words in self._words
            if any(word.startswith(wanted) for word in words)
        )


@dataclass(frozen=True, slots=True)
class Chapter:
    """Articles for one person, or about one kind of trouble."""

    id: str
    title: str
    opening: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide."""

    chapters: tuple[Chapter, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, in order."""
        return tuple(article for chapter in self.chapters for article in chapter.articles)

    def article(self, id_: str) -> Article | None:
        """The article of this id."""
        return next((article for article in self.articles if article.id == id_), None)

    def find(self, query: str) -> tuple[Article, ...]:
        """Articles about these words, the closest first; those about all of them, if any is."""
        asked = list(dict.fromkeys(_words_of(query[:LONGEST_QUERY])))
        wanted = [word for word in asked if word not in _LITTLE] or asked
        weighed = [
            (article, [article.weight(word) for word in wanted]) for article in self.articles
        ]
        found = [each for each in weighed if all(each[1])] or [w for w in weighed if any(w[1])]
        found.sort(key=lambda each: -sum(each[1]))
        return tuple(article for article, _weights in found) if wanted else ()


_LITTLE = {
    *("a", "an", "the", "i", "my", "me", "it", "is", "to", "of", "in", "on", "and", "or", "for"),
    *("do", "how", "what", "when", "where"),
}
"""Words that say nothing about what somebody looks for."""


def _words_of(text: str) -> Iterator[str]:
    apart = "".join(each if each.isalnum() or each == "+" else " " for each in text.casefold())
    yield from apart.split()

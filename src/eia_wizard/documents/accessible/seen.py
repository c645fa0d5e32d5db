"""What is seen in a document: every paragraph, table, drawing and link in its place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from eia_wizard.documents.word_in.model import (
    Control,
    Drawing,
    Paragraph,
    Reading,
    Table,
    Words,
)
from eia_wizard.domain.lazy_dataclass import dataclass


class Place(NamedTuple):
    """Where something is: the headings above it, the nearest words, the story if not the body."""

    headings: tuple[str, ...] = ()
    words: str = ""
    story: str = ""


WHOLE = Place()
"""The whole document."""


class SeenParagraph(NamedTuple):
    """A paragraph with what shows of it; ``ground`` is the shade that its words stand on."""

    it: Paragraph
    place: Place
    words: tuple[Words, ...]
    text: str
    ground: str
    depth: int
    is_blank: bool
    after_table: bool

    @property
    def is_in_body(self) -> bool:
        """Whether it is running text: no table, header, footer or note."""
        return self.depth == 0 and not self.place.story


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table; ``depth`` is 1 for one that is in no other."""

    it: Table
    place: Place
    depth: int


@dataclass(frozen=True, slots=True)
class SeenDrawing:
    """A picture, chart, shape or box."""

    it: Drawing
    place: Place


@dataclass(frozen=True, slots=True)
class SeenLink:
    """A link with all its words."""

    text: str
    to: str
    place: Place


@dataclass(slots=True)
class Sight:
    """Everything that was seen, in reading order, and the letters of each size and font."""

    reading: Reading
    paragraphs: list[SeenParagraph] = field(default_factory=list)
    tables: list[SeenTable] = field(default_factory=list)
    drawings: list[SeenDrawing] = field(default_factory=list)
    links: list[SeenLink] = field(default_factory=list)
    controls: list[tuple[Control, Place]] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    bookmarks: set[str] = field(default_factory=set)
    sizes: Counter[int] = field(default_factory=Counter)
    fonts: Counter[str] = field(default_factory=Counter)

    @property
    def body(self) -> Iterator[SeenParagraph]:
        """The paragraphs of running text."""
        return (each for each in self.paragraphs if each.is_in_body)

    @property
    def size(self) -> int:
        """The size that most letters of the running text have, in half points."""
        return max(self.sizes, key=self.sizes.__getitem__, default=0)

    @property
    def letters(self) -> int:
        """How many letters the running text has."""
        return sum(self.sizes.values())

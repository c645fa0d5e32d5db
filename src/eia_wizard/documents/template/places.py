"""Where in the XML of a form an answer goes, one small class for each way."""

from dataclasses import field
from typing import TypeAlias

from lxml import etree

from eia_wizard.documents.template.controls import Old
from eia_wizard.documents.template.line import Box, Line
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(slots=True)
class InCell:
    """A cell that the answer has to itself: it is empty, or holds a prompt to be typed over."""

    cell: etree._Element


@dataclass(slots=True)
class Below:
    """Empty paragraphs under a label, in the same cell or on the page."""

    paragraphs: list[etree._Element]


@dataclass(slots=True)
class AtEnd:
    """The end of a line that is a label."""

    paragraph: etree._Element


@dataclass(slots=True)
class InGap:
    """Letters that stand for an answer; ``also`` are further lines that are nothing but ruled."""

    line: Line
    start: int
    end: int
    also: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class Ticked:
    """Boxes with what each stands for; a lone tick has one."""

    options: list[tuple[Line, Box | tuple[int, int], str]]


@dataclass(slots=True)
class InControl:
    """A content control."""

    control: etree._Element


@dataclass(slots=True)
class InOld:
    """A form field of the older kind."""

    old: Old


@dataclass(slots=True)
class Grown:
    """Rows of a table that are copied as often as they are needed; ``heads`` are its columns."""

    table: etree._Element
    rows: list[etree._Element]
    columns: list[int]


@dataclass(slots=True)
class OneOfWords:
    """Options in words, such as Yes / No, of which one is to be left."""

    line: Line
    start: int
    end: int


Place: TypeAlias = InCell | Below | AtEnd | InGap | Ticked | InControl | InOld | Grown | OneOfWords


@dataclass(slots=True)
class Found:
    """A slot as it was met, before it has a name.

    ``within`` is what it stands in, by which slots that are called alike are told apart;
    ``parts`` are the heads or feet of pages that it lies in, and ``again`` where it is repeated.
    """

    label: str
    kind: str
    place: Place
    where: str
    section: str = ""
    tag: str = ""
    guidance: str = ""
    choices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    until: str = ""
    within: str = ""
    parts: list[str] = field(default_factory=list)
    again: list["Found"] = field(default_factory=list)

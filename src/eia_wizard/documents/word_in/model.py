"""What a Word file says, in plain frozen values: nothing of its XML, and nothing to follow.

A reading crosses from one process to another, so everything here is made of texts, numbers, truths
and tuples of one another (see ``crossing``). What is left at its default was not said by the file.
"""

from typing import TypeAlias

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: ``inserted``, ``deleted``, ``moved from`` or ``moved to``, by whom, when.

    ``date`` is as the file writes it.
    """

    kind: str
    author: str = ""
    date: str = ""
    number: str = ""

    @property
    def is_away(self) -> bool:
        """Whether the words are gone once the change is accepted."""
        return self.kind in ("deleted", "moved from")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look once styles are worked out; ``size`` in half points, colours as ``RRGGBB``.

    An empty colour is the reader's own ink, an empty shade no shade; ``unknown`` is a shade that
    depends on more than is read here, such as a band of a table's style.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    hidden: bool = False
    raised: bool = False
    size: int = 0
    colour: str = ""
    shade: str = ""
    font: str = ""
    language: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look; ``link`` is an address, or ``#`` and the name of a bookmark."""

    text: str
    look: Look = Look()
    link: str = ""
    changes: tuple[Change, ...] = ()
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A place between words where something begins, ends or is noted.

    ``kind`` is ``bookmark``, ``bookmark end``, ``comment``, ``comment end``, ``comment here``,
    ``field``, ``field end``, ``note``, ``page break`` or ``section break``; ``name`` is the
    bookmark's name, the number of the comment or note, or the field's instruction.
    """

    kind: str
    name: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something that is seen: ``picture``, ``chart``, ``diagram``, ``shape``, ``text box``,
    ``object`` or ``film``; the blocks are the words inside it.
    """

    kind: str
    name: str = ""
    alt: str = ""
    title: str = ""
    is_decorative: bool = False
    is_floating: bool = False
    link: str = ""
    blocks: tuple["Block", ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Control:
    """A content control or an older form field.

    ``kind`` is ``text``, ``rich text``, ``tick box``, ``list``, ``date``, ``picture``, ``repeat``,
    ``old text``, ``old tick box`` or ``old list``.
    """

    kind: str
    tag: str = ""
    title: str = ""
    number: str = ""
    is_waiting: bool = False
    is_ticked: bool = False
    is_locked: bool = False
    is_bound: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A content control inside a line of text, and what it holds."""

    control: Control
    pieces: tuple["Piece", ...] = ()


Piece: TypeAlias = Words | Mark | Drawing | Held


@dataclass(frozen=True, slots=True)
class Listed:
    """The list that a paragraph is a point of; ``form`` is ``bullet`` or a way to count."""

    number: str
    level: int = 0
    form: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``level`` is 1 to 9 for a heading, else 0.

    ``number`` counts the file's paragraphs from 0 in the order of its XML, so that one can be found
    again in the file itself. ``line`` is the distance of lines in 240ths of a single one.
    """

    number: int
    pieces: tuple[Piece, ...] = ()
    style: str = ""
    level: int = 0
    listed: Listed | None = None
    align: str = ""
    line: int = 0
    shade: str = ""
    mark_changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: how many columns it spans, and how it is merged with those above and below.

    ``merge`` is empty, ``begins`` or ``continues``.
    """

    blocks: tuple["Block", ...] = ()
    span: int = 1
    merge: str = ""
    shade: str = ""
    control: Control | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``before`` and ``after`` are columns left free at its ends."""

    cells: tuple[Cell, ...] = ()
    is_header: bool = False
    before: int = 0
    after: int = 0
    control: Control | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``number`` counts the file's tables from 0 in the order of its XML."""

    number: int
    rows: tuple[Row, ...] = ()
    style: str = ""
    caption: str = ""
    description: str = ""
    columns: int = 0
    is_floating: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that one content control holds."""

    control: Control
    blocks: tuple["Block", ...] = ()


Block: TypeAlias = Paragraph | Table | Group


@dataclass(frozen=True, slots=True)
class Story:
    """Text beside the body: ``header``, ``footer``, ``footnote`` or ``endnote``."""

    kind: str
    blocks: tuple[Block, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; ``answers`` is the number of the comment that it replies to."""

    number: str
    author: str = ""
    initials: str = ""
    date: str = ""
    blocks: tuple[Block, ...] = ()
    answers: str = ""
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """A style that the file defines: ``paragraph``, ``character``, ``table`` or ``numbering``."""

    id: str
    name: str
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the whole document is set up.

    ``protected`` is what a reader is kept to, such as ``readOnly`` or ``forms``, where that is
    enforced; ``outside`` names the kinds of things that the file fetches from elsewhere.
    """

    language: str = ""
    tracking: bool = False
    protected: str = ""
    columns: int = 1
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read of a Word file.

    ``properties`` are the core ones and ``custom`` a person's or program's own, as pairs of name
    and text; ``carried`` is what a document of ours takes along for this program; ``is_mended``
    says that its XML was broken and was read as far as it can be; ``filled`` is what a filled form
    takes along of how its answers stood.
    """

    body: tuple[Block, ...] = ()
    stories: tuple[Story, ...] = ()
    comments: tuple[Comment, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    styles: tuple[Style, ...] = ()
    settings: Settings = Settings()
    is_mended: bool = False
    carried: str = ""
    filled: str = ""

    def property(self, name: str) -> str:
        """A core property, or nothing."""
        return next((value for key, value in self.properties if key == name), "")

    def custom_property(self, name: str) -> str:
        """A property of a person's or program's own, or nothing."""
        return next((value for key, value in self.custom if key == name), "")

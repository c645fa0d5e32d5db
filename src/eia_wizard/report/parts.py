"""The parts of a report: what a document writer sets, whatever its format."""

from datetime import datetime
from typing import TypeAlias

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import Said
from eia_wizard.domain.prose import Block, Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; levels are never skipped. A chapter may begin on a new page."""

    level: int
    text: str
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """What follows is the home of this answer: an anchor is set at the start of the next part.

    Several homes may stand before one part.
    """

    key: AnswerKey


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, with a working link to every heading down to a level."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A short answer in one line with the name of its question, as in a list of terms."""

    name: str
    said: Line


Part: TypeAlias = Heading | Home | Contents | Fact | Block


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The first page: what this is, and the facts that identify it, each a label and its line.

    ``protection`` is a protective marking: it stands first, and at the top of every other page.
    """

    title: str
    subtitle: str
    facts: tuple[tuple[str, Line], ...]
    fact_heads: tuple[str, str]
    marking: str = ""
    protection: str = ""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; nothing else about the author or machine goes in."""

    title: str
    subject: str
    author: str
    keywords: str
    identifier: str
    language: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Carried:
    """What a document takes along for programs: the answers that it shows, so that it is a draft.

    ``content`` is text for ``store.carried`` and ``digest`` its SHA-256; ``form`` is the digest of
    the form.
    """

    assessment: str
    form: str
    digest: str
    content: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A comment with its replies, beside the answer that it is about, at the first of its homes."""

    homes: tuple[AnswerKey, ...]
    said: tuple[Said, ...]
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document: title block, parts in reading order, and the line at the foot of pages.

    A public one carries nothing by which an answer could be known again. Changes to a tracked one
    are recorded from its first opening on. One that is ``close`` is set with less room round it.
    """

    properties: Properties
    title_block: TitleBlock
    parts: tuple[Part, ...]
    foot: str
    is_public: bool = False
    is_tracked: bool = False
    is_close: bool = False
    carried: Carried | None = None
    talks: tuple[Talk, ...] = ()

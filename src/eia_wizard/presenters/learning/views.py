"""What the pages of the learning room show, as frozen values."""

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.glossary import TermSpot
from eia_wizard.domain.learning.package import LearningQuestion
from eia_wizard.presenters.views import SourceRow


@dataclass(frozen=True, slots=True)
class LearnRow:
    """Something in the room that can be opened: what it is about, and how long it takes."""

    id: str
    title: str
    summary: str
    note: str
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class LearnGroup:
    """Rows that belong together, and what they have in common."""

    title: str
    meaning: str
    rows: tuple[LearnRow, ...]


@dataclass(frozen=True, slots=True)
class RoomView:
    """The list of the room; ``progress`` says how much was read, ``trouble`` what is missing.

    ``is_practice`` says that one is in the practice area already.
    """

    progress: str
    packages: tuple[LearnGroup, ...]
    training: tuple[LearnGroup, ...]
    has_glossary: bool
    has_confidence: bool
    trouble: str = ""
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph or a point of a list, with where its terms stand."""

    text: str
    is_point: bool = False
    terms: tuple[TermSpot, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageView:
    """Paragraphs under a heading."""

    heading: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class WayToTry:
    """Where something can be tried: an assessment by its id, or a worked example by its name."""

    words: str
    assessment: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class PackageView:
    """A package to read; ``following`` is the next one in the room, if there is one."""

    id: str
    title: str
    note: str
    summary: str
    idea: tuple[PassageView, ...]
    case: PassageView
    trial: tuple[ParagraphView, ...]
    asked: tuple[LearningQuestion, ...]
    sources: tuple[SourceRow, ...]
    is_read: bool
    following: LearnRow | None


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """An exercise or an agenda to read; ``parts`` stand one under the other."""

    id: str
    title: str
    note: str
    aim: str
    parts: tuple[PassageView, ...]
    packages: tuple[LearnRow, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term of the glossary and what it means."""

    name: str
    meaning: str
    note: str

"""What a review asks for: remarks and proposals, each with the answer it is about."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass

ANSWER, HEADING = "answer", "heading"
"""What was changed: an answer's words, or only the words that an export puts above it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: at an answer, or only under some headings.

    ``placed_by`` is ``bookmark``, ``headings``, ``words`` or ``order``, from sure to less sure; it
    is empty where there is no answer.
    """

    key: AnswerKey | None = None
    placed_by: str = ""
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment with the words it is about; ``answers`` is the number of the one it replies to."""

    number: str
    author: str
    date: str
    text: str
    place: Place
    words: str = ""
    answers: str = ""
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """One tracked change: ``inserted``, ``deleted``, ``moved from`` or ``moved to``."""

    kind: str
    author: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for an answer: how it stood, and how it stands with every change accepted.

    ``edits`` are the tracked changes that led there; ``is_tracked`` says whether they tell it all.
    """

    place: Place
    before: str
    after: str
    edits: tuple[Edit, ...] = ()
    is_tracked: bool = True
    about: str = ANSWER

    @property
    def authors(self) -> tuple[str, ...]:
        """Who made the tracked changes, each once."""
        return tuple(dict.fromkeys(edit.author for edit in self.edits if edit.author))


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was found in a reviewed document, in reading order."""

    remarks: tuple[Remark, ...] = ()
    proposals: tuple[Proposal, ...] = ()

"""What came of holding a document against a library, as values."""

from datetime import datetime

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass

MATCHES, CHANGED, NOT_OURS = "matches", "changed since", "not ours"


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that is another, by its words; without a key it is some other place.

    ``question`` is as the form asks it, ``item`` what it is about, ``under`` the heading above.
    The words are those that were altered, where words of the document are told.
    """

    key: AnswerKey | None
    question: str
    item: str = ""
    under: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """The decision point that a document was held against."""

    decision: str
    at: datetime
    who: str
    check: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What is certain about a document.

    ``altered`` are words in the document that are not what they were when it was made; ``later``
    are answers that had changed between the decision and the making of the document; ``since`` are
    those that are others in the library now. Without a ``point`` it was held against what stood
    when it was made. ``printed_check`` is the check in its foot, ``carries`` says that it takes its
    answers along; of a document that is not ours ``altered`` tells where the two disagree.
    """

    verdict: str
    title: str = ""
    assessment: str = ""
    layout: str = ""
    made_at: datetime | None = None
    printed_check: str = ""
    point: Point | None = None
    is_public: bool = False
    altered: tuple[Difference, ...] = ()
    later: tuple[Difference, ...] = ()
    since: tuple[Difference, ...] = ()
    comments: int = 0
    carries: bool = False
    is_of_this_program: bool = True

    @property
    def is_as_decided(self) -> bool:
        """Whether the document says what was sealed, whatever became of the assessment since."""
        return self.point is not None and not (self.altered or self.later)

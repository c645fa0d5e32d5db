"""What reviewers raised about an assessment, in comments and changes, and what came of it."""

from datetime import UTC, datetime

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass

COMMENT, CHANGE = "comment", "change"
"""What a reviewer did: wrote a comment, or changed the words of the document."""

ACCEPTED, KEPT, SETTLED, AGREED = "accepted", "kept", "settled", "agreed"
"""What came of it: the change became the answer, or the answer stayed as it is; a comment was
settled; or the answer says by now what was proposed."""

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one hand in a conversation; a document may not tell whose, or when."""

    who: str
    at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a matter, by whom, when, and in which words; nobody has to say why."""

    how: str
    who: str
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """One comment with its replies, or one change, and where in the assessment it belongs.

    ``mark`` names it in every copy; ``file`` is the digest of the document that brought it.
    ``words`` are those that a comment is about; ``before`` and ``after`` are those of a change, as
    exported and as proposed, and ``now`` is how the answer reads today. ``is_answer`` says whether
    a change is one of an answer's words, and not of ours round it.
    """

    mark: str
    kind: str
    file: str
    key: AnswerKey | None
    placed_by: str
    under: tuple[str, ...]
    opened: Said
    words: str = ""
    before: str = ""
    after: str = ""
    now: str = ""
    is_answer: bool = False
    is_tracked: bool = True
    is_conflict: bool = False
    replies: tuple[Said, ...] = ()
    outcome: Outcome | None = None

    @property
    def can_be_accepted(self) -> bool:
        """Whether it is words that could stand as an answer."""
        return self.kind == CHANGE and self.is_answer and self.key is not None


def thread(matter: Matter) -> tuple[Said, ...]:
    """Everything that was said on a comment, with what was done about it, in the order of time."""
    done = matter.outcome
    told = (Said(done.who, done.at, done.words),) if done and done.words else ()
    later = sorted((*matter.replies, *told), key=lambda said: said.at or LONG_AGO)
    return (matter.opened, *later)

"""What the store gives back: visits, records, forms and facts, as frozen values."""

from datetime import datetime
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.database import Row
from eia_wizard.store.moments import maybe_moment, read_day, read_moment
from eia_wizard.store.shelf import Listing

REMOVED = "removed"
"""Stands where the digest of a value would: the answer was taken away."""


@dataclass(frozen=True, slots=True)
class AssessmentFacts:
    """What the library knows about an assessment beside its answers."""

    id: str
    kind: str
    form_digest: str
    began_at: datetime
    changed_at: datetime
    archived_at: datetime | None
    deleted_at: datetime | None
    listing: Listing


@dataclass(frozen=True, slots=True)
class Visit:
    """One editing visit to an answer: the value it left, when and by whom.

    ``origin`` names the chain it belongs to; ``position`` is its place there, none while open.
    """

    origin: str
    position: int | None
    key: AnswerKey
    value: Json
    salt: str | None
    digest: str
    began_at: datetime
    ended_at: datetime
    who: str
    hash: str

    @property
    def is_removal(self) -> bool:
        """Whether the visit took the answer away."""
        return self.digest == REMOVED

    @property
    def is_purged(self) -> bool:
        """Whether the value was erased afterwards, for good."""
        return self.salt is None and not self.is_removal


@dataclass(frozen=True, slots=True)
class Record:
    """A built-in record of an assessment; it is never changed. Purged content is ``None``."""

    id: int
    origin: str
    position: int
    kind: str
    content: Json
    salt: str | None
    digest: str
    at: datetime
    who: str
    hash: str


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A form that the library has met, without its files."""

    digest: str
    id: str
    version: str
    title: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the library that is not as it was written, said as a sentence."""

    where: str
    sentence: str

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class ReplacedBackups:
    """One fresh verified backup took the place of all that were there.

    ``kept`` may still hold what was erased, and the person must be told: backups that could not be
    removed, damaged libraries that were kept aside, and folders of backups that are out of reach.
    """

    fresh: Path
    removed: tuple[Path, ...]
    kept: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class MergedIn:
    """What came of a merge: its record, and what was erased here because it was erased there.

    Where anything was, ``backups`` says what became of them.
    """

    record: Record
    erased: frozenset[AnswerKey] = frozenset()
    backups: ReplacedBackups | None = None


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did: its record, which says how many places, and what became of the backups."""

    record: Record
    backups: ReplacedBackups


def facts_from(row: Row) -> AssessmentFacts:
    """The facts of an assessment as its row in the library holds them."""
    return AssessmentFacts(
        id=row["id"],
        kind=row["kind"],
        form_digest=row["form_digest"],
        began_at=read_moment(row["began_at"]),
        changed_at=read_moment(row["changed_at"]),
        archived_at=maybe_moment(row["archived_at"]),
        deleted_at=maybe_moment(row["deleted_at"]),
        listing=Listing(
            title=row["title"],
            stage=row["stage"],
            size=row["size"],
            decision_on=read_day(row["decision_on"]),
            review_on=read_day(row["review_on"]),
        ),
    )

"""What an exchange file holds, as frozen values: one assessment with its records and forms."""

from collections.abc import Mapping
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.rows import Record, Visit
from eia_wizard.store.shelf import Listing


@dataclass(frozen=True, slots=True)
class PackedAnswer:
    """An answer under a decision point, as it was sealed; without value and salt once purged."""

    key: AnswerKey
    value: Json
    salt: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class PackedRecord:
    """A record, whose number is 0 outside a library, and what it sealed if it is a decision."""

    record: Record
    sealed: tuple[PackedAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class PackedForm:
    """A form that the assessment met, with the text of its files by path."""

    digest: str
    id: str
    version: str
    title: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackageContents:
    """All that a package holds. ``origin`` names the chains of the library that made it.

    ``changed_at`` is the last change of the assessment, ``made_at`` the moment the package tells.
    ``history`` is ``None`` where it was left out. What ``is_practice`` must not become real.
    """

    assessment_id: str
    origin: str
    form_digest: str
    began_at: datetime
    changed_at: datetime
    made_at: datetime
    listing: Listing
    answers: Mapping[AnswerKey, Json]
    records: tuple[PackedRecord, ...]
    forms: tuple[PackedForm, ...]
    history: tuple[Visit, ...] | None = None
    is_practice: bool = False

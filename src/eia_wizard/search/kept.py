"""What one assessment keeps that another may want: found by words, group and day."""

from collections.abc import Mapping

from eia_wizard.domain.lazy_dataclass import dataclass

EVIDENCE, CONVERSATION = "evidence", "conversation"
"""What is kept: pieces of evidence, and conversations held through an organisation."""


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item of an assessment as others may find it.

    ``same`` is alike for items that are one and the same thing; ``words`` are searched; ``about``
    are ids of groups; ``day`` is in ISO 8601, or nothing; ``content`` is shown.
    """

    sort: str
    item: str
    same: str
    words: str
    content: Mapping[str, object]
    about: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, a group, no older than a day, and not in one assessment."""

    sort: str
    typed: str = ""
    group: str = ""
    since: str = ""
    not_in: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was found: the latest of those that are the same, and in how many assessments."""

    assessment: str
    item: str
    same: str
    content: Mapping[str, object]
    assessments: int
    day: str


@dataclass(frozen=True, slots=True)
class KeptItems:
    """The first of what was found, and how much there is in all."""

    first: tuple[Kept, ...] = ()
    total: int = 0

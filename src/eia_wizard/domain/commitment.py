"""What shows that equality is taken in earnest: signs counted over assessments, never people."""

from datetime import date
from enum import StrEnum

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _

LEAST_FOR_SHARE = 10
"""Of fewer assessments a percentage would say more than is known."""


class Sign(StrEnum):
    """Something that an assessment shows, or does not show."""

    ETHNICITY = "evidence-by-ethnicity"
    HEARD = "those-affected-heard"
    WHY = "why-answered"
    MEASURES = "measures-by-group"
    ACTIONS = "actions-done"
    REVIEWS = "reviews-held"


class Standing(StrEnum):
    """How a sign stands in one assessment."""

    KEPT = "kept"
    NOT_KEPT = "not-kept"
    NOT_DUE = "not-due"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one assessment, and the day on which work on it began."""

    began_on: date
    standing: dict[Sign, Standing]


@dataclass(frozen=True, slots=True)
class Count:
    """In how many assessments a sign was kept, of how many in which it was due.

    ``not_asked`` is how many are on a form that does not ask for what it rests on.
    """

    sign: Sign
    kept: int
    of: int
    not_due: int
    not_asked: int

    @property
    def said(self) -> str:
        """As in “7 of 12”; a percentage only where there are enough."""
        if not self.of:
            return _("Nothing to count yet")
        counted = _("{n} of {all}").format(n=self.kept, all=self.of)
        if self.of < LEAST_FOR_SHARE:
            return counted
        share = round(100 * self.kept / self.of)
        return _("{counted} ({share}%)").format(counted=counted, share=share)


@dataclass(frozen=True, slots=True)
class Quarter:
    """The counts of the assessments on which work began in one quarter of a year."""

    year: int
    number: int
    counts: tuple[Count, ...]

    @property
    def said(self) -> str:
        """The quarter by its months."""
        months = (
            _("January to March {year}"),
            _("April to June {year}"),
            _("July to September {year}"),
            _("October to December {year}"),
        )
        return months[self.number - 1].format(year=self.year)

    @property
    def short(self) -> tuple[str, str]:
        """The same in two short lines, for under a column."""
        months = (_("Jan–Mar"), _("Apr–Jun"), _("Jul–Sep"), _("Oct–Dec"))
        return months[self.number - 1], str(self.year)


@dataclass(frozen=True, slots=True)
class Commitment:
    """All counts as of a day.

    ``unread`` is how many assessments could not be read, ``examples`` how many are worked examples.
    """

    as_of: date
    assessments: int
    counts: tuple[Count, ...]
    quarters: tuple[Quarter, ...]
    unread: int = 0
    examples: int = 0


def sign_words(sign: Sign) -> tuple[str, str]:
    """What a sign is called, and what it is counted by."""
    words = {
        Sign.ETHNICITY: (
            _("Evidence by ethnicity"),
            _("At least one piece of evidence is broken down by ethnicity."),
        ),
        Sign.HEARD: (
            _("Those affected were heard"),
            _(
                "Something is written of what people said who are in, or speak for, a group that "
                "was looked at closer."
            ),
        ),
        Sign.WHY: (
            _("Why it happens is answered"),
            _("It is answered for every group that was looked at closer."),
        ),
        Sign.MEASURES: (
            _("Measures by group in the contract"),
            _("Where something is procured, at least one measure is broken down by group."),
        ),
        Sign.ACTIONS: (
            _("Actions done"),
            _("Every action whose day has passed is done; the day it was done is not recorded."),
        ),
        Sign.REVIEWS: (
            _("Reviews held"),
            _("Where the day of a review has passed, it is written what came of it."),
        ),
    }
    return words[sign]

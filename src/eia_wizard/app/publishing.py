"""A copy for the public: without what is withheld, and only when nothing forbids it."""

from dataclasses import replace
from types import MappingProxyType

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import PUBLICATION, Checked
from eia_wizard.domain.form import BASIS, RECORDED_AT, WITHHELD
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

MOST_TOLD = 6


class NotToBePublished(EiaError):
    """Something stands in the way of publishing; nothing is written."""


def for_the_public(reading: Reading) -> Reading:
    """The same reading of a snapshot from which everything withheld was taken out.

    Whatever reads it afterwards cannot tell what was there: not by its words, not by the name of
    an item, and not by why it was withheld.
    """
    shown = {k: v for k, v in reading.assessment.answers.items() if not _is_hidden(reading, k)}
    public: Assessment = replace(
        reading.assessment, answers=MappingProxyType(shown), unrecognised=MappingProxyType({})
    )
    return Reading(reading.form, public, reading.as_of)


def refuse_what_stands_in_the_way(checked: Checked) -> None:
    """Let pass what nothing forbids to be published.

    Raises:
        NotToBePublished: if a check found something that does.
    """
    stands = checked.readiness(PUBLICATION).in_the_way
    if not stands:
        return
    told = [f"– {each.finding.message}" for each in stands[:MOST_TOLD]]
    if len(stands) > MOST_TOLD:
        told.append(_("– and {n} more.").format(n=len(stands) - MOST_TOLD))
    opening = _("This copy is for the public, and something stands in the way, so it was not made.")
    raise NotToBePublished("\n".join((opening, *told)))


def _is_hidden(reading: Reading, key: AnswerKey) -> bool:
    """Whether an answer is withheld, or says something of one that is."""
    if key.question.endswith((WITHHELD, RECORDED_AT)):
        return True
    own = key.question.removesuffix(BASIS)
    return reading.value(AnswerKey(f"{own}{WITHHELD}", key.item)) is not None

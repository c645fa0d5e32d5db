"""Whether regard was had in time: before the decision, and long enough before it."""

from collections.abc import Iterator

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look
from eia_wizard.quality.rule import Found


def begun_after_the_decision(look: Look) -> Iterator[Found]:
    """R01: the assessment began, or was complete, only after the decision."""
    if not look.decisions:
        return
    first, opening = look.decisions[0]
    began = look.day("assessment.began_on")
    if began and began > first:
        yield Found(
            _("Work on this assessment began on {began}; {decision} is dated {day}.").format(
                began=look.said(began), decision=look.name(opening), day=look.said(first)
            ),
            _("Check both dates. If they are right, take it to those who decide once more."),
            (look.key("assessment.began_on"), look.key("decision.on", opening)),
        )
    else:
        yield from _complete_after(look)


def _complete_after(look: Look) -> Iterator[Found]:
    """Complete only after the last decision, or after one that was taken and never sealed."""
    complete = look.day("assessment.completed_on")
    sealed = {point.item for point in look.sealed}
    last = look.decisions[-1]
    for day, item in look.decisions:
        is_held = (day, item) == last or (look.is_taken(item) and item not in sealed)
        if complete and complete > day and is_held:
            yield Found(
                _("The assessment was complete on {complete}; {decision} is dated {day}.").format(
                    complete=look.said(complete), decision=look.name(item), day=look.said(day)
                ),
                _("Check both dates. If they are right, take it to those who decide once more."),
                (look.key("assessment.completed_on"), look.key("decision.on", item)),
            )
            return


def begun_too_close(look: Look) -> Iterator[Found]:
    """R44: fewer weeks than needed lie between the beginning and the first decision."""
    began = look.day("assessment.began_on")
    if not began or not look.decisions:
        return
    first, opening = look.decisions[0]
    days = (first - began).days
    if 0 <= days < look.threshold * 7:
        yield Found(
            _("There are only {days} days between the beginning, {began}, and {decision}.").format(
                days=days, began=look.said(began), decision=look.name(opening)
            ),
            _("Say what could not be done in that time, or ask for a later date."),
            (look.key("assessment.began_on"), look.key("decision.on", opening)),
        )

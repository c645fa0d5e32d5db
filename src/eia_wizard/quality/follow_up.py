"""Whether it is looked at again, and by figures that show for whom it works."""

from collections.abc import Iterator
from datetime import date, timedelta

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look, listed
from eia_wizard.quality.phrases import says_nothing
from eia_wizard.quality.rule import Found

LOOKED_AT = ("assessment.results", "assessment.unexpected", "assessment.lessons")


def looked_at_again(look: Look) -> Iterator[Found]:
    """R22: there is no date for looking again, or it is past, or too late to help."""
    key, on = look.key("review.on"), look.day("review.on")
    starts = look.day("assessment.implemented_on")
    if on is None:
        if look.is_asked("review.on"):
            yield Found(
                _("There is no date on which this is looked at again."),
                _("Set one: six to twelve months after people notice the change."),
                (key,),
            )
    elif on < look.as_of:
        yield Found(
            _("It was to be looked at again on {day}, and no later date is set.").format(
                day=look.said(on)
            ),
            _("Set the next date.")
            if any(look.text(role) for role in LOOKED_AT)
            else _("Write what came of it, and set the next date."),
            (key, look.key("assessment.results")),
        )
    elif starts and not _was_looked_at(look, starts) and on > _latest(look, starts):
        yield Found(
            _("It is looked at again on {day}; people notice the change from {start}.").format(
                day=look.said(on), start=look.said(starts)
            ),
            _("Bring it forward to within {n} months of the start.").format(n=int(look.threshold)),
            (key, look.key("assessment.implemented_on")),
        )


def _latest(look: Look, starts: date) -> date:
    return _months_after(starts, int(look.threshold))


def _was_looked_at(look: Look, starts: date) -> bool:
    """Whether anything is written of what came of it; the date is then that of the next look."""
    if look.as_of <= starts:
        return False
    if any(look.text(role) for role in LOOKED_AT):
        return True
    days = (look.day("evidence.published_on", item) for item in look.items("evidence"))
    told = (a for a in look.items("actions") if look.text("action.outcome", a))
    due = (look.day("action.due_on", action) for action in told)
    return any(day and starts <= day <= look.as_of for day in (*days, *due))


def nothing_measured_by_group(look: Look) -> Iterator[Found]:
    """R39: no measure is broken down by any group."""
    measures = look.items("measures")
    if not look.is_list_asked("measures"):
        return
    if any(look.links("measure.groups", measure) for measure in measures) or not look.closer:
        return
    names = listed([look.name(measure) for measure in measures])
    yield Found(
        _("No measure is broken down by group: {names}.").format(names=names)
        if measures
        else _("Nothing is measured by which a group could be seen."),
        _("Break one measure down by the groups you looked at closer."),
        (look.list_of("measures"), *(look.key("measure.groups", m) for m in measures)),
    )


def last_promises_not_told(look: Look) -> Iterator[Found]:
    """R43: there was an assessment before, and nothing is said of what its actions did."""
    role = "assessment.previous_actions"
    if not look.is_yes("assessment.previous") or not says_nothing(look.text(role)):
        return
    told = [p for p in look.items("past-actions") if look.meaning("past_action.status", p)]
    if not told:
        yield Found(
            _("There was an assessment before, and nothing is said of what its actions did."),
            _("Say of each what became of it; where nobody knows, say whom you asked."),
            (look.key(role), look.key("assessment.previous")),
        )


def _months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last before it that the month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    first = date(year, month + 1, 1)
    return min(first + timedelta(days=day.day - 1), first + timedelta(days=_length(first) - 1))


def _length(first: date) -> int:
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return (after - first).days

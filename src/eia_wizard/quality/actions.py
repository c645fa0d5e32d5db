"""Actions that somebody will do, by a day, so that it can be seen."""

from collections.abc import Iterator

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look
from eia_wizard.quality.owners import is_a_team
from eia_wizard.quality.phrases import says_nothing
from eia_wizard.quality.rule import Found
from eia_wizard.quality.vague import vague_words


def nobody_does_it(look: Look) -> Iterator[Found]:
    """R16: an action without an owner."""
    for action in look.open_actions():
        if says_nothing(look.text("action.owner", action)):
            yield Found(
                _("Nobody is named for {action}.").format(action=look.name(action)),
                _("Name the person or post that does it, and ask them first."),
                (look.key("action.owner", action), look.key("action.summary", action)),
            )


def no_day(look: Look) -> Iterator[Found]:
    """R17: an action without a day."""
    for action in look.open_actions():
        if look.day("action.due_on", action) is None:
            yield Found(
                _("{action} has no date.").format(action=look.name(action)),
                _("Agree a date with the one who does it."),
                (look.key("action.due_on", action), look.key("action.summary", action)),
            )


def overdue(look: Look) -> Iterator[Found]:
    """R18: an action past its day and not closed."""
    for action in look.open_actions():
        due = look.day("action.due_on", action)
        if due and due < look.as_of:
            yield Found(
                _("{action} was due on {day} and is not done.").format(
                    action=look.name(action), day=look.said(due)
                ),
                _("Ask {owner} how far it is; close it, or set a new date and say why.").format(
                    owner=look.text("action.owner", action) or _("the one who does it")
                ),
                (look.key("action.due_on", action), look.key("action.status", action)),
            )


def due_after_the_review(look: Look) -> Iterator[Found]:
    """R19: an action that is due only after the day on which all is looked at again."""
    review = look.day("review.on")
    for action in look.open_actions() if review else ():
        due = look.day("action.due_on", action)
        if review and due and due > review:
            yield Found(
                _("{action} is due on {day}, after it is all looked at again on {on}.").format(
                    action=look.name(action), day=look.said(due), on=look.said(review)
                ),
                _("Bring it forward, or look again once it is done."),
                (look.key("action.due_on", action), look.key("review.on")),
            )


def owned_by_a_team(look: Look) -> Iterator[Found]:
    """R20: an action that a team owns, so that nobody does."""
    for action in look.open_actions():
        owner, kind = look.text("action.owner", action), look.meaning("action.owner_kind", action)
        if kind == "team" or (kind != "person" and is_a_team(owner)):
            yield Found(
                _("{action} belongs to a team: {owner}.").format(
                    action=look.name(action), owner=owner or _("no name")
                ),
                _("Name one person, or one post, that answers for it."),
                (look.key("action.owner", action), look.key("action.owner_kind", action)),
            )


def cannot_be_seen(look: Look) -> Iterator[Found]:
    """R21: an action that only promises to care, and has nothing by which it is known."""
    for action in look.open_actions():
        vague = vague_words(look.text("action.summary", action))
        if vague and says_nothing(look.text("action.measure", action)):
            yield Found(
                _("{action} says no more than “{verb}”, and not how you will know.").format(
                    action=look.name(action), verb=vague
                ),
                _("Say what will be done so that it can be seen, and how you will know it worked."),
                (look.key("action.summary", action), look.key("action.measure", action)),
            )

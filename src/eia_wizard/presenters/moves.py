"""Where the focus belongs after items were moved, removed or brought back, and what is said."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _


def neighbour(reading: Reading, collection: str, item: str) -> str:
    """The item that takes the place of this one once it is gone: the next, else the one before."""
    items = reading.items(collection)
    if item not in items:
        return ""
    place = items.index(item)
    left = [*items[place + 1 :], *reversed(items[:place])]
    return next(iter(left), "")


def said_of_move(reading: Reading, collection: str, item: str, steps: int, is_moved: bool) -> str:
    """What a move came to, for who hears it and does not see it."""
    own = [i for i in reading.items(collection) if i not in reading.listed_items]
    place = own.index(item) + 1 if item in own else 0
    sentences = {
        (True, True): _("Moved up: {item} is now {n} of {all}."),
        (True, False): _("Moved down: {item} is now {n} of {all}."),
        (False, True): _("{item} is the first already."),
        (False, False): _("{item} is the last already."),
    }
    said = sentences[is_moved, steps < 0]
    return said.format(item=reading.label(item), n=place, all=len(own))


def item_to_see(form: Form, change: Change) -> AnswerKey | None:
    """The item that a step brought back, took away or moved, where it did."""
    lists = [key for key in change.keys if not key.item and key.question in form.collections]
    if not lists:
        return None
    key = lists[0]
    was, now = _ids(change.before.answers.get(key)), _ids(change.after.answers.get(key))
    back = [item for item in now if item not in was]
    gone = [item for item in was if item not in now]
    if back:
        return AnswerKey(key.question, back[0])
    if gone:
        at = min(was.index(gone[0]), len(now) - 1)
        return AnswerKey(key.question, now[at] if now else "")
    moved = next(item for item, other in zip(now, was, strict=True) if item != other)
    return AnswerKey(key.question, moved)


def _ids(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()

"""What goes where in an organisation's form: its slots beside the answers that fill them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import TICK, Slot

SURE, GUESS, NONE = "sure", "guess", "none"
"""How far a suggestion can be leant on; what a person has looked at is sure."""

DRAWING = "drawing"
"""What a mapping calls the drawings of the whole assessment, as it does a question."""
CYCLE, AFFECTED = "cycle", "who-is-affected"
DRAWINGS = (AFFECTED, CYCLE)

_NAMED = re.compile(r"\{([^{}]+)\}")
_ANSWER = re.compile(r"([\w.\-]+)(?::([\w.\-+]+))?(?:\[([\w.\-]+)=([\w.\-+]+)\])?\Z")


class Named(NamedTuple):
    """An answer as a mapping names it.

    It is ``question``, ``question:item``, or ``question[links=item]``: the answers of all items
    whose links go to that item; or a drawing, such as ``drawing:cycle``.
    """

    question: str
    item: str = ""
    through: str = ""
    to: str = ""


class Part(NamedTuple):
    """A stretch of what goes into a slot: words of its own, or an answer."""

    words: str
    answer: Named | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One slot and what goes into it.

    ``text`` are words with answers in curly brackets; ``ticked_by`` the meanings of an answer that
    tick a box; ``words`` the form's own words for the options of a choice; ``rows`` a collection
    whose items are rows, and ``columns`` what stands under each head.
    """

    slot: Slot
    grade: str = NONE
    text: str = ""
    ticked_by: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    rows: str = ""
    columns: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to go there."""
        return not (self.text or self.rows)

    @property
    def is_box(self) -> bool:
        """Whether it is ticked, be it a box or an empty cell under a rating."""
        return self.slot.kind == TICK or bool(self.ticked_by)


@dataclass(frozen=True, slots=True)
class Mapping:
    """A form's slots in order, each with what goes into it; ``questions`` is the wizard's form."""

    template: str
    edition: str
    questions: str
    matches: tuple[Match, ...] = ()


def drawing_in(text: str) -> Named | None:
    """The drawing that is named, where one is and no answer beside it."""
    named = [part.answer for part in parts_of(text) if part.answer]
    return named[0] if len(named) == 1 and named[0].question == DRAWING else None


def parts_of(text: str) -> Iterator[Part]:
    """Words and answers in their order; each answer with the words that lead to it before it."""
    at = 0
    for found in _NAMED.finditer(text):
        yield Part(text[at : found.start()], named(found[1]))
        at = found.end()
    if text[at:]:
        yield Part(text[at:])


def named(said: str) -> Named | None:
    """The answer that is named, or nothing where this is no name of one."""
    found = _ANSWER.match(said.strip())
    return Named(*(part or "" for part in found.groups())) if found else None

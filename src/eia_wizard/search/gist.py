"""What matters in an assessment beside its line in the list, and what can be found in it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.tally import Tally
from eia_wizard.search.words import Pieces


class Mark(NamedTuple):
    """By what it is known whether an assessment is still as it was read.

    ``changed`` differs after every change; ``erased`` differs after something was erased for good.
    """

    changed: str
    erased: str


@dataclass(frozen=True, slots=True)
class Due:
    """Something still open that has an owner or a day: an action, or a gap; where it is said."""

    key: AnswerKey
    label: str
    owner: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Gist:
    """What matters in one assessment.

    ``gaps`` are those still open that are needed before the decision; ``actions`` those not done.
    ``who`` gave the last answer. ``stage`` is the title of the stage that was reached, as its own
    form calls it, and ``number`` its place there.
    """

    tally: Tally = field(default_factory=Tally)
    gaps: tuple[Due, ...] = ()
    actions: tuple[Due, ...] = ()
    who: str = ""
    stage: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """What one answer says, and where it stands, in words."""

    key: AnswerKey
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer in which something was found."""

    assessment: str
    key: AnswerKey
    place: str
    snippet: Pieces


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for what was typed, or why nothing can be."""

    typed: str
    hits: tuple[Hit, ...] = ()
    trouble: str = ""


def gist_json(gist: Gist) -> Json:
    """The gist as it is kept."""
    return {
        "tally": [gist.tally.left, gist.tally.every, gist.tally.still],
        "gaps": [_due_json(due) for due in gist.gaps],
        "actions": [_due_json(due) for due in gist.actions],
        "who": gist.who,
        "stage": gist.stage,
        "number": gist.number,
    }


def read_gist(kept: Mapping[str, object]) -> Gist:
    """The gist that was kept; a ``LookupError``, ``TypeError`` or ``ValueError`` if it is none."""
    return Gist(
        tally=_tally(kept["tally"]),
        gaps=_dues(kept["gaps"]),
        actions=_dues(kept["actions"]),
        who=str(kept["who"]),
        stage=str(kept["stage"]),
        number=int(str(kept["number"])),
    )


def _tally(kept: object) -> Tally:
    if not isinstance(kept, list):
        raise TypeError("not a list")
    left, every, still = (int(number) for number in kept)
    return Tally(left, every, still)


def _due_json(due: Due) -> Json:
    on = due.on.isoformat() if due.on else None
    return [due.key.question, due.key.item, due.label, due.owner, on]


def _dues(kept: object) -> tuple[Due, ...]:
    if not isinstance(kept, list):
        raise TypeError("not a list")
    return tuple(
        Due(AnswerKey(question, item), label, owner, date.fromisoformat(on) if on else None)
        for question, item, label, owner, on in kept
    )

"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Offer
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.quality.look import Look

ANY_TEXT = "*"
"""Among what a rule reads: any answer at all."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: in a sentence, what to do about it, and where, the place to go to first.

    ``rests_on`` are facts beside the answers at its places. ``blocks`` and ``may_be_accepted``
    say otherwise than the rule does.
    """

    message: str
    todo: str
    places: tuple[AnswerKey, ...]
    rests_on: tuple[object, ...] = ()
    blocks: tuple[str, ...] | None = None
    may_be_accepted: bool | None = None
    offers: tuple[Offer, ...] = ()


Find = Callable[[Look], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: how it finds, what it blocks, and what it reads.

    ``needs`` are the roles of questions (``impact.direction``) and of collections (``impacts``)
    without which it cannot be read; ``reads`` are those it looks at beside them.
    """

    find: Find
    theme: str
    blocks: tuple[str, ...]
    accept: bool
    needs: tuple[str, ...]
    reads: tuple[str, ...] = ()
    on: bool = True
    threshold: float = 0

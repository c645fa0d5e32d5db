"""How far somebody has come, counted so that the count does not grow under their hands."""

from collections.abc import Iterable
from typing import NamedTuple

from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import asked, is_open
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

FEW = 5
"""So few open questions are best named as what is left."""


class Tally(NamedTuple):
    """``left`` of what is asked is open; of ``every`` question asked of all, ``still`` so many.

    What is asked only because of an answer is no part of *asked of all*.
    """

    left: int = 0
    every: int = 0
    still: int = 0

    def said(self) -> str:
        """What is done while much is open; what is left, once that is little; else nothing."""
        if self.left > FEW and self.still:
            return _("{n} of {all} answered").format(n=self.every - self.still, all=self.every)
        if self.left:
            return ngettext("{n} to answer", "{n} to answer", self.left).format(n=self.left)
        return ""


def tallied(questions: Iterable[tuple[Question, bool]]) -> Tally:
    """The tally of questions that are asked, each with whether it is open."""
    left = every = still = 0
    for question, open_here in questions:
        left += open_here
        if not question.when:
            every += 1
            still += open_here
    return Tally(left, every, still)


def is_just_begun(reading: Reading) -> bool:
    """Whether no more than a few answers are there, of which a new one has one: its name."""
    counted = tally(reading)
    return counted.every - counted.still <= FEW


def tally(reading: Reading) -> Tally:
    """The tally of a whole assessment."""
    return tallied(
        (question, is_open(reading, question, key.item)) for question, key in asked(reading)
    )

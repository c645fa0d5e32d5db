"""What is open in an assessment, counted."""

from collections.abc import Iterable

from eia_wizard.domain.form import Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import asked, is_open
from eia_wizard.domain.tally import FEW, Tally


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

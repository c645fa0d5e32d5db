"""The form's own words for the options of an answer."""

from collections.abc import Iterator, Sequence

from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Question
from eia_wizard.domain.kinds.yes_no import yes_no_terms
from eia_wizard.domain.terms import Option
from eia_wizard.quality.nearness import nearness

_NEAR = 0.8


def words_for(
    question: Question, choices: Sequence[str], synonyms: Synonyms
) -> tuple[tuple[str, str], ...]:
    """Which of the form's choices says each option; options that it does not offer are left out."""
    return tuple(_pairs(question, choices, synonyms))


def _pairs(
    question: Question, choices: Sequence[str], synonyms: Synonyms
) -> Iterator[tuple[str, str]]:
    for option in options_of(question):
        phrases = (option.label, *synonyms.meanings.get(option.means, ()))
        scored = {c: max(_likeness(c, phrase) for phrase in phrases) for c in choices}
        best = max(scored, key=lambda choice: scored[choice], default="")
        if best and scored[best] >= _NEAR:
            yield option.id, best


def _likeness(choice: str, phrase: str) -> float:
    """As near as their words; signs such as + and 0 are the same or they are not."""
    is_same = choice.strip().casefold() == phrase.casefold()
    return 1.0 if is_same else nearness(choice, phrase)


def options_of(question: Question) -> tuple[Option, ...]:
    """The options of a question that can still be chosen."""
    terms = yes_no_terms() if question.kind.name == "yes-no" else question.terms
    return tuple(option for option in terms.options if not option.retired)

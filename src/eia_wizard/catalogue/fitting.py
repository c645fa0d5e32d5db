"""A collection that several forms share, fitted to what else a form has."""

from collections.abc import Iterable
from dataclasses import replace

from eia_wizard.domain.form import BASIS, Collection, Condition, Depth, Question
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form has beside a collection: the names of its collections, sizes and questions."""

    collections: frozenset[str]
    depths: frozenset[str]
    questions: frozenset[str]


def surroundings(
    collections: Iterable[Collection], depths: Iterable[Depth], placed: Iterable[Question]
) -> Surroundings:
    """What the parts of a form have to fit."""
    known = tuple(collections)
    bare = Surroundings(
        frozenset(each.id for each in known),
        frozenset(depth.id for depth in depths),
        frozenset(question.id for question in placed),
    )
    served = {q.id for each in known for q in each.questions if _serves(q, bare)}
    return replace(bare, questions=bare.questions | served)


def fitted(collection: Collection, form: Surroundings) -> Collection:
    """The collection without what this form could not serve.

    A question of a size that the form does not have is left out, and so is one whose links could
    lead nowhere; a condition on a question that the form does not ask is no condition.
    """
    kept = tuple(_question(q, form) for q in collection.questions if _serves(q, form))
    own = {question.id for question in collection.questions} - {question.id for question in kept}
    columns = (tuple(name for name in column if name not in own) for column in collection.table)
    return replace(
        collection,
        when=_conditions(collection.when, form),
        questions=kept,
        table=tuple(column for column in columns if column),
    )


def _serves(question: Question, form: Surroundings) -> bool:
    if question.depth and question.depth not in form.depths:
        return False
    if question.id.endswith(BASIS) or question.kind.name != "links":
        return True
    return not form.collections.isdisjoint(question.terms.to)


def _question(question: Question, form: Surroundings) -> Question:
    to = tuple(name for name in question.terms.to if name in form.collections)
    return replace(
        question,
        terms=replace(question.terms, to=to),
        when=_conditions(question.when, form),
        answered_by=tuple(name for name in question.answered_by if name in form.questions),
    )


def _conditions(conditions: tuple[Condition, ...], form: Surroundings) -> tuple[Condition, ...]:
    return tuple(condition for condition in conditions if condition.question in form.questions)

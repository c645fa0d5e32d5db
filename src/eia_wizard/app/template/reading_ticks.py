"""Ticks of a form that somebody filled, as the answers that they mean."""

from collections.abc import Iterator
from typing import NamedTuple

from eia_wizard.app.template.gathered import Gathered
from eia_wizard.app.template.their_words import options_of
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.mapping import Match, Named, parts_of

_CLOSER = "closer"


class _Meant(NamedTuple):
    """An answer that ticks a box: which, to what question, and the option."""

    named: Named
    question: Question
    option: str


def take_tick(match: Match, gathered: Gathered) -> bool:
    """Give the answer that a ticked box means; whether there is one, and only one, that it can be.

    Of several that would tick it, the one that needs no item to be made for it goes before.
    """
    meant = sorted(_meant(match, gathered), key=lambda each: bool(each.named.through))
    alone = [each for each in meant if each.named == meant[0].named]
    return len(alone) == 1 and choose(*alone[0], gathered)


def choose(named: Named, question: Question, option: str, gathered: Gathered) -> bool:
    """Give an option as the answer that is named, also one of an item linked to something."""
    if option not in {each.id for each in options_of(question)}:
        return False
    item = gathered.item_linked(named) if named.through else named.item
    if not item and question.collection:
        return False
    key = AnswerKey(question.id, item)
    if question.kind.name == "choices":
        return _add(key, question, option, gathered)
    if not gathered.give(key, question, option):
        return False
    if named.through:
        _look_closer(named, gathered)
    return True


def _meant(match: Match, gathered: Gathered) -> Iterator[_Meant]:
    wanted = set(match.ticked_by)
    for part in parts_of(match.text):
        question = gathered.form.question(part.answer.question) if part.answer else None
        if part.answer is None or question is None:
            continue
        for option in options_of(question):
            if wanted & {option.id, option.means}:
                yield _Meant(part.answer, question, option.id)


def _add(key: AnswerKey, question: Question, option: str, gathered: Gathered) -> bool:
    """One more of the options that were chosen, in the order in which they are offered."""
    before = gathered.answers.pop(key, ())
    chosen = {*(before if isinstance(before, tuple) else ()), option}
    every = tuple(each.id for each in options_of(question) if each.id in chosen)
    return gathered.give(key, question, every)


def _look_closer(named: Named, gathered: Gathered) -> None:
    """Whoever has an impact is looked at closer: what was said of it is asked only then."""
    form = gathered.form
    triage = form.with_role("group.triage")
    if triage is None or named.through != form.roles.get("impact.group"):
        return
    option = next((o.id for o in options_of(triage) if o.means == _CLOSER), "")
    if option:
        gathered.give(AnswerKey(triage.id, named.to), triage, option)

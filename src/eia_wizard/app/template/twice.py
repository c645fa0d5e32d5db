"""Suggestions for a whole form, so that nothing is said twice that a person would say once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Match, Named, parts_of


def said_once(matches: Iterable[Match], form: Form) -> Iterator[Match]:
    """The suggestions in order: what is sure stays sure once, what is long is guessed once.

    A short answer, such as a name, may well stand in two places; a long one hardly ever does.
    """
    met: set[tuple[str, tuple[str, ...]]] = set()
    reasons: set[Named] = set()
    for match in matches:
        each = match if match.is_box else _without_reasons(match, form, reasons)
        said = (each.text, each.ticked_by)
        is_again = each.grade != NONE and bool(each.text) and said in met
        if is_again and each.grade == GUESS and not each.is_box and _is_long(each, form):
            yield Match(each.slot)
            continue
        if is_again and each.grade == SURE:
            each = replace(each, grade=GUESS)
        if each.grade != NONE:
            met.add(said)
        yield each


def _without_reasons(match: Match, form: Form, met: set[Named]) -> Match:
    """Why a group is not looked at closer is said beside the first that is told of it."""
    reason = form.roles.get("group.reason", "")
    parts = list(parts_of(match.text))
    named = [part.answer for part in parts if part.answer and part.answer.question == reason]
    if not named or len(parts) < 2:
        return match
    if named[-1] not in met:
        met.add(named[-1])
        return match
    last = parts[-1].answer
    if last != named[-1]:
        return match
    return replace(match, text=match.text[: match.text.rindex("{")].rstrip())


def _is_long(match: Match, form: Form) -> bool:
    asked = [form.question(part.answer.question) for part in parts_of(match.text) if part.answer]
    return all(question and question.kind.name == "long-text" for question in asked)

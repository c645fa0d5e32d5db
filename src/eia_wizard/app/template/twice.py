"""Suggestions for a whole form, so that nothing is said twice that a person would say once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Match, Named, parts_of


def said_once(matches: Iterable[Match], form: Form) -> Iterator[Match]:
    """The suggestions in order: what is sure stays sure once, what is long is guessed once.

    A short answer, such as a name, may well stand in two places; a long one hardly ever does.
    """
    met: set[tuple[str, tuple[str, ...]]] = set()
    down: set[tuple[str, str, str]] = set()
    reasons: set[Named] = set()
    for match in matches:
        each = match if match.is_box else _without_reasons(match, form, reasons)
        said = (each.text, each.ticked_by)
        is_again = each.grade != NONE and bool(each.text) and said in met
        at = _column_of(each)
        is_elsewhere = _is_long(each, form) or at in down
        if is_again and each.grade == GUESS and not each.is_box and is_elsewhere:
            yield Match(each.slot)
            continue
        down.add(at)
        if is_again and each.grade == SURE:
            each = replace(each, grade=GUESS)
        if each.grade != NONE:
            met |= {said, (_without_last(each.text, form), each.ticked_by)}
        yield each


def _column_of(match: Match) -> tuple[str, str, str]:
    """What a column of a table asks: rows differ in what they say under one head."""
    return match.slot.section, match.slot.label.rpartition(" / ")[2], match.text


def _without_last(text: str, form: Form) -> str:
    """The text without the reason that may stand at its end."""
    reason = form.roles.get("group.reason", "")
    last = list(parts_of(text))[-1:]
    is_reason = bool(last and last[0].answer and last[0].answer.question == reason)
    return text[: text.rindex("{")].rstrip() if is_reason else text


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
    return replace(match, text=_without_last(match.text, form))


def _is_long(match: Match, form: Form) -> bool:
    """Whether it is long, all that befalls a group, or the day of what happens once."""
    named = [part.answer for part in parts_of(match.text) if part.answer]
    return all(each.through or _is_said_at_length(form.question(each.question)) for each in named)


def _is_said_at_length(question: Question | None) -> bool:
    return bool(question and (question.kind.name == "long-text" or _is_a_day(question)))


def _is_a_day(question: Question) -> bool:
    return question.kind.name == "date" and not question.collection

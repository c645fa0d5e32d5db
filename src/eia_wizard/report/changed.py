"""What was changed since a decision, told for each item in one line."""

from collections.abc import Sequence
from itertools import groupby

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Line, Reference, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief

MOST_LINES, MOST_OF_ONE = 20, 4
"""Lines that are told, and answers of one item."""


def changed_since(brief: Brief, keys: Sequence[AnswerKey]) -> list[Line]:
    """A line for each answer that stands by itself and one for each item, in reading order."""
    lines: list[Line] = []
    told = 0
    for item, group in groupby(sorted(keys, key=lambda k: _order(brief, k)), _item):
        own = list(group)
        if len(lines) < MOST_LINES:
            made = [_item_line(brief, own)] if item else [question_line(brief, k) for k in own]
            made = made[: MOST_LINES - len(lines)]
            told += len(own) if item else len(made)
            lines += made
    more = len(keys) - told
    if more > 0:
        lines.append(line(ngettext("and one more", "and {n} more", more).format(n=more)))
    return lines


def question_line(brief: Brief, key: AnswerKey) -> Line:
    """A question in a line, with the item it is about, leading to its home."""
    question = brief.reading.form.question(key.question)
    text = question.name if question else key.question
    if question and question.id in brief.reading.form.collections:
        return line(_("{title}: items added, moved or removed").format(title=question.text))
    if not key.item:
        return (Reference(text, key),)
    return (Reference(f"{brief.number(key.item)}: {text}", key),)


def _item_line(brief: Brief, keys: Sequence[AnswerKey]) -> Line:
    """What was changed of one item: *Action 2: Who, By when*."""
    more = len(keys) - MOST_OF_ONE
    left = ngettext("and one more", "and {n} more", more).format(n=more) if more > 0 else ""
    names = [Reference(_asked(brief, key), key) for key in keys[:MOST_OF_ONE]]
    said = [run for name in names for run in (Text(", "), name)][1:]
    ending = (Text(f" {left}"),) if left else ()
    return (Text(f"{brief.number(keys[0].item)}: "), *said, *ending)


def _asked(brief: Brief, key: AnswerKey) -> str:
    question = brief.reading.form.question(key.question)
    return question.name if question else key.question


def _item(key: AnswerKey) -> str:
    return key.item


def _order(brief: Brief, key: AnswerKey) -> tuple[int, str, int, str, int]:
    """Answers for themselves first, then items in the order of their lists."""
    form, item = brief.reading.form, key.item
    questions = list(form.questions)
    at = questions.index(key.question) if key.question in form.questions else len(questions)
    if not item:
        return (0, "", 0, "", at)
    collection = brief.reading.collection_of(item)
    items = brief.reading.items(collection.id) if collection else ()
    place = items.index(item) if item in items else len(items)
    return (1, collection.id if collection else "", place, item, at)

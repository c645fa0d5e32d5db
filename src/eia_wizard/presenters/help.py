"""What helps with one question, in five parts: help, sources, findings, notes and history."""

from collections.abc import Iterator, Mapping

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.plain import shortened
from eia_wizard.presenters.source_rows import source_row
from eia_wizard.presenters.views import (
    NO_HELP,
    Card,
    CollectionCard,
    HelpView,
    PageView,
    QuestionCard,
    SourceRow,
)

MOST_OF_EXAMPLE = 300
TELLING_KINDS = ("text", "long-text")
"""Kinds whose answers teach when read alone; an option or a date does not."""


@dataclass(frozen=True, slots=True)
class Examples:
    """What the worked example answers, where the form itself gives no example."""

    answers: Mapping[AnswerKey, str]

    def of(self, reading: Reading, question: Question, key: AnswerKey) -> str:
        """An answer to this question, of the same item where it has one; never one's own."""
        if question.kind.name not in TELLING_KINDS:
            return ""
        told = [(k, text) for k, text in self.answers.items() if k.question == question.id]
        same = next((text for k, text in told if k.item == key.item), "")
        text = same or next((text for _key, text in told), "")
        text = question.kind.typed(question.kind.read(text, question.terms), question.terms)
        if text == reading.text(key.question, key.item):
            return ""
        return shortened(text, MOST_OF_EXAMPLE)


NO_EXAMPLES = Examples({})


def main_key(reading: Reading, key: AnswerKey) -> AnswerKey:
    """The question that an answer belongs to: what it rests on belongs to it."""
    question = reading.form.question(key.question)
    main = reading.form.question(question.companion_of) if question else None
    return AnswerKey(main.id, key.item) if main else key


def help_view(reading: Reading, key: AnswerKey, examples: Examples = NO_EXAMPLES) -> HelpView:
    """The help of a question, with what its item is where it is asked of one."""
    question = reading.form.question(key.question)
    if question is None:
        return NO_HELP
    return HelpView(
        title=question.text,
        good=question.good,
        example=question.example or examples.of(reading, question, key),
        guidance="\n".join(filter(None, (question.guidance, _of_item(reading, key)))),
        prompts=question.prompts,
        sources=tuple(_sources(reading, question, key)),
        learn=question.learn,
    )


def invitation(page: PageView | None) -> str:
    """What is said while no question is at hand: on a page of questions, of items, or another."""
    if page is None:
        return _("Go back to a question to see what helps with it.")
    if first_of(page):
        return _("This is about the first question.")
    if any(map(_asks, page.cards)):
        return _("Choose a question to see what helps with it.")
    if not any(map(_has_items, page.cards)):
        return _("Add one to see what helps with its questions.")
    return _("Open one of these, or add one, to see what helps with its questions.")


def first_of(page: PageView | None) -> AnswerKey | None:
    """The question that a page begins with, if it begins with one."""
    first = page.cards[0] if page and page.cards else None
    return first.key if isinstance(first, QuestionCard) else None


def _asks(card: Card) -> bool:
    """Whether something is answered on the card itself."""
    return isinstance(card, QuestionCard) or card.inline or card.matrix is not None


def _has_items(card: Card) -> bool:
    """Whether there is something to open on the card."""
    return isinstance(card, CollectionCard) and any(rows for _name, rows in card.rows)


def _of_item(reading: Reading, key: AnswerKey) -> str:
    """The definition of a listed item, and what to mind about it."""
    items = (i for c in reading.form.collections.values() for i in c.items)
    item = next((i for i in items if i.id == key.item), None)
    return "\n".join(filter(None, (item.definition, item.note))) if item else ""


def _sources(reading: Reading, question: Question, key: AnswerKey) -> Iterator[SourceRow]:
    items = (i for c in reading.form.collections.values() for i in c.items if i.id == key.item)
    of_item = next((item.sources for item in items), ())
    for name in dict.fromkeys((*question.sources, *of_item)):
        yield source_row(reading.form.sources[name])

"""What changed since a decision point: each answer with its place, then and now."""

import re
from difflib import SequenceMatcher

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, changed_keys
from eia_wizard.domain.form import BASIS, OWN_NOTES, WITHHELD
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.help import main_key
from eia_wizard.presenters.places import home_of, where
from eia_wizard.presenters.plain import plain
from eia_wizard.presenters.views import Place

MOST_WORDS = 4_000
"""Words of both texts together up to which the differing ones are looked for one by one."""

MOST_OF_END = 600
"""Letters shown of either end of a long piece."""

_WORD = re.compile(r"\S+\s*|\s+")

Spans = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it differs from the other text."""


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """One answer that is another now.

    ``place`` is the page on which it is answered, if it still is, ``shown_at`` the question there.
    """

    key: AnswerKey
    shown_at: AnswerKey
    under: str
    question: str
    then: Spans
    now: Spans
    place: Place | None


def told_keys(then: Assessment, now: Assessment) -> tuple[AnswerKey, ...]:
    """The answers that are others and worth a line; when an item was begun is our own note."""
    return tuple(k for k in changed_keys(then, now) if not k.question.endswith(OWN_NOTES))


def what_changed(then: Assessment, said_then: Reading, now: Reading) -> tuple[ChangedAnswer, ...]:
    """Every answer that is another now, in reading order.

    ``then`` is read through the present form, so that only what differs in meaning is told;
    ``said_then`` says it in the words of the form of its day.
    """
    changes = [_changed(key, said_then, now) for key in told_keys(then, now.assessment)]
    stages = {stage.id: stage.number for stage in now.form.stages}
    order = {question_id: number for number, question_id in enumerate(now.form.questions)}

    def in_reading_order(change: ChangedAnswer) -> tuple[int, str, int]:
        stage = stages.get(change.place.stage, 99) if change.place else 99
        return stage, change.under, order.get(change.key.question, 0)

    return tuple(sorted(changes, key=in_reading_order))


def marked_words(before: str, after: str) -> tuple[Spans, Spans]:
    """Two texts in pieces: the words that only one of them has are marked."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if not old or not new or len(old) + len(new) > MOST_WORDS:
        return _elided(((before, False),)), _elided(((after, False),))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = tuple(("".join(old[a:b]), tag != "equal") for tag, a, b, _c, _d in blocks if b > a)
    right = tuple(("".join(new[c:d]), tag != "equal") for tag, _a, _b, c, d in blocks if d > c)
    return _elided(left), _elided(right)


def _elided(spans: Spans) -> Spans:
    """The pieces, of long ones only the beginning and the end."""
    return tuple((_ends_of(text), differs) for text, differs in spans)


def _ends_of(text: str) -> str:
    if len(text) <= 2 * MOST_OF_END:
        return text
    return f"{text[:MOST_OF_END].rstrip()} … {text[-MOST_OF_END:].lstrip()}"


def home_page(reading: Reading, key: AnswerKey) -> Place | None:
    """The page on which an answer, its companion or its list is seen now."""
    question = reading.form.question(key.question)
    if question is None:
        return None
    collection = reading.form.collections.get(question.id)
    if collection and collection.questions:
        place = home_of(reading, AnswerKey(collection.questions[0].id))
        return place._replace(inside="") if place else None
    asked = AnswerKey(question.companion_of or question.id, key.item)
    place = home_of(reading, asked)
    if place and key.item and not reading.has_item(question.collection, key.item):
        return place._replace(item="", inside="")
    return place


def _changed(key: AnswerKey, then: Reading, now: Reading) -> ChangedAnswer:
    place = home_page(now, key)
    before, after = marked_words(plain(then.say(key)), plain(now.say(key)))
    under, name = answer_under(now, key, place), answer_name(now, key)
    return ChangedAnswer(key, main_key(now, key), under, name, before, after, place)


def answer_under(reading: Reading, key: AnswerKey, place: Place | None) -> str:
    """Where an answer stands, in words: its stage, its section, and the item it is about."""
    if place is None:
        return _("Kept from an earlier form")
    stage, section = where(reading, place)
    title = f"{stage.number} {stage.title} · {section.title}"
    return f"{title} · {reading.label(key.item)}" if key.item else title


def answer_name(reading: Reading, key: AnswerKey) -> str:
    """What is asked, or the name of a list, in the words of the form."""
    question = reading.form.question(key.question)
    if question is None:
        return key.question
    if question.id in reading.form.collections:
        return _("The list: {title}").format(title=question.text)
    main = reading.form.question(question.companion_of) if question.companion_of else None
    if main and question.id.endswith(BASIS):
        return _("What this rests on: {question}").format(question=main.text)
    if main and question.id.endswith(WITHHELD):
        return _("Not for publication: {question}").format(question=main.text)
    return question.text

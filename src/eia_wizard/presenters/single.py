"""One question as a card: its answer as typed, its options, and what it may be linked to."""

from datetime import date

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.form import BASIS, WITHHELD, Collection, Question
from eia_wizard.domain.kinds.yes_no import yes_no_terms
from eia_wizard.domain.prose import words
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.terms import Option
from eia_wizard.presenters.seeds import seed_of
from eia_wizard.presenters.suggesting import suggestion_for
from eia_wizard.presenters.views import Linkable, LinkTarget, QuestionCard
from eia_wizard.report.saying import lines_of

TELLING = ("choice", "date", "text", "links")
MOST_FACTS, LONGEST_FACT, LONGEST_SAID = 3, 60, 160
FEWEST_PARTS = 2


def question_card(reading: Reading, question: Question, item: str) -> QuestionCard:
    """One question with its answer, and with what it may be linked to."""
    companion = reading.form.questions.get(f"{question.id}{BASIS}")
    withheld = reading.form.questions.get(f"{question.id}{WITHHELD}")
    key = AnswerKey(question.id, item)
    return QuestionCard(
        key=key,
        editor=question.kind.editor,
        kind=question.kind.name,
        text=question.text,
        name=question.name,
        why=question.why,
        typed=_typed(reading, question, item),
        options=_options(question),
        targets=link_targets(reading, key, question.terms.to),
        linkable=tuple(_linkable(reading.form.collections[name]) for name in question.terms.to),
        one=question.terms.one,
        unit=question.terms.unit,
        basis=question_card(reading, companion, item) if companion else None,
        withheld=question_card(reading, withheld, item) if withheld else None,
        suggestion=suggestion_for(reading, question, item),
        optional=question.optional,
        seed=seed_of(reading, question, item),
    )


def link_targets(
    reading: Reading, key: AnswerKey, collections: tuple[str, ...]
) -> tuple[LinkTarget, ...]:
    """Everything that can be linked, and what is linked though it was removed."""
    targets = reading.once(("targets", collections), lambda: _targets(reading, collections))
    there = [target for target in targets if target.id != key.item]
    known = {target.id for target in there}
    linked = reading.value(key)
    gone = [i for i in linked if i not in known] if isinstance(linked, tuple) else []
    return (*there, *(_target(reading, reading.collection_of(i), i, gone=True) for i in gone))


def _targets(reading: Reading, collections: tuple[str, ...]) -> tuple[LinkTarget, ...]:
    homes = [reading.form.collections[name] for name in collections]
    return tuple(_target(reading, home, i) for home in homes for i in reading.items(home.id))


def said_shortly(reading: Reading, key: AnswerKey) -> str:
    """An answer in one line, cut where it is long."""
    said = "; ".join(words(line) for line in lines_of(reading.say(key)))
    return said if len(said) <= LONGEST_SAID else f"{said[: LONGEST_SAID - 1].rstrip()}…"


def telling_facts(reading: Reading, collection: Collection, item: str) -> str:
    """The few short answers that tell an item from its neighbours."""
    told = [
        _fact(reading, AnswerKey(question.id, item))
        for question in collection.questions
        if question.kind.name in TELLING
        and not question.companion_of
        and not _is_yes_or_no(question)
        and question.id != collection.label
        and reading.is_asked(question, item)
    ]
    short = dict.fromkeys(said for said in told if 0 < len(said) <= LONGEST_FACT)
    return " · ".join([*short][:MOST_FACTS])


def _fact(reading: Reading, key: AnswerKey) -> str:
    """An answer; of many short parts, as many as there is room for, and at least two."""
    parts = [words(line) for line in lines_of(reading.say(key))]
    said = "; ".join(parts)
    while len(said) > LONGEST_FACT and len(parts) > FEWEST_PARTS:
        parts.pop()
        said = f"{'; '.join(parts)}; …"
    return said


def _is_yes_or_no(question: Question) -> bool:
    """Whether its answer says nothing without the question."""
    plain = {option.label for option in yes_no_terms().options}
    return len(plain & {option.label for option in question.terms.options}) > 1


def _target(
    reading: Reading, home: Collection | None, item: str, *, gone: bool = False
) -> LinkTarget:
    title, role, noun = (home.title, home.role, home.item) if home else ("", "", "")
    return LinkTarget(item, reading.label(item), title, gone, role, noun)


def _linkable(collection: Collection) -> Linkable:
    can_grow = collection.grown and bool(collection.label)
    return Linkable(collection.id, collection.title, collection.item, collection.role, can_grow)


def _typed(reading: Reading, question: Question, item: str) -> str:
    """The answer as a person would type it: a day in words, everything else as it is."""
    value = reading.value(AnswerKey(question.id, item))
    return say_date(value) if isinstance(value, date) else reading.text(question.id, item)


def _options(question: Question) -> tuple[Option, ...]:
    if question.kind.name == "yes-no":
        return yes_no_terms().options
    if question.kind.name == "rating" and not question.terms.options:
        return tuple(Option(str(n), str(n), str(n)) for n in range(1, 6))
    return tuple(option for option in question.terms.options if not option.retired)

"""Answers read back from the words of a Word file that has lost all else."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import field

from eia_wizard.documents.word.names import home_name
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import OWN_NOTES, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Bullets, Numbers, Prose, words
from eia_wizard.domain.reading import Reading
from eia_wizard.report.saying import lines_of


@dataclass(frozen=True, slots=True)
class Lost:
    """Words that could not be made an answer again; without a question nothing tells whose."""

    question: str
    words: str


@dataclass(slots=True)
class Salvaged:
    """The answers that words could be made into, and the words that stay only words."""

    answers: dict[AnswerKey, Value] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)


def salvage(reading: Reading, said: Mapping[str, str]) -> Salvaged:
    """What the words at each bookmark answer, beside what is known of the assessment.

    An answer that says those words already is taken as it is, and so is a link to an item, which
    words do not tell well enough. A bookmark does not tell an item that
    somebody added, so what was said of one is lost where nobody here knows that item.
    """
    found, names = Salvaged(), homes_known(reading)
    for name, text in said.items():
        key = names.get(name)
        if key and ((key.item and key.question in reading.form.collections) or _is_note(key)):
            continue  # what an item is called is said by an answer of its own
        question = reading.form.question(key.question) if key else None
        if key is None or question is None:
            _lose(found, "", text)
        elif text.strip() and not question.shows and question.kind.name != "items":
            _take(found, reading, key, question, _answer_in(text))
    return found


def homes_known(reading: Reading) -> dict[str, AnswerKey]:
    """Every answer there could be, by the bookmark at its home."""
    return {home_name(key): key for key in _keys(reading)}


def says(reading: Reading, question: Question, value: Value, text: str) -> bool:
    """Whether these words are what an answer says in a document."""
    terms = question.terms
    said = _spoken(question.kind.say(value, terms, reading))
    return _alike(text) in (_alike(said), _alike(question.kind.typed(value, terms)))


def _is_note(key: AnswerKey) -> bool:
    return key.question.endswith(OWN_NOTES)


def _keys(reading: Reading) -> Iterator[AnswerKey]:
    sections = {q.id: section for _stage, section, q in reading.form.placed()}
    for question in reading.form.questions.values():
        section = sections.get(question.id)
        home = question.collection or (section.each if section else "")
        for item in reading.items(home) if home else ("",):
            yield AnswerKey(question.id, item)
    for collection in reading.form.collections.values():
        for item in reading.items(collection.id):
            yield AnswerKey(collection.id, item)


def _answer_in(text: str) -> str:
    """The words of an answer; one that stands beside its question's name is a line."""
    return text.lstrip("\t").partition("\n")[0] if text.startswith("\t") else text


def _take(found: Salvaged, reading: Reading, key: AnswerKey, question: Question, text: str) -> None:
    known = reading.value(key)
    is_link = question.kind.name == "links"
    if known is not None and (is_link or says(reading, question, known, text)):
        found.answers[key] = known
        return
    if is_link:
        _lose(found, question.text, text)
        return
    with suppress(Unsuitable):
        value = question.kind.read(as_typed(question, text), question.terms)
        if not question.kind.is_empty(value) and says(reading, question, value, text):
            found.answers[key] = value
            return
    _lose(found, question.text, text)


def as_typed(question: Question, text: str) -> str:
    """The words as a person would type them: several options come as a line of labels."""
    if question.kind.name != "choices":
        return text
    said = {_alike(part) for part in text.split(";")}
    chosen = [option.id for option in question.terms.options if _alike(option.label) in said]
    return ", ".join(chosen) if len(chosen) == len(said) else text


def _lose(found: Salvaged, question: str, text: str) -> None:
    lost = Lost(question, text)
    if text.strip() and lost not in found.lost:
        found.lost.append(lost)


def _spoken(prose: Prose) -> str:
    """What prose says as it is read back from a document: points and numbers with their marks."""
    said = []
    for block in prose:
        lines = [words(line) for line in lines_of((block,))]
        match block:
            case Bullets():
                said += [f"- {line}" for line in lines]
            case Numbers():
                said += [f"{number}. {line}" for number, line in enumerate(lines, 1)]
            case _:
                said += lines
    return "\n".join(said)


def _alike(text: str) -> str:
    """Words without the marks that differ by where an answer stands."""
    lines = [line.removeprefix("- ") for line in text.split("\n")]
    return " ".join(" ".join(lines).replace(";", " ").split())

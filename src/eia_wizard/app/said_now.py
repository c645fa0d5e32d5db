"""The ways in which documents say an answer, so that their words can be held against it."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import words
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.saying import lines_of


def ways_of_saying(reading: Reading, key: AnswerKey) -> Iterator[str]:
    """An answer in the ways in which documents say it, as it is typed first."""
    question, value = reading.form.question(key.question), reading.value(key)
    if question is None or value is None:
        return
    if isinstance(value, str) and question.kind.name in ("text", "long-text"):
        yield value
    lines = [words(line) for line in lines_of(reading.say(key))]
    yield from filter(None, ("; ".join(lines), "\n".join(lines)))


def reads(reading: Reading, key: AnswerKey) -> str:
    """How an answer reads now; nothing where there is none."""
    return next(ways_of_saying(reading, key), "")


def says(reading: Reading, key: AnswerKey, text: str) -> bool:
    """Whether these are the words of an answer, or say that there is none where there is none."""
    said = tuple(ways_of_saying(reading, key)) or ("", _("No answer"))
    return _loose(text) in map(_loose, said)


def _loose(text: str) -> str:
    """Words without the room between them and the marks of points, which editors change."""
    return " ".join(line.removeprefix("- ").strip() for line in text.split("\n") if line.strip())

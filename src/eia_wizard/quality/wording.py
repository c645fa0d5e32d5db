"""Whether those it is about can read it."""

import re
from collections.abc import Iterator
from functools import partial

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look, listed, shortened
from eia_wizard.quality.rule import Found

READ_BY_ALL = (
    *("assessment.proposal", "assessment.purpose", "assessment.summary", "assessment.remaining"),
    *("assessment.changed_proposal", "publication.where"),
)
OLDEST_READER = 16
"""The reading age, in years, above which most readers are lost."""
LEAST_WORDS = 60
"""Words below which a reading age says nothing."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]?")
_SHORT_FORM = re.compile(r"\b[A-Z][A-Z0-9]{1,6}\b")
KNOWN = frozenset({"NHS", "GP", "GPS", "UK", "EU", "TV", "IT", "ID", "AM", "PM", "OK", "EIA"})


def hard_to_read(look: Look) -> Iterator[Found]:
    """R41: long sentences, short forms that are not told, or a high reading age."""
    for role in READ_BY_ALL:
        text = look.text(role)
        seen = list(_seen(look, text)) if text else []
        if seen:
            yield Found(
                _("In “{question}” there is {seen}.").format(
                    question=_name(look, role), seen=listed(seen)
                ),
                _("Cut long sentences in two, and write a short form out where it first stands."),
                (look.key(role),),
            )


def _name(look: Look, role: str) -> str:
    question = look.question(role)
    return question.name if question else role


def _seen(look: Look, text: str) -> Iterator[str]:
    most = int(look.threshold)
    long = [s for s in _SENTENCE.findall(text) if len(s.split()) > most]
    if long:
        yield _("a sentence of {n} words (“{words}”)").format(
            n=len(long[0].split()), words=shortened(long[0], 40)
        )
    unknown = look.memory.of(_short_forms, text)
    if unknown:
        yield _("a short form that is not told ({names})").format(names=listed(list(unknown)))
    age = look.memory.of(_reading_age, text)
    if age > OLDEST_READER:
        yield _("a reading age of {n} years").format(n=age)


def _short_forms(text: str) -> tuple[str, ...]:
    """The short forms that stand nowhere in brackets, nor before words in brackets."""
    found = dict.fromkeys(_SHORT_FORM.findall(text))
    is_told = partial(_is_told, text)
    return tuple(name for name in found if name not in KNOWN and not is_told(name))


def _is_told(text: str, name: str) -> bool:
    return f"({name}" in text or f"{name} (" in text


def _reading_age(text: str) -> int:
    """The age of a reader who takes the text in: the automated readability index and five."""
    words = text.split()
    if len(words) < LEAST_WORDS:
        return 0
    letters = sum(map(str.isalnum, text))
    sentences = max(1, sum(1 for s in _SENTENCE.findall(text) if s.strip()))
    return round(4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43) + 5

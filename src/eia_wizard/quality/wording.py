"""Whether those it is about can read it."""

import re
from collections.abc import Iterator

from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.look import Look, listed, shortened
from eia_wizard.quality.rule import Found

OLDEST_READER = 16
"""The reading age, in years, above which most readers are lost."""
LEAST_WORDS = 20
"""Words below which a reading age says nothing."""
SHORT = 60
LONG_WORDS = 6
"""In a short text one long sentence proves little: its words have to be long, too."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]?")
_SHORT_FORM = re.compile(r"\b[A-Z]{2,7}\b")
KNOWN = frozenset(
    {"NHS", "GP", "UK", "EU", "TV", "IT", "ID", "AM", "PM", "OK", "COVID", "LGBT", "TBC", "TBD"}
    | {"TBA", "NA", "BAME", "BME", "HIV", "AIDS", "DVD", "PDF", "USA", "BBC", "LGBTQ", "MP", "PC"}
)
"""Known to everybody, or the matter of another rule."""


def hard_to_read(look: Look) -> Iterator[Found]:
    """R41: long sentences, short forms that are not told, or a high reading age."""
    answers = [(k, q, text) for k, q, text in look.written() if q.kind.name == "long-text"]
    told = frozenset(name for _k, _q, text in answers for name in look.memory.of(_told, text))
    for key, question, text in answers:
        seen = list(_seen(look, text, told))
        if seen and look.is_published(key):
            yield Found(
                _("In “{question}” there is {seen}.").format(
                    question=question.name, seen=listed(seen)
                ),
                _("Cut long sentences in two, and write a short form out where it first stands."),
                (key,),
                rests_on=(look.threshold,),
            )


def _seen(look: Look, text: str, told: frozenset[str]) -> Iterator[str]:
    most = int(look.threshold)
    longest = look.memory.of(_longest, text)
    if len(longest.split()) > most:
        yield _("a sentence of {n} words (“{words}”)").format(
            n=len(longest.split()), words=shortened(longest, 40)
        )
    unknown = [name for name in look.memory.of(_short_forms, text) if name not in told]
    if unknown:
        yield _("a short form that is not told ({names})").format(names=listed(unknown))
    age = look.memory.of(_reading_age, text)
    if age > OLDEST_READER:
        yield _("a reading age of {n} years").format(n=age)


def _longest(text: str) -> str:
    """The sentence with the most words."""
    return max(_SENTENCE.findall(text), key=lambda said: len(said.split()), default="")


def _short_forms(text: str) -> tuple[str, ...]:
    """The short forms that not everybody knows."""
    return tuple(name for name in dict.fromkeys(_SHORT_FORM.findall(text)) if name not in KNOWN)


def _told(text: str) -> tuple[str, ...]:
    """The short forms that are told here: in brackets after their words, or before them."""
    return tuple(n for n in _short_forms(text) if f"({n})" in text or f"{n} (" in text)


def _reading_age(text: str) -> int:
    """The age of a reader who takes the text in: the automated readability index and five."""
    words = text.split()
    if len(words) < LEAST_WORDS:
        return 0
    letters = sum(map(str.isalnum, text))
    if len(words) < SHORT and letters < LONG_WORDS * len(words):
        return 0
    sentences = max(1, sum(1 for s in _SENTENCE.findall(text) if s.strip()))
    return round(4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43) + 5

"""Small counts of people, seen in a text."""

import re
from collections.abc import Iterator

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.quality.beginnings import small_letters
from eia_wizard.quality.counting import NUMBER, NUMBERS, PEOPLE, ROUGHLY, SURE, TRAIT, counted

MOST = 50
"""The highest limit that any evidence can ask for."""
MOST_SEEN = 100
"""Counts told of one answer; whoever mends a hundred is told of the rest."""

_HAS_TRAIT = re.compile(rf"\b{TRAIT}\b", re.IGNORECASE)
_RATE_BEFORE = re.compile(
    rf"(?:\b(?:\d+|{'|'.join(NUMBERS)}) (?:in|out of)(?: every)?"
    r"|\b(?:page|phase|stage|type|band|level|grade|tier|step|table|figure|chapter|part|ward"
    r"|category|lot|option|priority|aged?|over|under"
    r"|about|than|per|every|at least|up to|at|as|seats|fits|holds"
    r"|(?:room|space|seats|places|beds) for|(?:groups?|pairs?|teams?|(?:maxi|mini)mum) of"
    r"|no more than)"
    r"|(?-i:\bYear)|\b(?:school|in|from|by|until|after) year) \Z",
    re.IGNORECASE,
)
_ONLY_BEFORE = re.compile(r"\b(?:only|just) \Z", re.IGNORECASE)
_OTHER_THINGS = """
year years year-old month months week weeks day days hour hours minute minutes time times mile
miles per in of to out group groups kind kinds sort sorts the each more than third thirds
quarter quarters tenth tenths fifth fifths hundred thousand million set sets bus buses with
until while when as but if so because since from for after before whose these those are is were
was that who at on by can had has have said told clinic clinics site sites practice practices
session sessions class classes place places pounds point points percent % steps questions
options reasons ways
"""
_NOT_COUNTED = frozenset(_OTHER_THINGS.split())
_JOINED = frozenset({"and", "or"})
_NO_COUNT = re.compile(
    r"%|per ?cent|\b(?:share|rate|ratio|per|in 1|in 10|in 100|average|mean|median|score|index"
    r"|years?|months?|weeks?|days?|hours?|minutes?|miles?|age|cost|points?|difference)\b|£",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?<![\w.])(?P<share>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)"
    r"(?: of (?:the |our |all )?(?:only |just )?(?P<of>\d{1,3}(?:,\d{3})*|\d+)\b(?! ?%))?",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(
    r"\bof (?:the |our |these |those )?(?P<of>\d{1,4}) (?:[\w’'-]+,? ){0,5}?"
    r"(?P<share>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTION = re.compile(
    rf"\b(?P<part>{'|'.join(_PARTS)}) of (?:the|our|these|those) (?P<of>{NUMBER})\b"
    rf"(?=(?: [\w’'-]+){{0,2}}? {PEOPLE}\b)",
    re.IGNORECASE,
)
_ONE_IS_MEANT = frozenset({"patient", "woman", "man", "girl", "boy", "child", "baby", "death"})
_ONE = re.compile(r"\b(?:person|patient|woman|man|girl|boy|child|baby|death|case|carer)$")


@dataclass(frozen=True, slots=True)
class Small:
    """A count of people, or a share of them, in the words in which it stands."""

    words: str
    count: float
    of: int = 0
    is_share: bool = False
    figure: str = ""

    def instead(self, fewer: str) -> str:
        """The same words without the figure."""
        if self.is_share:
            return "few"
        head, figure, tail = self.words.rpartition(self.figure)
        return _ONE.sub(_plural, f"{head}{fewer if figure else ''}{tail}")


def small_counts(text: str) -> tuple[Small, ...]:
    """The counts of people, up to the highest limit there is, but for rates: *one in five*."""
    found = [each for match in counted(text) if (each := _count(match, text)) is not None]
    once = list(dict.fromkeys(found))[:MOST_SEEN]
    return tuple(small for small in once if not _is_part_of_another(small, once))


def _is_part_of_another(small: Small, found: list[Small]) -> bool:
    return any(small.words in other.words and small.words != other.words for other in found)


def small_shares(text: str) -> tuple[Small, ...]:
    """The percentages, with the number that they are said to be of."""
    small = small_letters(text)
    is_likely = "%" in text or any(each in small for each in ("cent", *_PARTS))
    return tuple(_shares(text)) if is_likely else ()


def counts_people(column: str) -> bool:
    """Whether a column of a table holds counts, as far as its head tells: no shares, no times."""
    return not _NO_COUNT.search(column)


def tells_a_trait(words: str) -> bool:
    """Whether words say what people are, and not only that they came: *3 Deaf women*."""
    return bool(_HAS_TRAIT.search(words))


def _shares(text: str) -> Iterator[Small]:
    for found in _FRACTION.finditer(text):
        share = 100 / _PARTS[found["part"].casefold()]
        yield Small(found.group(), share, _meant(found["of"].casefold()), is_share=True)
    for found in (*_SHARE.finditer(text), *_SHARE_AFTER.finditer(text)):
        of = int((found["of"] or "0").replace(",", ""))
        yield Small(found.group().strip(), float(found["share"]), of, is_share=True)


def _count(found: re.Match[str], text: str) -> Small | None:
    said, before = found["figure"].casefold(), text[max(0, found.start() - 24) : found.start()]
    count = _meant(said)
    described = found.groupdict().get("described") or ""
    if not 0 < count <= MOST or _RATE_BEFORE.search(before) or not _describes(described):
        return None
    is_sure = found.re in SURE
    if said == "one" and not is_sure and not _is_one_person(found["noun"].casefold(), before):
        return None
    return Small(found.group(), count, figure=found["figure"])


def _meant(said: str) -> int:
    """The number that a figure or a word means."""
    if said.isdigit():
        return int(said)
    return ROUGHLY.get(said) or NUMBERS.index(said) + 1


def _is_one_person(noun: str, before: str) -> bool:
    """Whether *one* counts: *one person* is mostly a way to say anybody."""
    return noun in _ONE_IS_MEANT or bool(_ONLY_BEFORE.search(before))


def _describes(words: str) -> bool:
    """Whether the words between a figure and a noun belong to the noun."""
    said = words.split()
    for number, word in enumerate(said):
        if word.casefold() in _NOT_COUNTED or word.isdigit() or word.casefold() in NUMBERS:
            return False
        neighbours = said[max(0, number - 1) : number + 2]
        if word in _JOINED and not all(n[0].isupper() for n in neighbours if n != word):
            return False
    return len(said) < 3 or any(word[0].isupper() for word in said)


def _plural(one: re.Match[str]) -> str:
    odd = {"person": "people", "woman": "women", "man": "men", "child": "children"}
    return {**odd, "baby": "babies"}.get(one.group(), f"{one.group()}s")

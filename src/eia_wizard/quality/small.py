"""Small counts of people, seen in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eia_wizard.quality.ethnic_words import ETHNIC_NAMES

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST = 50
"""The highest limit that any evidence can ask for."""
MOST_SEEN = 100
"""Counts told of one answer; whoever mends a hundred is told of the rest."""

ROUGHLY = {"half a dozen": 6, "a couple of": 2, "a pair of": 2, "a handful of": 5}
"""Ways to say a small number without a figure."""
_NUMBER = rf"\d{{1,2}}|{'|'.join((*NUMBERS, *ROUGHLY))}"
_FIGURE = rf"(?<![\w.,%£/-])(?P<figure>{_NUMBER})"
_PEOPLE = (
    r"(?:people|persons?|patients?|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|babies|baby"
    r"|residents?|carers?|deaths?|users?|clients?|respondents?|pupils?|students?|veterans?"
    r"|mothers?|fathers?|parents?|adults?|teenagers?|attenders?|attendances?|admissions?"
    r"|referrals?|cases?|travellers?|refugees?|employees?|members? of staff|stillbirths?"
    r"|passengers?|callers?|tenants?|prisoners?|families|couples?|visitors?|attendees?"
    r"|nurses?|midwives|doctors?|porters?|cleaners?|drivers?|workers?|colleagues?|staff"
    r"|seekers?|migrants?|survivors?|applicants?|learners?|leavers?|joiners?|starters?|donors?"
    r"|sons?|daughters?|brothers?|sisters?|siblings?|twins|infants?|toddlers?|newborns?|widow(?:er)?s?"
    r"|pensioners?|adolescents?|households?|detainees?|claimants?|complainants?|inpatients?"
    r"|outpatients?|suicides?|miscarriages?|amputations?)"
)
_TRAIT = (
    r"(?:deaf|blind|disabled|autistic|trans(?:gender)?|non-binary|pregnant|homeless|black|asian"
    rf"|white|muslim|jewish|sikh|hindu|buddhist|gay|lesbian|bisexual|{ETHNIC_NAMES})"
)
_WHO = rf"(?:{_TRAIT}|women|men|girls|boys|aged|under \d|over \d|veterans|carers)"
_HAS_TRAIT = re.compile(rf"\b{_TRAIT}\b", re.IGNORECASE)
_NO_RATE = (
    r"(?! (?:in|out of) (?:\d{1,2}\b|ten\b|every)| at a time|[’']s|[’'] \w"
    r"|(?: [\w’'-]+){0,4} (?:may|might|could|can|would)\b)"
)
"""Neither a rate nor what only might be."""
_COUNTED = re.compile(
    rf"{_FIGURE} (?P<described>(?:[\w’'-]+ ){{0,4}}?)(?P<noun>{_PEOPLE})\b{_NO_RATE}",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    rf"{_FIGURE} of (?:the|our|these|those|their) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{_PEOPLE})\b",
    re.IGNORECASE,
)
_SOME_WERE = re.compile(
    rf"{_FIGURE} (?:(?:out )?of (?:the |our |these |those )?[\w-]+ (?:[\w-]+ ){{0,2}}?)?"
    rf"(?:were|was|identified as|came from) (?:(?!(?:for|about|with|on) )[\w-]+ ){{0,3}}?"
    rf"(?P<noun>{_WHO})\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    rf"{_FIGURE} (?:out )?of (?:the |our )?(?!(?:2|3|4|5|10|20|100|1,?000)\b)\d{{1,4}} "
    rf"(?:[\w’'-]+ ){{0,2}}?(?P<noun>{_PEOPLE})\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf"\b(?P<noun>of (?:whom|them|these)),? (?:only |just )?(?P<figure>\d{{1,2}}"
    rf"|{'|'.join(NUMBERS)})\b(?! ?%|[.,]\d)",
    re.IGNORECASE,
)
_WHO_DO = re.compile(rf"\b(?:the|of) {_FIGURE} (?P<noun>who|whose)\b", re.IGNORECASE)
_BY_NAME = re.compile(
    rf"{_FIGURE} (?P<noun>Roma|Gypsies|Muslims|Jews|Sikhs|Hindus|Somalis|Bangladeshis|Pakistanis"
    r"|Indians|amputees|wheelchair users|trans men|trans women)\b"
)
_AS_N = re.compile(r"\b(?P<noun>n) ?= ?(?P<figure>\d{1,2})(?![\d%]|[.,]\d)", re.IGNORECASE)
_OUT_OF_A_FEW = re.compile(
    rf"{_FIGURE} out of (?P<noun>(?!(?:2|3|4|5|10|20|100|1,?000)\b)\d{{1,4}}\b(?! ?%)|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"\b(?P<noun>{_PEOPLE}|{_TRAIT})(?: (?:seen|treated|asked|came|affected|waiting|admitted))?"
    r" ?(?:[:=]|\((?:n ?=)?) ?(?P<figure>\d{1,2})(?![\d%.,]*[\d%]|[ -][a-z])",
    re.IGNORECASE,
)
_MAY_LIST = re.compile(r"[:=(] ?(?:n ?= ?)?\d", re.IGNORECASE)
"""Few texts have it, and to look for it is fifty times quicker than to look for people."""
_IN_A_ROW = re.compile(
    rf"(?:^|[:;,(] ?)(?P<noun>{_PEOPLE}|{_TRAIT}) (?P<figure>\d{{1,2}})"
    r"(?=[;)\n]|[,.](?!\d)|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""As in *women 3, men 11*."""
_SURE = (_WHO_DO, _OUT_OF_A_FEW, _SOME_WERE, _OUT_OF, _OF_WHOM, _BY_NAME, _AS_N)
"""What counts even one."""
_COUNTING = (_COUNTED, _SOME_OF, _LISTED, _IN_A_ROW, *_SURE)
_HOLDS_A_FIGURE = re.compile(rf"\d|\b(?:{'|'.join((*NUMBERS, *ROUGHLY))})\b", re.IGNORECASE)
"""What each way of counting needs, and every other text does without."""
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
    rf"\b(?P<part>{'|'.join(_PARTS)}) of (?:the|our|these|those) (?P<of>{_NUMBER})\b"
    rf"(?=(?: [\w’'-]+){{0,2}}? {_PEOPLE}\b)",
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
    if not _HOLDS_A_FIGURE.search(text):
        return ()
    found = [
        small
        for pattern in _COUNTING
        if pattern is not _LISTED or _MAY_LIST.search(text)
        for match in pattern.finditer(text)
        if (small := _count(match, text)) is not None
    ]
    once = list(dict.fromkeys(found))[:MOST_SEEN]
    return tuple(small for small in once if not _is_part_of_another(small, once))


def _is_part_of_another(small: Small, found: list[Small]) -> bool:
    return any(small.words in other.words and small.words != other.words for other in found)


def small_shares(text: str) -> tuple[Small, ...]:
    """The percentages, with the number that they are said to be of."""
    return tuple(_shares(text))


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
    is_sure = found.re in _SURE
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

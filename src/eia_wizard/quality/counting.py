"""The ways in which a text counts people, from *3 Deaf women* to *of whom two*."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from eia_wizard.quality.beginnings import Beginning, found_at, small_letters
from eia_wizard.quality.ethnic_words import ETHNIC_NAMES

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ROUGHLY = {"half a dozen": 6, "a couple of": 2, "a pair of": 2, "a handful of": 5}
"""Ways to say a small number without a figure."""
NUMBER = rf"\d{{1,2}}|{'|'.join((*NUMBERS, *ROUGHLY))}"
_NOT_BEHIND = r"\w.,%£/-"
_FIGURE = rf"(?<![{_NOT_BEHIND}])(?P<figure>{NUMBER})"
_BEGINS = Beginning(_NOT_BEHIND, NUMBER)
PEOPLE = (
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
TRAIT = (
    r"(?:deaf|blind|disabled|autistic|trans(?:gender)?|non-binary|pregnant|homeless|black|asian"
    rf"|white|muslim|jewish|sikh|hindu|buddhist|gay|lesbian|bisexual|{ETHNIC_NAMES})"
)
_WHO = rf"(?:{TRAIT}|women|men|girls|boys|aged|under \d|over \d|veterans|carers)"
_NO_RATE = (
    r"(?! (?:in|out of) (?:\d{1,2}\b|ten\b|every)| at a time|[’']s|[’'] \w"
    r"|(?: [\w’'-]+){0,4} (?:may|might|could|can|would)\b)"
)
"""Neither a rate nor what only might be."""
_COUNTED = re.compile(
    rf"{_FIGURE} (?P<described>(?:[\w’'-]+ ){{0,4}}?)(?P<noun>{PEOPLE})\b{_NO_RATE}",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    rf"{_FIGURE} of (?:the|our|these|those|their) (?:[\w’'-]+ ){{0,3}}?(?P<noun>{PEOPLE})\b",
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
    rf"(?:[\w’'-]+ ){{0,2}}?(?P<noun>{PEOPLE})\b",
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
    rf"\b(?P<noun>{PEOPLE}|{TRAIT})(?: (?:seen|treated|asked|came|affected|waiting|admitted))?"
    r" ?(?:[:=]|\((?:n ?=)?) ?(?P<figure>\d{1,2})(?![\d%.,]*[\d%]|[ -][a-z])",
    re.IGNORECASE,
)
_MAY_LIST = re.compile(r"[:=(] ?(?:n ?= ?)?\d", re.IGNORECASE)
"""Few texts have it, and to look for it is fifty times quicker than to look for people."""
_IN_A_ROW = re.compile(
    rf"(?:^|[:;,(] ?)(?P<noun>{PEOPLE}|{TRAIT}) (?P<figure>\d{{1,2}})"
    r"(?=[;)\n]|[,.](?!\d)|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""As in *women 3, men 11*."""
SURE = (_WHO_DO, _OUT_OF_A_FEW, _SOME_WERE, _OUT_OF, _OF_WHOM, _BY_NAME, _AS_N)
"""What counts even one."""
_IN_LETTERS = (*NUMBERS, *ROUGHLY)
_DIGIT, _DIGIT_BEHIND_SPACE = re.compile(r"\d"), re.compile(r" \d")
_WHOM = ("of whom", "of them", "of these")
_Needed: TypeAlias = Callable[[str, str], object] | None
_COUNTING: tuple[tuple["re.Pattern[str]", _Needed], ...] = (
    (_COUNTED, None),
    (_SOME_OF, None),
    (_LISTED, lambda text, _small: _MAY_LIST.search(text)),
    (_IN_A_ROW, lambda text, _small: _DIGIT_BEHIND_SPACE.search(text)),
    (_WHO_DO, lambda _text, small: " who" in small),
    (_OUT_OF_A_FEW, None),
    (_SOME_WERE, None),
    (_OUT_OF, None),
    (_OF_WHOM, lambda _text, small: any(whom in small for whom in _WHOM)),
    (_BY_NAME, None),
    (_AS_N, lambda text, _small: "=" in text),
)
"""Every way of counting. Where nothing is named, it begins with the figure; the others need what
is named, in the text or in its small letters, and to look for that is far quicker."""


def counted(text: str) -> Iterator["re.Match[str]"]:
    """What looks like a count, one way of counting after the other."""
    small = small_letters(text)
    if not _DIGIT.search(text) and not any(number in small for number in _IN_LETTERS):
        return
    places = _BEGINS.places_in(text)
    for pattern, needed in _COUNTING:
        if needed is None:
            yield from found_at(places, pattern, text)
        elif needed(text, small):
            yield from pattern.finditer(text)

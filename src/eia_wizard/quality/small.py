"""Small counts of people, seen in a text."""

import re
from dataclasses import dataclass

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST = 50
"""The highest limit that any evidence can ask for."""
_PEOPLE = (
    r"(?:people|persons?|patients?|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|babies|baby"
    r"|residents?|carers?|deaths?|users?|clients?|respondents?|pupils?|students?|veterans?"
    r"|mothers?|fathers?|parents?|adults?|teenagers?|attenders?|attendances?|admissions?"
    r"|referrals?|cases?|travellers?|refugees?|employees?|members? of staff|stillbirths?)"
)
_DESCRIBED = r"(?:[a-z][a-z’'-]* ){0,2}?"
_COUNT = re.compile(
    rf"(?<![\w.,%£-])(?P<only>only |just )?(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) "
    rf"(?P<described>{_DESCRIBED})(?P<noun>{_PEOPLE})\b"
    r"(?! (?:in|out of) (?:\d|ten\b|every)| at a time)",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"\b(?:years?|year-old|months?|weeks?|days?|hours?|minutes?|times?|miles?|per|in|of|or|to|and"
    r"|out|groups?|kinds?|sorts?|the|each|more|than|thirds?|quarters?|tenths?|fifths?|hundred"
    r"|thousand|million|sets?|buses|with|from|for|after|before|whose|these|those|are|is|were|was"
    r"|that|who|at|on|by|can|had|has|have|said|told)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?<![\w.])(?P<share>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)"
    r"(?: of (?:the |our |all )?(?:only |just )?(?P<of>\d{1,4})\b(?! ?%))?",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"%|per ?cent|\b(?:share|rate|ratio|per|in 1|in 10|in 100|average|mean|median|score|index"
    r"|years?|months?|weeks?|days?|hours?|minutes?|miles?|age|cost|£|points?|difference)\b|£",
    re.IGNORECASE,
)
_ONE_IS_MEANT = frozenset({"patient", "woman", "man", "girl", "boy", "child", "baby", "death"})


PLURALS = re.compile(r"\b(?:person|patient|woman|man|girl|boy|child|baby|death|case|carer)$")


def _plural(one: re.Match[str]) -> str:
    odd = {"person": "people", "woman": "women", "man": "men", "child": "children"}
    return {**odd, "baby": "babies"}.get(one.group(), f"{one.group()}s")


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
        return PLURALS.sub(_plural, self.words.replace(self.figure, fewer, 1))


def small_counts(text: str) -> tuple[Small, ...]:
    """The counts of people, up to the highest limit there is, but for *one in five*."""
    return tuple(small for found in _COUNT.finditer(text) if (small := _count(found)))


def small_shares(text: str) -> tuple[Small, ...]:
    """The percentages, with the number that they are said to be of."""
    return tuple(
        Small(found.group().strip(), float(found["share"]), int(found["of"] or 0), is_share=True)
        for found in _SHARE.finditer(text)
    )


def counts_people(column: str) -> bool:
    """Whether a column of a table holds counts, as far as its head tells: no shares, no times."""
    return not _NO_COUNT.search(column)


def _count(found: re.Match[str]) -> Small | None:
    said = found["count"].casefold()
    count = int(said) if said.isdigit() else NUMBERS.index(said) + 1
    if not 0 < count <= MOST or _NOT_COUNTED.search(found["described"]):
        return None
    is_idiom = count == 1 and not said.isdigit() and not found["only"]
    if is_idiom and found["noun"].casefold() not in _ONE_IS_MEANT:
        return None
    return Small(found.group(), count, figure=found["count"])

"""What a head offers to choose from, such as P / N / 0 or “positive, negative or neutral”."""

import re
from collections.abc import Iterator

from eia_wizard.documents.template.wording import is_only_number, is_rating

_MOST = 6
_GLOSS = re.compile(
    r"(?<!\w)(\w|[+\-−–])\s*(?:\(\s*[^()\d]{2,30}\)|[=:]\s*[^\W\d]{2,20}(?=[,;/)]|\s*\Z| or ))"
)
"""A letter and, behind it, what it stands for."""
_LETTERS = re.compile(r"(?:.*\(|\A)\s*([^()]{1,3}(?:\s*/\s*[^()/]{1,3}){1,5})\s*\)?\s*\Z")
_SIGNS = re.compile(r"[^\w\s](?:\s+(?:[^\w\s]|0)){1,5}\Z")
_BETWEEN = re.compile(r"\s*(?:,\s*or\b|,|;|/|\||\bor\b)\s*", re.IGNORECASE)
_LEADS = re.compile(
    r".*(?:[(:?\[]|\b(?:whether|either|if|state|enter|write|put|say|choose|select|use|is it|rating|"
    r"score|impact|effect)\b(?=\s+\S))",
    re.IGNORECASE,
)
_FOR = (
    r"[+p]|yes|y|positive|beneficial|better|high|h|major|gains?|benefits?|likely|direct|red|"
    r"(?:likely to )?(?:gain|benefit)s?"
)
_AGAINST = (
    r"[\-−–n]|no|negative|adverse|worse|low|l|minor|los(?:es?|s)|suffers?|unlikely|indirect|green|"
    r"(?:likely to )?(?:lose|suffer)s?"
)
_TOLD = re.compile(r"(?<![\w(])([A-Z+\-−](?:(?:\s*[,/]\s*(?:or )?|\s+or\s+)[A-Z0+\-−]){1,5})(?!\w)")
_WRITE = re.compile(
    r"\b(?:write|put|enter|use|mark|insert|record|add|place|state|rate|score|key|choose)\b",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"(?<!\w)([A-Z0+\-−])\s*(?:for|=|means|\(|:)\s*(?:an? )?[^\W\d]{2,}(?:[^\W\d]| ){0,24}\)?"
)
_OPPOSED = tuple(
    re.compile(rf"(?:{side})(?:\s+(?:impacts?|effects?|risk))?\Z", re.IGNORECASE)
    for side in (_FOR, _AGAINST)
)
_ASKED = re.compile(r"\?\s*\Z|/")
_COLOUR = re.compile(r"(?:red|amber|yellow|orange|green|blue)\Z", re.IGNORECASE)


def options_of(head: str) -> tuple[str, ...]:
    """The letters, signs or words that a head offers, of which each cell under it gets one."""
    told = head.strip()
    if _SIGNS.match(told):
        return tuple(told.split())
    if is_only_number(told) or told.casefold() in ("n/a", "w/e"):
        return ()
    letters = _LETTERS.match(told)
    if letters and (parts := _letters(letters[1])):
        return parts
    told = _GLOSS.sub(r"\1", told)
    return next(filter(None, map(_parts, _lists(told))), ())


def _letters(said: str) -> tuple[str, ...]:
    parts = tuple(filter(None, _BETWEEN.split(said)))
    is_date = all(part.casefold() in ("d", "m", "y") for part in parts)
    is_short = all(len(part) == 1 or is_rating(part) for part in parts)
    return parts if is_short and len(parts) > 1 and not is_date else ()


def _lists(told: str) -> Iterator[str]:
    """Where a list may stand in a head: between brackets, behind what leads to it, or all of it."""
    for inner in re.findall(r"\(([^()]*)\)|\[([^\[\]]*)\]", told):
        yield f"{inner[0] or inner[1]}?"
    plain = told.rstrip(" )].*")
    leads = _LEADS.match(plain)
    if leads:
        yield plain[leads.end() :]
    yield plain.rstrip("? ").rpartition("?")[2] or plain


def _parts(said: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in _BETWEEN.split(said.strip(" ?")) if part.strip())
    if len(parts) == 2 and re.search(r"\bor\b", said) and not _ASKED.search(said):
        return ()
    if not 2 <= len(parts) <= _MOST or not all(map(_may_be_chosen, parts)):
        return ()
    return parts if _are_opposed(parts) else ()


def _may_be_chosen(part: str) -> bool:
    return len(part) == 1 or is_rating(part) or bool(_COLOUR.match(part))


def letters_told(text: str) -> tuple[str, ...]:
    """The letters that a line tells people to write, such as “P, N or 0”, with what each means."""
    listed = _TOLD.search(text)
    if listed and _WRITE.search(text):
        return tuple(_BETWEEN.split(listed[1]))
    glossed = tuple(found[1] for found in _MEANT.finditer(text))
    return glossed if 2 <= len(glossed) <= _MOST and len(set(glossed)) == len(glossed) else ()


def _are_opposed(parts: tuple[str, ...]) -> bool:
    """Whether one of them is the contrary of another; “neutral / none” is one rating twice."""
    return all(any(side.match(part) for part in parts) for side in _OPPOSED)

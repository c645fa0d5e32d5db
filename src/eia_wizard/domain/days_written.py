"""Days as people in Britain write them, read the same on every machine."""

import re
from datetime import date

from eia_wizard.domain.rough_days import RoughDay

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")  # fmt: skip
_IN_NUMBERS = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d\d)", re.ASCII)
_IN_WORDS = re.compile(
    r"(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+"
    r"(\d{4}|\d\d)",
    re.ASCII,
)
_MONTH_ALONE = re.compile(r"([a-z]{3,9})\.?,?\s+(\d{4})", re.ASCII)
_MONTH_IN_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
LONGEST = 60
"""Letters; nobody writes a day in more."""


def written_day(typed: str) -> date | None:
    """*14/1/27*, *14.01.2027*, *14 Jan 2027* or *Thursday 14th January 2027*; the day comes first.

    A year of two figures is of this century.
    """
    said = typed.strip().lower()
    if len(said) > LONGEST:
        return None
    if found := _IN_NUMBERS.fullmatch(said):
        return _day(int(found[1]), int(found[3]), found[4])
    if found := _IN_WORDS.fullmatch(said):
        return _day(int(found[1]), _month(found[2]), found[3])
    return None


def written_month(typed: str) -> RoughDay | None:
    """A month and a year, such as *February 2027*, *Feb 2027* or *02/2027*."""
    said = typed.strip().lower()
    if len(said) > LONGEST:
        return None
    if found := _MONTH_ALONE.fullmatch(said):
        return _rough(_month(found[1]), found[2])
    found = _MONTH_IN_NUMBERS.fullmatch(said)
    return _rough(int(found[1]), found[2]) if found else None


def _rough(month: int, year: str) -> RoughDay | None:
    try:
        return RoughDay(int(year), month) if month else None
    except ValueError:
        return None


def _day(day: int, month: int, year: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month by its name or the first three letters or more of it; else nought."""
    return next((n for n, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)

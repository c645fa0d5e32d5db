"""Days of which only the month or the year is known, kept as they were said."""

import re
from datetime import date, timedelta
from typing import SupportsIndex


class RoughDay(date):
    """A month, or a whole year; where a day is needed, the last one of it."""

    month_known: bool

    def __new__(
        cls, year: SupportsIndex, month: SupportsIndex = 0, day: SupportsIndex | None = None
    ) -> "RoughDay":
        """A year or a month; reckoning with one gives an ordinary day.

        Raises:
            ValueError: if there is no such year or month.
        """
        if day is not None:
            return date(year, month, day)  # type: ignore[return-value] # what `+` asks for
        last = _last_day(int(year), int(month))
        made = super().__new__(cls, last.year, last.month, last.day)
        made.month_known = bool(int(month))
        return made

    @property
    def first(self) -> date:
        """The first day of it."""
        return date(self.year, self.month if self.month_known else 1, 1)

    def isoformat(self) -> str:
        """ISO 8601: *2026-01* or *2026*."""
        return f"{self.year:04}-{self.month:02}" if self.month_known else f"{self.year:04}"

    def __eq__(self, other: object) -> bool:
        """A month is not the same answer as its last day."""
        return isinstance(other, RoughDay) and self.isoformat() == other.isoformat()

    def __ne__(self, other: object) -> bool:
        """The other way round; a day has its own answer to this."""
        return not self == other

    def __hash__(self) -> int:
        """As of what was said."""
        return hash(self.isoformat())

    def replace(
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
    ) -> "RoughDay":
        """An ordinary day: the last one, with this in place of that."""
        known = (year or self.year, month or self.month, day or self.day)
        return RoughDay(*known)

    def __reduce__(self) -> tuple[type["RoughDay"], tuple[int, int]]:
        """Copied as what was said."""
        return RoughDay, (self.year, self.month if self.month_known else 0)


def iso_day(written: str) -> date | None:
    """The day, month or year of *2026-01-14*, *2026-01* or *2026*."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", written, re.ASCII)
    try:
        match found.groups() if found else ():
            case (str() as year, str() as month, str() as day):
                return date(int(year), int(month), int(day))
            case (str() as year, month, None):
                return _rough(year, month)
    except ValueError:
        return None
    return None


def _rough(year: str, month: str | None) -> RoughDay | None:
    if month is not None and not int(month):
        return None
    return RoughDay(int(year), int(month or 0))


def _last_day(year: int, month: int) -> date:
    if month in (0, 12):
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)

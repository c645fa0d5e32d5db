"""Days said in words; light, so that a list of dates need not load every kind of answer."""

from datetime import date

from eia_wizard.domain.rough_days import RoughDay
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext


def say_date(day: date) -> str:
    """A day in words, without a leading zero: *4 January 2027*; a month or a year as it is."""
    if isinstance(day, RoughDay):
        return say_month(day)
    return f"{day.day} {_month(day.month)} {day.year}"


def say_month(day: date) -> str:
    """A month in words, *March 2023*; a first of January stands for a year of which no more is
    known.
    """
    is_year = isinstance(day, RoughDay) and not day.month_known
    if is_year or (day.day, day.month) == (1, 1):
        return str(day.year)
    return f"{_month(day.month)} {day.year}"


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another; none where the other is not later."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(months - (later.day < earlier.day), 0)


def say_age(earlier: date, as_of: date) -> str:
    """How long ago a day was, in years and months: *3 years 8 months ago*."""
    months = months_between(earlier, as_of)
    if isinstance(earlier, RoughDay) and earlier.first <= as_of <= earlier:
        return _("this month") if earlier.month_known else _("this year")
    if earlier > as_of:
        return _("still to come")
    if not months:
        return _("less than a month ago")
    years, rest = divmod(months, 12)
    parts = [ngettext("{n} year", "{n} years", years).format(n=years)] if years else []
    parts += [ngettext("{n} month", "{n} months", rest).format(n=rest)] if rest else []
    return _("{time} ago").format(time=" ".join(parts))


def _month(number: int) -> str:
    # Our own words: strftime would follow the machine's locale, not the program's language.
    months = _(
        "January February March April May June July August September October November December"
    )
    return months.split()[number - 1]

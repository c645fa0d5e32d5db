"""Days said in words; light, so that a list of dates need not load every kind of answer."""

from datetime import date

from eia_wizard.domain.words import gettext as _


def say_date(day: date) -> str:
    """A day in words, without a leading zero: *4 January 2027*."""
    return f"{day.day} {_month(day.month)} {day.year}"


def _month(number: int) -> str:
    # Our own words: strftime would follow the machine's locale, not the program's language.
    months = _(
        "January February March April May June July August September October November December"
    )
    return months.split()[number - 1]

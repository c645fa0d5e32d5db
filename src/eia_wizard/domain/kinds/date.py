"""A day."""

from datetime import date

from eia_wizard.domain.answers import Json
from eia_wizard.domain.days import say_date
from eia_wizard.domain.days_written import written_day, written_month
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.text import stored_text
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.rough_days import RoughDay, iso_day
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.words import gettext as _


class DateKind(Kind[date]):
    """A calendar day, stored as ISO 8601 and said as *14 January 2027*.

    On terms that let it be ``rough``, a month or a year stays what it is.
    """

    name = "date"
    editor = "line"

    def read(self, typed: str, terms: Terms) -> date:
        """``2027-01-14``, ``14/1/27`` or ``14 Jan 2027``: the day before the month."""
        found = iso_day(typed.strip()) or written_day(typed) or written_month(typed)
        if found is None or (isinstance(found, RoughDay) and not terms.rough):
            raise Unsuitable(_why_not(typed.strip(), terms))
        return found

    def typed(self, value: date, terms: Terms) -> str:
        """ISO 8601; a month or a year in words."""
        return say_date(value) if isinstance(value, RoughDay) else value.isoformat()

    def to_json(self, value: date) -> Json:
        """ISO 8601."""
        return value.isoformat()

    def from_json(self, stored: Json) -> date:
        """ISO 8601 only."""
        found = iso_day(stored_text(stored))
        if found is None:
            raise Unsuitable(_("This answer should hold a date, and holds something else."))
        return found

    def check(self, value: date, terms: Terms) -> None:
        """A month or a year only where one will do."""
        if isinstance(value, RoughDay) and not terms.rough:
            raise Unsuitable(_why_not(say_date(value), terms))

    def say(self, value: date, terms: Terms, naming: Naming) -> Prose:
        """The day in words."""
        return (Paragraph(line(say_date(value))),)


def _why_not(typed: str, terms: Terms) -> str:
    """A month alone lacks a day, which nobody but the person can choose."""
    if terms.rough:
        said = _(
            "“{typed}” is not a date. "
            "Write it as 14/01/2027, 14 January 2027, January 2027 or 2027."
        )
    elif written_month(typed):
        said = _(
            "“{typed}” is not a date yet: a day is missing. Write 1 {typed} if any day will do."
        )
    else:
        said = _("“{typed}” is not a date. Write it as 14/01/2027 or 14 January 2027.")
    return said.format(typed=typed[:40])

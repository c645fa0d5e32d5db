"""A day."""

import re
from datetime import date, datetime

from eia_wizard.domain.answers import Json
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.text import stored_text
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.words import gettext as _

_WRITTEN = ("%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%d-%m-%Y")


class DateKind(Kind[date]):
    """A calendar day, stored as ISO 8601 and said as *14 January 2027*."""

    name = "date"
    editor = "line"

    def read(self, typed: str, terms: Terms) -> date:
        """``2027-01-14``, ``14/01/2027`` or ``14 January 2027``: the day before the month."""
        found = _iso(typed.strip()) or _written(typed.strip())
        if found is None:
            raise Unsuitable(
                _("“{typed}” is not a date. Write it as 14/01/2027 or 14 January 2027.").format(
                    typed=typed.strip()[:40]
                )
            )
        return found

    def typed(self, value: date, terms: Terms) -> str:
        """ISO 8601."""
        return value.isoformat()

    def to_json(self, value: date) -> Json:
        """ISO 8601."""
        return value.isoformat()

    def from_json(self, stored: Json) -> date:
        """ISO 8601 only."""
        found = _iso(stored_text(stored))
        if found is None:
            raise Unsuitable(_("This answer should hold a date, and holds something else."))
        return found

    def say(self, value: date, terms: Terms, naming: Naming) -> Prose:
        """The day in words."""
        return (Paragraph(line(say_date(value))),)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _written(text: str) -> date | None:
    for pattern in _WRITTEN:
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return None

"""A place on a short scale."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.words import gettext as _


class RatingKind(Kind[int]):
    """A whole number from one to as many as the question has named steps, five if it names none."""

    name = "rating"
    editor = "choice"

    def read(self, typed: str, terms: Terms) -> int:
        """The step's number, or its label."""
        labels = {option.label.casefold(): n for n, option in enumerate(terms.options, start=1)}
        wanted = typed.strip()
        found = labels.get(wanted.casefold(), 0)
        value = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 4 else found
        self.check(value, terms)
        return value

    def typed(self, value: int, terms: Terms) -> str:
        """The step's number."""
        return str(value)

    def to_json(self, value: int) -> Json:
        """The step's number."""
        return value

    def from_json(self, stored: Json) -> int:
        """The step's number."""
        if isinstance(stored, int) and not isinstance(stored, bool):
            return stored
        raise Unsuitable(_("This answer should hold a rating, and holds something else."))

    def is_empty(self, value: int) -> bool:
        """Never: the scale begins at one."""
        return False

    def check(self, value: int, terms: Terms) -> None:
        """Refuse a step that the scale does not have."""
        if not 1 <= value <= _steps(terms):
            raise Unsuitable(_("Give a rating from 1 to {most}.").format(most=_steps(terms)))

    def say(self, value: int, terms: Terms, naming: Naming) -> Prose:
        """*4 of 5*, with the step's name if it has one."""
        place = _("{value} of {most}").format(value=value, most=_steps(terms))
        if 1 <= value <= len(terms.options):
            place = f"{terms.options[value - 1].label} ({place})"
        return (Paragraph(line(place)),)


def _steps(terms: Terms) -> int:
    return len(terms.options) or 5

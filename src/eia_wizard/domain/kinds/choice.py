"""One of several options, stored by its id."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.text import stored_text
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Option, Terms
from eia_wizard.domain.words import gettext as _


class ChoiceKind(Kind[str]):
    """One option; nothing is ever chosen beforehand."""

    name = "choice"
    editor = "choice"

    def read(self, typed: str, terms: Terms) -> str:
        """An option's id, or its label whatever its capitals."""
        return find_option(typed, terms).id if typed.strip() else ""

    def typed(self, value: str, terms: Terms) -> str:
        """The option's id."""
        return value

    def to_json(self, value: str) -> Json:
        """The option's id."""
        return value

    def from_json(self, stored: Json) -> str:
        """The option's id, known or not: a retired one is still read."""
        return stored_text(stored)

    def check(self, value: str, terms: Terms) -> None:
        """Refuse an option that the question does not have."""
        find_option(value, terms)

    def say(self, value: str, terms: Terms, naming: Naming) -> Prose:
        """The option's label."""
        return (Paragraph(line(option_label(value, terms))),)


def find_option(typed: str, terms: Terms) -> Option:
    """The option that was meant.

    Raises:
        Unsuitable: if there is none, with the ones there are.
    """
    wanted = typed.strip()
    by_label = [o for o in terms.options if o.label.casefold() == wanted.casefold()]
    found = terms.option(wanted) or next(iter(by_label), None)
    if found is None:
        offered = ", ".join(option.id for option in terms.options if not option.retired)
        raise Unsuitable(
            _("“{typed}” is not one of the options. Choose from: {offered}.").format(
                typed=wanted[:80], offered=offered
            )
        )
    return found


def option_label(option_id: str, terms: Terms) -> str:
    """The label of an option; an unknown one is shown as it was stored, and said to be unknown."""
    option = terms.option(option_id)
    return option.label if option else _("{id} (no longer an option)").format(id=option_id)

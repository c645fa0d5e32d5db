"""Yes, no, or not sure."""

from eia_wizard.domain.kinds.choice import ChoiceKind, find_option
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Option, Terms
from eia_wizard.domain.words import gettext as _


class YesNoKind(ChoiceKind):
    """A plain question with three honest answers."""

    name = "yes-no"
    editor = "choice"

    def read(self, typed: str, terms: Terms) -> str:
        """``yes``, ``no`` or ``not-sure``, or the words for them."""
        return find_option(typed, yes_no_terms()).id if typed.strip() else ""

    def check(self, value: str, terms: Terms) -> None:
        """Refuse anything else."""
        find_option(value, yes_no_terms())

    def say(self, value: str, terms: Terms, naming: Naming) -> Prose:
        """The word for it."""
        option = yes_no_terms().option(value)
        return (Paragraph(line(option.label if option else value)),)


def yes_no_terms() -> Terms:
    """The three answers; made when asked, so that their words follow the language in use."""
    words = {"yes": _("Yes"), "no": _("No"), "not-sure": _("Not sure")}
    return Terms(options=tuple(Option(id=i, label=label, means=i) for i, label in words.items()))

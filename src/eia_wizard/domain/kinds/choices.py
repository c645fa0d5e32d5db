"""Several of several options."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.choice import find_option, option_label
from eia_wizard.domain.kinds.links import listed, stored_ids
from eia_wizard.domain.prose import Bullets, Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms


class ChoicesKind(Kind[tuple[str, ...]]):
    """Any number of options, kept in the order in which the question offers them."""

    name = "choices"
    editor = "choices"

    def read(self, typed: str, terms: Terms) -> tuple[str, ...]:
        """Option ids or labels, with commas or line breaks between them."""
        chosen = {find_option(part, terms).id for part in listed(typed)}
        return tuple(option.id for option in terms.options if option.id in chosen)

    def typed(self, value: tuple[str, ...], terms: Terms) -> str:
        """The ids with commas between them."""
        return ", ".join(value)

    def to_json(self, value: tuple[str, ...]) -> Json:
        """A list of option ids."""
        return list(value)

    def from_json(self, stored: Json) -> tuple[str, ...]:
        """A list of option ids, known or not."""
        return stored_ids(stored)

    def check(self, value: tuple[str, ...], terms: Terms) -> None:
        """Refuse an option that the question does not have."""
        for option_id in value:
            find_option(option_id, terms)

    def say(self, value: tuple[str, ...], terms: Terms, naming: Naming) -> Prose:
        """One label as a sentence, several as a list."""
        labels = [line(option_label(option_id, terms)) for option_id in value]
        return (Paragraph(labels[0]),) if len(labels) == 1 else (Bullets(tuple(labels)),)

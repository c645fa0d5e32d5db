"""References to items of one or more collections."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.prose import Bullets, Line, Paragraph, Prose, Reference, Text
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.words import gettext as _


class LinksKind(Kind[tuple[str, ...]]):
    """Item ids, each once, in the order in which they were linked."""

    name = "links"
    editor = "links"

    def read(self, typed: str, terms: Terms) -> tuple[str, ...]:
        """Item ids, with commas or line breaks between them."""
        value = tuple(dict.fromkeys(listed(typed)))
        self.check(value, terms)
        return value

    def typed(self, value: tuple[str, ...], terms: Terms) -> str:
        """The ids with commas between them."""
        return ", ".join(value)

    def to_json(self, value: tuple[str, ...]) -> Json:
        """A list of item ids."""
        return list(value)

    def from_json(self, stored: Json) -> tuple[str, ...]:
        """A list of item ids, whether or not the items still exist."""
        return stored_ids(stored)

    def check(self, value: tuple[str, ...], terms: Terms) -> None:
        """Refuse more than one link where only one is asked."""
        if terms.one and len(value) > 1:
            raise Unsuitable(
                _("Only one item can be linked here; {n} were given.").format(n=len(value))
            )

    def say(self, value: tuple[str, ...], terms: Terms, naming: Naming) -> Prose:
        """The names of the items, each leading to its home; a removed one says so."""
        lines = [_named(item_id, naming) for item_id in value]
        return (Paragraph(lines[0]),) if len(lines) == 1 else (Bullets(tuple(lines)),)


def listed(typed: str) -> list[str]:
    """The parts of a typed list, with commas, semicolons or line breaks between them."""
    parts = typed.replace(";", ",").replace("\n", ",").split(",")
    return [part.strip() for part in parts if part.strip()]


def stored_ids(stored: Json) -> tuple[str, ...]:
    """A stored list of ids.

    Raises:
        Unsuitable: if it is anything else.
    """
    if not isinstance(stored, list):
        raise Unsuitable(_("This answer should hold a list, and holds something else."))
    ids = [part for part in stored if isinstance(part, str)]
    if len(ids) != len(stored):
        raise Unsuitable(_("This answer should hold a list of ids, and holds something else."))
    return tuple(dict.fromkeys(ids))


def _named(item_id: str, naming: Naming) -> Line:
    name = naming.name_of(item_id)
    if name.removed:
        return (Text(_("{label} (removed)").format(label=name.label)),)
    return (Reference(name.label, name.home),)

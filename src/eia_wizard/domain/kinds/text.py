"""One line of text."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.text import clean_line, clean_text, is_blank
from eia_wizard.domain.words import gettext as _


class TextKind(Kind[str]):
    """A title, a name, a reference: one line."""

    name = "text"
    editor = "line"

    def read(self, typed: str, terms: Terms) -> str:
        """Any text, made one line."""
        return clean_line(typed).text

    def typed(self, value: str, terms: Terms) -> str:
        """The text itself."""
        return value

    def to_json(self, value: str) -> Json:
        """The text itself."""
        return value

    def from_json(self, stored: Json) -> str:
        """The text itself, cleaned again in case the file was made elsewhere."""
        return clean_text(stored_text(stored)).text

    def is_empty(self, value: str) -> bool:
        """Whether nothing of it can be seen."""
        return is_blank(value)

    def say(self, value: str, terms: Terms, naming: Naming) -> Prose:
        """One paragraph."""
        return (Paragraph(line(value)),)


def stored_text(stored: Json) -> str:
    """A stored value that has to be text.

    Raises:
        Unsuitable: if it is anything else.
    """
    if isinstance(stored, str):
        return stored
    raise Unsuitable(_("This answer should hold text, and holds something else."))

"""A value as the library holds it: canonical text, a salt, and the digest over both."""

from eia_wizard.domain.answers import Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.canonical import canonical_text, new_salt, salted_digest
from eia_wizard.store.rows import REMOVED


@dataclass(frozen=True, slots=True)
class Held:
    """A value made ready to be held; without text it is an answer taken away."""

    value: str | None
    salt: str | None
    digest: str


NOTHING = Held(None, None, REMOVED)


def hold(value: Json) -> Held:
    """The value with a salt of its own; ``None`` stands for an answer taken away."""
    if value is None:
        return NOTHING
    text, salt = canonical_text(value), new_salt()
    return Held(text, salt, salted_digest(salt, text))

"""A form on which an assessment can be begun, as it is offered: nothing of it is read yet."""

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A form by the name of its folder: its id, its title, what it is for, and its sizes by id."""

    name: str
    id: str
    title: str
    purpose: str
    sizes: tuple[tuple[str, str], ...] = ()

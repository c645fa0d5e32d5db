"""A form on which an assessment can be begun, as it is offered: nothing of it is read yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A form by the name of its folder, with its id, its title, and what it is for."""

    name: str
    id: str
    title: str
    purpose: str

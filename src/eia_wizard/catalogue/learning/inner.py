"""What packages, exercises and agendas read in the same way: what stands in them, and minutes."""

from collections.abc import Callable
from typing import TypeVar

from eia_wizard.catalogue.tables import Table
from eia_wizard.domain.words import gettext as _

Read = TypeVar("Read")


def each(
    table: Table, key: str, read: Callable[[Table], Read], name: str = "id"
) -> tuple[Read, ...]:
    """The tables under a key, read in order; what none of them should hold is noted."""
    found = []
    for inner in table.tables(key, name=name):
        found.append(read(inner))
        inner.finish()
    return tuple(found)


def whole_number(table: Table, key: str) -> int:
    """A number without a fraction, above nought; nought where there is none."""
    number = table.number(key)
    if number is None or number != number.to_integral_value() or number <= 0:
        table.fault(_("“{key}” should be a whole number above nought.").format(key=key))
        return 0
    return int(number)

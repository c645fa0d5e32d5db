"""What a question asks of its kind: options, limits, units, and where links may lead."""

from decimal import Decimal
from typing import Protocol

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: stored by id, read by label, known to rules by meaning."""

    id: str
    label: str
    means: str
    was: tuple[str, ...] = ()
    retired: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """The limits within which a kind takes an answer; each kind reads the ones it knows."""

    options: tuple[Option, ...] = ()
    to: tuple[str, ...] = ()
    one: bool = False
    least: Decimal | None = None
    most: Decimal | None = None
    unit: str = ""
    rough: bool = False
    """Whether a month or a year alone will do for a day."""

    def option(self, option_id: str) -> Option | None:
        """The option of this id, or the one that replaced it."""
        for option in self.options:
            if option_id == option.id or option_id in option.was:
                return option
        return None


@dataclass(frozen=True, slots=True)
class ItemName:
    """What an item is called, and whether it is still there."""

    label: str
    removed: bool
    home: AnswerKey


class Naming(Protocol):
    """Knows what items are called; a kind asks it when it says a link."""

    def name_of(self, item_id: str) -> ItemName:
        """The name of an item, or *removed item* if nothing is left of it."""

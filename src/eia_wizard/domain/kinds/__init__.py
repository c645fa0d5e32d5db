"""Every kind of answer, in one table: a new kind is one file and one line here."""

from typing import Any

from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.choice import ChoiceKind
from eia_wizard.domain.kinds.choices import ChoicesKind
from eia_wizard.domain.kinds.date import DateKind
from eia_wizard.domain.kinds.items import ItemsKind
from eia_wizard.domain.kinds.links import LinksKind
from eia_wizard.domain.kinds.long_text import LongTextKind
from eia_wizard.domain.kinds.number import MoneyKind, NumberKind, PercentageKind
from eia_wizard.domain.kinds.rating import RatingKind
from eia_wizard.domain.kinds.table import TableKind
from eia_wizard.domain.kinds.text import TextKind
from eia_wizard.domain.kinds.yes_no import YesNoKind

# The value type of each kind differs, and a table of all of them can only say so with Any.
AnyKind = Kind[Any]

KINDS: dict[str, AnyKind] = {
    "text": TextKind(),
    "long-text": LongTextKind(),
    "choice": ChoiceKind(),
    "choices": ChoicesKind(),
    "yes-no": YesNoKind(),
    "date": DateKind(),
    "number": NumberKind(),
    "percentage": PercentageKind(),
    "money": MoneyKind(),
    "rating": RatingKind(),
    "links": LinksKind(),
    "table": TableKind(),
    "items": ItemsKind(),
}

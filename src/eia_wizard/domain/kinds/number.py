"""Numbers of several meanings: plain, per cent, money."""

import re
from decimal import Decimal
from typing import ClassVar

from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.text import stored_text
from eia_wizard.domain.prose import Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.words import gettext as _

_LONGEST = 18
_PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")


class NumberKind(Kind[Decimal]):
    """A number, exact, with the unit its question names."""

    name = "number"
    editor = "line"
    before: ClassVar[str] = ""
    after: ClassVar[str] = ""
    least: ClassVar[Decimal | None] = None
    most: ClassVar[Decimal | None] = None

    def read(self, typed: str, terms: Terms) -> Decimal:
        """Digits, with or without thousands commas and the kind's own sign."""
        value = read_number(typed.strip().removeprefix(self.before).removesuffix(self.after or " "))
        self.check(value, terms)
        return value

    def typed(self, value: Decimal, terms: Terms) -> str:
        """The digits alone."""
        return f"{value:f}"

    def to_json(self, value: Decimal) -> Json:
        """The digits as text, so that no rounding can creep in."""
        return f"{value:f}"

    def from_json(self, stored: Json) -> Decimal:
        """The digits."""
        return read_number(stored_text(stored))

    def check(self, value: Decimal, terms: Terms) -> None:
        """Refuse a number outside the limits of the question or the kind."""
        least = self.least if terms.least is None else terms.least
        most = self.most if terms.most is None else terms.most
        if least is not None and value < least:
            raise Unsuitable(
                _("{value:f} is too small: {least:f} or more is meant here.").format(
                    value=value, least=least
                )
            )
        if most is not None and value > most:
            raise Unsuitable(
                _("{value:f} is too large: {most:f} or less is meant here.").format(
                    value=value, most=most
                )
            )

    def is_empty(self, value: Decimal) -> bool:
        """Never: nought is a number."""
        return False

    def say(self, value: Decimal, terms: Terms, naming: Naming) -> Prose:
        """The number with thousands commas, its sign and its unit."""
        unit = f" {terms.unit}" if terms.unit else ""
        return (Paragraph(line(f"{self.before}{value:,f}{self.after}{unit}")),)


class PercentageKind(NumberKind):
    """A share of a hundred."""

    name = "percentage"
    after = "%"
    least = Decimal(0)
    most = Decimal(100)


class MoneyKind(NumberKind):
    """Pounds sterling."""

    name = "money"
    before = "£"


def read_number(text: str) -> Decimal:
    """A finite decimal number of reasonable length, its thousands set apart or not.

    Raises:
        Unsuitable: if it is anything else; a comma that does not set thousands apart is refused,
            for it may have been meant as a point.
    """
    typed = text.strip()
    if len(typed) > _LONGEST or not (_PLAIN.fullmatch(typed) or _GROUPED.fullmatch(typed)):
        raise Unsuitable(
            _("“{typed}” is not a number that can be kept here. Write it as 1250 or 12.5.").format(
                typed=typed[:40]
            )
        )
    return Decimal(typed.replace(",", ""))

"""TOML read strictly: each wrong key, type and missing word is a fault; none stops the rest."""

import tomllib
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.text import clean_paragraphs
from eia_wizard.domain.words import gettext as _

LARGEST_FILE = 256 * 1024
DEEPEST = 12
MOST_DOTS = 300
"""Parts of a dotted name: thousands of them take seconds to read."""
LARGEST_NUMBER = 10**15


@dataclass(frozen=True, slots=True)
class FormFault:
    """One thing wrong with a form: in which file, at which question, and what to do."""

    file: str
    where: str
    fault: str

    def __str__(self) -> str:
        """Write it in one line."""
        place = f"{self.file}, {self.where}" if self.where else self.file
        return f"{place}: {self.fault}"


@dataclass(slots=True)
class Faults:
    """The faults found so far, and in which file each id was met."""

    found: list[FormFault] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, file: str, where: str, fault: str) -> None:
        """Note a fault."""
        self.found.append(FormFault(file, where, fault))

    def add_at(self, where: str, fault: str) -> None:
        """Note a fault at an id, in the file where that id was met."""
        self.add(self.files.get(where, "form.toml"), where, fault)


class Table:
    """One TOML table, read key by key; ``finish`` reports what nobody asked for."""

    def __init__(self, values: Mapping[str, Any], file: str, where: str, faults: Faults) -> None:
        self._values = values
        self._read: set[str] = set()
        self._faults = faults
        self.file = file
        self.where = where

    def fault(self, sentence: str) -> None:
        """Note a fault at this table."""
        self._faults.add(self.file, self.where, sentence)

    def has(self, key: str) -> bool:
        """Whether the key stands here."""
        return key in self._values

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text, cleaned; empty where it is missing."""
        value = self._take(key, str, _("text in quotes"), needed=needed)
        if key == "id" and isinstance(value, str):
            self._faults.files.setdefault(value, self.file)
        return clean_paragraphs(value).text if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        return self._take(key, bool, _("true or false")) is True

    def day(self, key: str) -> date | None:
        """A date such as 2026-11-22, without quotes."""
        value = self._take(key, date, _("a date such as 2026-11-22, without quotes"))
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else None

    def moment(self, key: str) -> datetime | None:
        """A date and time such as 2026-11-22T10:00:00Z, without quotes."""
        value = self._take(key, datetime, _("a date and time such as 2026-11-22T10:00:00Z"))
        return value if isinstance(value, datetime) else None

    def number(self, key: str) -> Decimal | None:
        """A number that can be counted with: neither without end, nor none at all."""
        value = self._take(key, (int, float), _("a number"))
        if not isinstance(value, int | float):
            return None
        if not abs(value) <= LARGEST_NUMBER:
            self.fault(_("“{key}” should be {wanted}.").format(key=key, wanted=_("a number")))
            return None
        return Decimal(str(value))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text alone counts as a list of one."""
        if isinstance(self._values.get(key), str):
            return (self.text(key),)
        values = self._take(key, list, _("a list of texts"))
        if not isinstance(values, list):
            return ()
        if not all(isinstance(value, str) for value in values):
            self.fault(_("“{key}” should be a list of texts.").format(key=key))
        return tuple(value for value in values if isinstance(value, str))

    def tables(self, key: str, name: str = "id") -> list["Table"]:
        """A list of tables, each called by its own id; one table alone counts as a list of one."""
        values = self._values.get(key, [])
        self._read.add(key)
        values = [values] if isinstance(values, dict) else values
        if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
            self.fault(_("“{key}” should be a list of tables.").format(key=key))
            return []
        return [self._inner(value, key, name, n) for n, value in enumerate(values, start=1)]

    def pairs(self, key: str) -> dict[str, Any]:
        """A table whose keys are the form's own."""
        values = self._take(key, dict, _("a table"))
        return values if isinstance(values, dict) else {}

    def finish(self) -> None:
        """Report every key that means nothing here."""
        for key in self._values.keys() - self._read:
            known = ", ".join(sorted(self._read))
            self.fault(
                _("“{key}” means nothing here. Known: {known}.").format(key=key, known=known)
            )

    def _inner(self, value: dict[str, Any], key: str, name: str, number: int) -> "Table":
        called = value.get(name)
        where = called if isinstance(called, str) else f"{key} {number}"
        if self.where and not isinstance(called, str):
            where = f"{self.where}, {where}"
        return Table(value, self.file, where, self._faults)

    def _take(
        self, key: str, kind: type | tuple[type, ...], wanted: str, *, needed: bool = False
    ) -> object:
        self._read.add(key)
        value: object = self._values.get(key)
        if value is None:
            if needed:
                self.fault(
                    _("“{key}” is missing; give it as {wanted}.").format(key=key, wanted=wanted)
                )
            return None
        wrong_flag = isinstance(value, bool) and kind is not bool
        if wrong_flag or not isinstance(value, kind):
            self.fault(_("“{key}” should be {wanted}.").format(key=key, wanted=wanted))
            return None
        if needed and value == "":
            self.fault(_("“{key}” is empty.").format(key=key))
        return value


def read_table(files: Mapping[str, str], file: str, faults: Faults) -> Table | None:
    """The top table of a TOML file, or ``None`` with the reason among the faults."""
    text = files.get(file)
    if text is None:
        faults.add(file, "", _("the form names this file, and it is not there."))
        return None
    if len(text) > LARGEST_FILE:
        faults.add(file, "", _("the file is larger than 256 KB; divide it."))
        return None
    if any(line.split("=", 1)[0].count(".") > MOST_DOTS for line in text.splitlines()):
        faults.add(file, "", _("a line has a name of more than {n} parts.").format(n=MOST_DOTS))
        return None
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        faults.add(file, "", _("this is not valid TOML: {reason}").format(reason=str(error)[:200]))
        return None
    if _depth(values) > DEEPEST:
        faults.add(file, "", _("tables stand too deep within each other."))
        return None
    return Table(values, file, "", faults)


def _depth(value: object, limit: int = DEEPEST + 1) -> int:
    if limit == 0:
        return 1
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(part, limit - 1) for part in inner), default=0)

"""Faulty assessments for practice: worked examples with a few answers changed, read as data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eia_wizard.catalogue.tables import Faults, Table, read_table
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

LARGEST = 256 * 1024


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """A fault: the rule that names it, what a trainer is told, and the answers it changes."""

    rule: str
    told: str
    remove: tuple[AnswerKey, ...] = ()
    take: tuple[AnswerKey, ...] = ()
    typed: tuple[tuple[AnswerKey, str], ...] = ()
    replaced: tuple[tuple[AnswerKey, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Faulty:
    """A faulty assessment: the worked example it is made of, its own title, and its faults."""

    name: str
    example: str
    title: str
    faults: tuple[PlantedFault, ...]


def read_faulty(file: Path) -> tuple[tuple[Faulty, ...], tuple[str, ...]]:
    """The faulty assessments of a file, and every fault of the file; the rest still works."""
    faults = Faults()
    try:
        text = read_bounded(file, LARGEST).decode()
    except (EiaError, UnicodeDecodeError) as error:
        return (), (str(error),)
    table = read_table({file.name: text}, file.name, faults)
    found = [_faulty(each) for each in table.tables("faulty", name="name")] if table else []
    if table:
        table.finish()
    sound = tuple(each for each in found if each.name and each.example and each.faults)
    return sound, tuple(map(str, faults.found))


def _faulty(table: Table) -> Faulty:
    made = Faulty(
        name=table.text("name", needed=True),
        example=table.text("example", needed=True),
        title=table.text("title", needed=True),
        faults=tuple(_fault(each) for each in table.tables("fault", name="rule")),
    )
    if not made.faults:
        table.fault(_("a faulty assessment has at least one fault."))
    table.finish()
    return made


def _fault(table: Table) -> PlantedFault:
    fault = PlantedFault(
        rule=table.text("rule", needed=True),
        told=table.text("told", needed=True),
        remove=tuple(map(AnswerKey.parse, table.texts("remove"))),
        take=tuple(map(AnswerKey.parse, table.texts("take"))),
        typed=tuple((AnswerKey.parse(k), str(v)) for k, v in table.pairs("set").items()),
        replaced=tuple(_replaced(table.pairs("replace"), table)),
    )
    table.finish()
    return fault


def _replaced(pairs: Mapping[str, Any], table: Table) -> list[tuple[AnswerKey, str, str]]:
    found = []
    for key, value in pairs.items():
        match value:
            case [str(before), str(after)]:
                found.append((AnswerKey.parse(key), before, after))
            case _:
                table.fault(_("“replace” names the words to find and those to put there."))
    return found

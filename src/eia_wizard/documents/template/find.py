"""Every slot of a form, in reading order, with a name and a way to find it again."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from lxml import etree

from eia_wizard.documents.template.blocks import Headings, blocks_in
from eia_wizard.documents.template.collected import Collected
from eia_wizard.documents.template.edges import once_each
from eia_wizard.documents.template.flow import Around, Flow
from eia_wizard.documents.template.grid import Cell, grid_of
from eia_wizard.documents.template.inline import in_control
from eia_wizard.documents.template.places import Found
from eia_wizard.documents.template.tables import TableSlots
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.slots import Slot

MOST = 3_000
"""Slots of one form; nobody fills more."""

_LONGEST_ID = 60


class Met(NamedTuple):
    """A slot, and where in the XML it lies."""

    slot: Slot
    found: Found


def find_slots(
    body: etree._Element, styles: Styles, edges: Mapping[str, etree._Element]
) -> list[Met]:
    """Every slot of a document's body, then those at the edges of its pages.

    Raises:
        NotReadable: if there are more than any form has.
    """
    headings = Headings(styles)
    found = _found_in(body, headings, "")
    beside = {
        name: _found_in(root, headings, f"e{number}/")
        for number, (name, root) in enumerate(edges.items(), 1)
    }
    found += once_each(beside)
    if len(found) > MOST:
        raise too_large()
    return named(found)


def _found_in(container: etree._Element, headings: Headings, where: str) -> list[Found]:
    finder = _Finder(headings)
    finder.read(container, where)
    return finder.met.found


class _Finder:
    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self.met = Collected()

    def read(self, body: etree._Element, where: str) -> None:
        self._flow(body, Around(where=where))

    def _flow(self, container: etree._Element, around: Around) -> None:
        blocks = list(blocks_in(container, self._headings))
        Flow(blocks, around, self.met, self._table).read()

    def _table(self, table: etree._Element, before: str, where: str) -> None:
        TableSlots(grid_of(table), before, where, self.met, self._cell).read()

    def _cell(self, cell: Cell, label: str, where: str, is_free: bool) -> None:
        if cell.control is not None:
            self.met.add(in_control(cell.control, label, where))
            return
        before = len(self.met.found)
        around = Around(label, f"{where}/", is_cell=True, is_free=is_free)
        self._flow(cell.element, around)
        for each in self.met.found[before:]:
            each.within = label if each.within in ("", each.label) else each.within
            each.guidance = each.guidance or (label if label != each.label else "")


def named(found: Sequence[Found]) -> list[Met]:
    """Slots with names of their own, made of their labels."""
    _tell_apart(found)
    met: list[Met] = []
    counted: Counter[str] = Counter()
    for order, each in enumerate(found, 1):
        base = _slug(each.label) or _slug(each.tag) or each.kind.replace(" ", "-")
        counted[base] += 1
        name = base if counted[base] == 1 else f"{base}-{counted[base]}"
        met.append(
            Met(
                Slot(
                    id=name,
                    section=each.section,
                    label=each.label,
                    kind=each.kind,
                    where=each.where,
                    order=order,
                    tag=each.tag,
                    guidance=each.guidance,
                    choices=each.choices,
                    columns=each.columns,
                    stands=each.stands,
                    until=each.until,
                ),
                each,
            )
        )
    return met


def _tell_apart(found: Sequence[Found]) -> None:
    """Slots of a section that are called alike are called by what they stand in as well."""
    alike = Counter((each.section, each.label) for each in found)
    for each in found:
        if alike[each.section, each.label] > 1 and each.within and each.within != each.label:
            each.label = f"{each.within} / {each.label}"


def edition_of(slots: Sequence[Slot]) -> str:
    """A fingerprint of a form: of what it asks, not of what was typed into it."""
    said = "\n".join(f"{s.section}\t{s.label}\t{s.kind}\t{s.tag}" for s in slots)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")

"""Rows of a form's table filled one after another, and copied where there are too few."""

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element as Element

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.places import Grown
from eia_wizard.documents.template.setting import parent_is, take_out
from eia_wizard.domain.slots import Entry

FillCell: TypeAlias = Callable[[Element, Entry], None]
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_COUNTED = re.compile(r"^(\W*)(\d{1,3})(\W*)$")


def grow(place: Grown, entries: Sequence[Sequence[Entry]], fill_cell: FillCell) -> None:
    """Fill a row for each entry; rows that are left over stay as they are."""
    blank = [deepcopy(row) for row in place.rows]
    rows = list(place.rows)
    while len(rows) < len(entries):
        another = _copy(blank[-1], len(rows) - len(blank) + 1)
        _behind(rows[-1]).addnext(_wrapped(place.rows[-1], another))
        rows.append(another)
    for row, cells in zip(rows, entries, strict=False):
        own = list(cells_of(row))
        places = place.columns
        if len(own) > max(places, default=0):
            for at, entry in zip(places, cells, strict=False):
                fill_cell(own[at], entry)


def _behind(row: etree._Element) -> etree._Element:
    """The row, or the control that it stands in."""
    content = row.getparent()
    above = content.getparent() if content is not None and parent_is(row, "sdtContent") else None
    return row if above is None else above


def _wrapped(like: etree._Element, row: etree._Element) -> etree._Element:
    """A row in a control of its own, where the one it is copied from stands in one."""
    above = _behind(like)
    if above is like:
        return row
    control = deepcopy(above)
    content = control.find(f"{W}sdtContent")
    if content is None:
        return row
    content[:] = [row]
    _renumber(control)
    return control


def _copy(row: etree._Element, further: int) -> etree._Element:
    copied = deepcopy(row)
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
        for each in list(copied.iter(f"{W}{name}")):
            take_out(each)
    for each in copied.iter():
        for name in (f"{_W14}paraId", f"{_W14}textId"):
            if name in each.attrib:
                del each.attrib[name]
    _renumber(copied)
    _count_on(copied, further)
    return copied


def _renumber(copied: etree._Element) -> None:
    """Two controls of one number would be one to Word; it gives new ones where there are none."""
    for number in list(copied.iter(f"{W}id")):
        if parent_is(number, "sdtPr"):
            take_out(number)


def _count_on(row: etree._Element, further: int) -> None:
    """A row that is numbered by hand gets the next number."""
    first = next(cells_of(row), None)
    words = [] if first is None else list(first.iter(f"{W}t"))
    found = _COUNTED.match(words[0].text or "") if len(words) == 1 else None
    if found:
        words[0].text = f"{found[1]}{int(found[2]) + further}{found[3]}"


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, those in controls of their own included."""
    for each in row:
        if each.tag == f"{W}tc":
            yield each
        elif each.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from cells_of(each)

"""Where in a form a slot lies, so that what is true of a form and what is found can be compared.

The truth tells a place as a person would (``table 3 row 2 cell 4``, the words of a paragraph); a
slot that was found lies in elements of the file. Both become elements here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import Box
from eia_wizard.documents.template.places import (
    AtEnd,
    Below,
    Found,
    Grown,
    InCell,
    InControl,
    InGap,
    InOld,
    OneOfWords,
    Ticked,
)

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CELL = re.compile(r"table (\d+) row (\d+) cell (\d+)")
_ROWS = re.compile(r"table (\d+) rows (\d+) to (\d+)")
_WORDS = re.compile(
    r"(header|footer)?,?\s*(?:paragraph|text box) ‘(.*?)’(?: after ‘(.*?)’)?"
    r"(?:, (?:blank|place) (\d+))?(?: of \d+)?(?:,|\Z)"
)
_AFTER = re.compile(r"empty paragraph after ‘(.*?)’")
_EDGE = re.compile(r"page (header|footer), ")


class Spot(NamedTuple):
    """One place: what it lies in, and how far along its paragraph."""

    slot: int
    paragraph: etree._Element | None
    cell: etree._Element | None
    rows: tuple[etree._Element, ...] = ()
    at: int = 0


@dataclass(frozen=True)
class Told:
    """A place that the truth tells of."""

    paragraph: etree._Element | None = None
    cell: etree._Element | None = None
    rows: tuple[etree._Element, ...] = ()
    blank: int = 0
    numbered: tuple[etree._Element, ...] = ()

    def holds(self, spot: Spot) -> bool:
        """Whether a slot that was found lies here."""
        if self.numbered:
            return spot.paragraph in self.numbered or spot.cell in self.numbered
        if self.rows:
            return not set(self.rows).isdisjoint(spot.rows)
        if self.paragraph is not None:
            return spot.paragraph is self.paragraph
        return self.cell is not None and spot.cell is self.cell and not spot.rows


def spots_of(slot: int, found: Found) -> Iterator[Spot]:
    """Every place that a slot lies in: a choice of boxes lies in as many."""
    match found.place:
        case InCell(cell):
            yield Spot(slot, next(cell.iter(f"{W}p"), None), cell)
        case Below(paragraphs):
            yield from (Spot(slot, p, _cell(p)) for p in paragraphs)
        case AtEnd(paragraph):
            yield Spot(slot, paragraph, _cell(paragraph), at=99_999)
        case InGap(line, start, _end, also):
            yield Spot(slot, line.paragraph, _cell(line.paragraph), at=start)
            yield from (Spot(slot, p, _cell(p)) for p in also)
        case OneOfWords(line, start):
            yield Spot(slot, line.paragraph, _cell(line.paragraph), at=start)
        case Ticked(options):
            for line, mark, _said in options:
                at = mark.at if isinstance(mark, Box) else mark[0]
                yield Spot(slot, line.paragraph, _cell(line.paragraph), at=at)
        case Grown(_table, rows):
            yield Spot(slot, None, None, tuple(rows))
        case InControl(control):
            yield _of_control(slot, control)
        case InOld(old):
            paragraph = next(old.runs[0].iterancestors(f"{W}p"))
            yield Spot(slot, paragraph, _cell(paragraph), at=_along(paragraph, old.runs[0]))


def _of_control(slot: int, control: etree._Element) -> Spot:
    above = next(control.iterancestors(f"{W}p"), None)
    paragraph = next(control.iter(f"{W}p"), None) if above is None else above
    at = 0 if above is None else _along(above, control)
    rows = tuple(control.iter(f"{W}tr"))
    return Spot(slot, paragraph, None if paragraph is None else _cell(paragraph), rows, at)


def _along(paragraph: etree._Element, element: etree._Element) -> int:
    return list(paragraph.iter()).index(element)


def _cell(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}tc"), None)


def told_by_number(
    at: Sequence[str], where: str, parts: Mapping[str, etree._Element | None]
) -> Told:
    """The paragraphs that are told by their numbers in a part, or the cells or rows they are in."""
    found: list[etree._Element] = []
    for each in at:
        name, number = each.rsplit(" p ", 1)
        root = parts.get(name)
        found += [] if root is None else [list(root.iter(f"{W}p"))[int(number) - 1]]
    if _ROWS.match(where):
        return Told(rows=tuple(next(p.iterancestors(f"{W}tr")) for p in found))
    if "paragraph" not in where:
        found = [each if (cell := _cell(each)) is None else cell for each in found]
    return Told(numbered=tuple(found), paragraph=found[0] if found else None, blank=1)


def told_at(where: str, stories: Mapping[str, list[etree._Element]]) -> Told:
    """The elements that the truth leads to; ``stories`` are a file's parts by their kind."""
    edge = _EDGE.match(where)
    body = stories[edge[1] if edge else "document"]
    where = where[edge.end() :] if edge else where
    rows = _ROWS.match(where)
    if rows:
        table, first, last = map(int, rows.groups())
        return Told(rows=tuple(_own(_table(body, table), "tr", "tbl")[first - 1 : last]))
    cell, words = _CELL.match(where), _WORDS.search(where)
    within = None
    if cell:
        table, row, column = map(int, cell.groups())
        within = _own(_own(_table(body, table), "tr", "tbl")[row - 1], "tc", "tr")[column - 1]
    roots = [within] if within is not None else body
    after = _AFTER.search(where)
    if after:
        return Told(_empty_after(roots, after[1], is_boxed=where.startswith("text box")), within)
    if words is None:
        return Told(cell=within)
    part, said, before, blank = words.groups()
    roots = stories[part] if part and not edge else roots
    return Told(_paragraph(roots, said, before or ""), within, blank=int(blank or 0))


def _table(roots: list[etree._Element], number: int) -> etree._Element:
    found = [t for root in roots for t in root.iter(f"{W}tbl") if not _is_second(t)]
    return found[number - 1]


def _own(parent: etree._Element, tag: str, of: str) -> list[etree._Element]:
    return [e for e in parent.iter(f"{W}{tag}") if next(e.iterancestors(f"{W}{of}")) is parent]


def _is_second(node: etree._Element) -> bool:
    return next(node.iterancestors(_FALLBACK), None) is not None


def _paragraph(roots: list[etree._Element], said: str, before: str) -> etree._Element | None:
    """The paragraph with the words nearest to those told, behind the words told before it."""
    paragraphs = [p for root in roots for p in root.iter(f"{W}p") if not _is_second(p)]
    best, found, last = 0.0, None, ""
    for each in paragraphs:
        text = _words(each)
        ratio = SequenceMatcher(None, text, said, autojunk=False).ratio() if text or said else 1.0
        follows = bool(before) and last.endswith(before[-40:])
        score = ratio + (1 if follows else 0)
        if score > best:
            best, found = score, each
        last = text or last
    return found


def _empty_after(
    roots: list[etree._Element], said: str, *, is_boxed: bool
) -> etree._Element | None:
    """The paragraph without words behind one with these, or in the box that is anchored there."""
    before = _paragraph(roots, said, "")
    following = before.itersiblings(f"{W}p") if before is not None else ()
    empty = next((p for p in following if not _words(p)), None)
    if is_boxed and empty is not None:
        boxed = (p for p in empty.iter(f"{W}p") if p is not empty and not _is_second(p))
        return next(boxed, None)
    return empty


def _words(paragraph: etree._Element) -> str:
    letters = (
        (node.text or "") if node.tag == f"{W}t" else "\t"
        for node in paragraph.iter(f"{W}t", f"{W}tab")
        if next(node.iterancestors(f"{W}p")) is paragraph and not _is_second(node)
    )
    return " ".join("".join(letters).split())

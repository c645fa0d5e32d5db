"""The heads and feet of a form's pages, as far as they show plainly that something goes there."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import line_of
from eia_wizard.documents.template.places import (
    AtEnd,
    Found,
    InCell,
    InControl,
    InGap,
    InOld,
    OneOfWords,
    Ticked,
)
from eia_wizard.documents.word_in.package import Package

_KINDS = ("header", "footer")
_FIELD = re.compile(
    r"\W*(?:(?:document|assessment|form|policy|project|proposal|eia|ehia|eqia) )?"
    r"(?:ref(?:erence)?|version|issue|date|author|owner|lead|title|name|service|department|team|"
    r"directorate|status|review|completed|approved|number|no)\b",
    re.IGNORECASE,
)
"""How labels begin that name a field; other words at the head of a page are only its heading."""
_PAGE = re.compile(r"\W*page\b", re.IGNORECASE)
_LONGEST = 5
"""Words of a label at the head of a page; more of them are a line to be read."""


def edges_of(package: Package) -> dict[str, etree._Element]:
    """The parts of a form that stand over and under its pages, by their names."""
    names = [name for kind in _KINDS for name in package.all_related(kind, package.main)]
    parts = ((name, package.part(name)) for name in names)
    return {name: root for name, root in parts if root is not None and _may_wait(root)}


def _may_wait(root: etree._Element) -> bool:
    words = "".join(t.text or "" for t in root.iter(f"{W}t"))
    holds = any(True for _each in root.iter(f"{W}sdt", f"{W}ffData", f"{W}fldChar"))
    return holds or any(mark in words for mark in "_.…[<{«☐:") or _has_empty_cell(root)


def _has_empty_cell(root: etree._Element) -> bool:
    return any(not any(t.text for t in cell.iter(f"{W}t")) for cell in root.iter(f"{W}tc"))


def once_each(found: Mapping[str, list[Found]]) -> Iterator[Found]:
    """The slots of heads and feet that are marked as such; what each page repeats is one slot."""
    known: dict[tuple[str, str], Found] = {}
    for name, slots in found.items():
        for each in slots:
            if not _is_shown(each):
                continue
            first = known.setdefault((each.label, each.kind), each)
            first.parts.append(name)
            if first is each:
                yield each
            else:
                first.again.append(each)


def _is_shown(found: Found) -> bool:
    """Whether it is plain that something goes there, and not only that nothing stands there."""
    match found.place:
        case InControl() | InGap() | InOld() | OneOfWords() | Ticked():
            return True
        case InCell(cell):
            label = _words_before(cell)
            is_short = 0 < len(label.split()) <= _LONGEST
            return is_short and (label.endswith(":") or bool(_FIELD.match(label)))
        case AtEnd(paragraph):
            label = line_of(paragraph).text.strip()
            return len(label.split()) <= _LONGEST and not _PAGE.match(label)
        case _:
            return False


def _words_before(cell: etree._Element) -> str:
    """The words of the cell at the left."""
    before = next(cell.itersiblings(f"{W}tc", preceding=True), None)
    words = "" if before is None else "".join(t.text or "" for t in before.iter(f"{W}t"))
    return " ".join(words.split())

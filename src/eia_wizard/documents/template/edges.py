"""The heads and feet of a form's pages, as far as they show plainly that something goes there."""

from collections.abc import Iterator, Mapping

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.places import (
    Found,
    InControl,
    InGap,
    InOld,
    OneOfWords,
    Ticked,
)
from eia_wizard.documents.word_in.package import Package

_KINDS = ("header", "footer")


def edges_of(package: Package) -> dict[str, etree._Element]:
    """The parts of a form that stand over and under its pages, by their names."""
    names = [name for kind in _KINDS for name in package.all_related(kind, package.main)]
    parts = ((name, package.part(name)) for name in names)
    return {name: root for name, root in parts if root is not None and _may_wait(root)}


def _may_wait(root: etree._Element) -> bool:
    words = "".join(t.text or "" for t in root.iter(f"{W}t"))
    holds = any(True for _each in root.iter(f"{W}sdt", f"{W}ffData", f"{W}fldChar"))
    return holds or any(mark in words for mark in "_.…[<{«☐")


def once_each(found: Mapping[str, list[Found]]) -> Iterator[Found]:
    """The slots of heads and feet that are marked as such; what each page repeats is one slot."""
    known: dict[tuple[str, str], Found] = {}
    for name, slots in found.items():
        for each in slots:
            if not isinstance(each.place, InControl | InGap | InOld | OneOfWords | Ticked):
                continue
            first = known.setdefault((each.label, each.kind), each)
            first.parts.append(name)
            if first is each:
                yield each
            else:
                first.again.append(each)

"""What the parts of a Word file refer to, with what a filled form adds to that."""

from collections.abc import Mapping
from posixpath import dirname, join

from lxml import etree

from eia_wizard.documents.package_xml import parsed
from eia_wizard.documents.template.packing import xml_of
from eia_wizard.documents.word_in.package import Package

XML = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_PART = "[Content_Types].xml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def rels_of(part: str) -> str:
    """The part that says what a part refers to."""
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def as_changed(package: Package, changed: Mapping[str, bytes], name: str) -> etree._Element | None:
    """A part as it has been changed so far, or as it is."""
    return parsed(changed[name]) if name in changed else package.part(name)


class Relations:
    """What a part refers to, with what is added to that."""

    def __init__(self, package: Package, part: str, changed: Mapping[str, bytes]) -> None:
        found = as_changed(package, changed, rels_of(part))
        self._root = etree.Element(f"{{{RELATIONS}}}Relationships") if found is None else found

    def add(self, kind: str, target: str) -> str:
        """Refer to one part more; the number by which it is named."""
        taken = {each.get("Id") for each in self._root}
        number = next(n for n in range(1, 100_000) if f"rIdEia{n}" not in taken)
        each = etree.SubElement(self._root, f"{{{RELATIONS}}}Relationship")
        each.set("Id", f"rIdEia{number}")
        each.set("Type", kind)
        each.set("Target", target)
        return f"rIdEia{number}"

    @property
    def bytes(self) -> bytes:
        """The part that holds them."""
        return xml_of(self._root)


def with_default(types: etree._Element, ending: str, kind: str) -> None:
    """Say of what kind files with this ending are, where it is not said yet."""
    if ending in {each.get("Extension", "").casefold() for each in types}:
        return
    each = etree.Element(f"{{{TYPES}}}Default")
    each.set("Extension", ending)
    each.set("ContentType", kind)
    types.insert(0, each)

"""What a filled form takes along so that it is known again: whose it is, and how it stood."""

from collections.abc import Mapping
from html import escape
from posixpath import dirname, relpath

from lxml import etree

from eia_wizard.documents.characters import holdable
from eia_wizard.documents.review.as_filled import as_filled
from eia_wizard.documents.template.packing import xml_of
from eia_wizard.documents.template.relations import (
    RELATIONS,
    TYPES,
    TYPES_PART,
    XML,
    Relations,
    as_changed,
    rels_of,
    with_default,
)
from eia_wizard.documents.word.names import ASSESSMENT, CARRIED_SPACE, CONTENT, FORM
from eia_wizard.documents.word_in.package import Package
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.slots import Owner

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_NUMBER = "{8E1A4C52-0D5B-4B7E-9F53-6A2C7D41E9B0}"
_TEXT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_ITEM, _ABOUT = "customXml/itemEia.xml", "customXml/itemPropsEia.xml"
_PROPERTIES = "docProps/custom.xml"
_KINDS = {
    _ABOUT: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    _PROPERTIES: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def with_owner(
    package: Package, owner: Owner, docx: bytes, so_far: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The parts to add and change, for a form that is filled as these bytes.

    ``so_far`` are the parts that filling has changed or added.
    """
    filled = as_filled(read_word(docx))
    changed: dict[str, bytes] = {
        _ITEM: _item(owner, filled).encode(),
        _ABOUT: _about().encode(),
        rels_of(_ITEM): _one_relation(f"{XML}/relationships/customXmlProps", "itemPropsEia.xml"),
    }
    main = Relations(package, package.main, so_far)
    main.add(f"{XML}/relationships/customXml", relpath(_ITEM, dirname(package.main) or "."))
    changed[rels_of(package.main)] = main.bytes
    own = Relations(package, "", so_far)
    core = package.all_related("core-properties", "") or [_core(own)]
    custom = package.all_related("custom-properties", "") or [_custom(own)]
    changed[core[0]] = _with_identity(package.part(core[0]), owner)
    changed[custom[0]] = _with_properties(package.part(custom[0]), owner)
    changed[rels_of("")] = own.bytes
    changed[TYPES_PART] = _typed(package, [*changed], so_far)
    return changed


def _item(owner: Owner, filled: str) -> str:
    content = escape(holdable(owner.content), quote=False)
    said = escape(holdable(filled), quote=False)
    return (
        f'{_HEAD}<carried xmlns="{CARRIED_SPACE}"><content>{content}</content>'
        f"<filled>{said}</filled></carried>"
    )


def _about() -> str:
    return (
        f'{_HEAD}<ds:datastoreItem xmlns:ds="{XML}/customXml" ds:itemID="{_NUMBER}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{CARRIED_SPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )


def _one_relation(kind: str, target: str) -> bytes:
    return (
        f'{_HEAD}<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
    ).encode()


def _core(relations: Relations) -> str:
    """A place for core properties where the form has none."""
    relations.add(f"{RELATIONS}/metadata/core-properties", "docProps/core.xml")
    return "docProps/core.xml"


def _custom(relations: Relations) -> str:
    """A place for custom properties where the form has none."""
    relations.add(f"{XML}/relationships/custom-properties", _PROPERTIES)
    return _PROPERTIES


def _with_identity(root: etree._Element | None, owner: Owner) -> bytes:
    """The core properties, with whose copy it is and when it was made."""
    if root is None:
        root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC})
    for name, said in ((f"{{{_DC}}}identifier", owner.assessment),):
        _child(root, name).text = holdable(said)
    created = _child(root, f"{{{_TERMS}}}created")
    created.text = owner.made_at
    created.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return xml_of(root)


def _child(root: etree._Element, name: str) -> etree._Element:
    found = root.find(name)
    if found is not None:
        return found
    return etree.SubElement(root, name, nsmap={"dcterms": _TERMS, "xsi": _XSI, "dc": _DC})


def _with_properties(root: etree._Element | None, owner: Owner) -> bytes:
    """The custom properties, those of ours in place of any that were there."""
    space, types = f"{XML}/custom-properties", f"{XML}/docPropsVTypes"
    if root is None:
        root = etree.Element(f"{{{space}}}Properties", nsmap={"vt": types})
    given = {ASSESSMENT: owner.assessment, FORM: owner.form, CONTENT: owner.digest}
    for each in list(root):
        if each.get("name") in given:
            root.remove(each)
    used = [int(n) for each in root if (n := each.get("pid", "")).isdigit()]
    for number, (name, said) in enumerate(given.items(), max(used, default=1) + 1):
        each = etree.SubElement(root, f"{{{space}}}property")
        each.set("fmtid", _TEXT)
        each.set("pid", str(number))
        each.set("name", name)
        etree.SubElement(each, f"{{{types}}}lpwstr", nsmap={"vt": types}).text = said
    return xml_of(root)


def _typed(package: Package, names: list[str], so_far: Mapping[str, bytes]) -> bytes:
    """The list of what kind each part is, with those that are new."""
    root = as_changed(package, so_far, TYPES_PART)
    if root is None:
        return b""
    known = {each.get("PartName", "").casefold() for each in root}
    with_default(root, "xml", "application/xml")
    for name in names:
        if name in _KINDS and f"/{name}".casefold() not in known:
            each = etree.SubElement(root, f"{{{TYPES}}}Override")
            each.set("PartName", f"/{name}")
            each.set("ContentType", _KINDS[name])
    return xml_of(root)

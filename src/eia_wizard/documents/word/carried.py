"""What a review copy takes along for programs, where Word and LibreOffice leave it alone.

A part of its own with properties of its own outlives being saved by either, as long as nothing in
the document is bound to it; three custom properties say at a glance what it belongs to.
"""

from html import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from eia_wizard.documents.characters import holdable
from eia_wizard.documents.word.names import ASSESSMENT, CARRIED_SPACE, CONTENT, FORM
from eia_wizard.report.parts import Carried

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_XML = "http://schemas.openxmlformats.org/officeDocument/2006"
_NUMBER = "{8E1A4C52-0D5B-4B7E-9F53-6A2C7D41E9B0}"
"""Names the part to Word; it is the same in every document of ours."""

_TEXT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST = 2
"""Custom properties are numbered from two."""


def take_along(document: Document, carried: Carried) -> None:
    """Put what is carried into a document that is otherwise finished."""
    package = document.part.package
    item = _part("/customXml/item1.xml", CONTENT_TYPE.XML, _item(carried), document)
    about = _part(
        "/customXml/itemProps1.xml",
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        _about_item(),
        document,
    )
    item.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    named = _part(
        "/docProps/custom.xml", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, _custom(carried), document
    )
    package.relate_to(named, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _part(name: str, kind: str, xml: str, document: Document) -> Part:
    return Part(PackURI(name), kind, (_DECLARATION + xml).encode(), document.part.package)


def _item(carried: Carried) -> str:
    said = escape(holdable(carried.content), quote=False)
    return f'<carried xmlns="{CARRIED_SPACE}"><content>{said}</content></carried>'


def _about_item() -> str:
    return (
        f'<ds:datastoreItem xmlns:ds="{_XML}/customXml" ds:itemID="{_NUMBER}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{CARRIED_SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def _custom(carried: Carried) -> str:
    given = ((ASSESSMENT, carried.assessment), (FORM, carried.form), (CONTENT, carried.digest))
    properties = "".join(
        f'<property fmtid="{_TEXT}" pid="{number}" name="{name}"><vt:lpwstr>{escape(said)}'
        "</vt:lpwstr></property>"
        for number, (name, said) in enumerate(given, _FIRST)
    )
    return (
        f'<Properties xmlns="{_XML}/custom-properties" xmlns:vt="{_XML}/docPropsVTypes">'
        f"{properties}</Properties>"
    )

"""The XML inside a document, read without following anything it points to."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_xml(docx: bytes, name: str) -> etree._Element:
    """The root of a member of the package.

    Raises:
        KeyError: if there is no such member.
        lxml.etree.XMLSyntaxError: if it is not well-formed.
    """
    with ZipFile(BytesIO(docx)) as package:
        return parsed(package.read(name))


def parsed(xml: bytes) -> etree._Element:
    """XML as a tree: no entities, no network, no unbounded sizes."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(xml, parser)

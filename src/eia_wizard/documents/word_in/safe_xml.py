"""XML of a foreign file: counted before it is read, with nothing declared, fetched or expanded."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TypedDict

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.refusals import damaged, too_large, with_declarations

_ENCODING = re.compile(rb"""^.{0,3}<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_SPOKEN = {b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252", b"utf-16"}
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")
STRICT = b"http://purl.oclc.org/ooxml/"
"""How the names of the strict form of the format begin."""

_USUAL = b"http://schemas.openxmlformats.org/"
_SAME = (
    (b"officeDocument/", b"officeDocument/2006/"),
    (b"drawingml/", b"drawingml/2006/"),
    (b"wordprocessingml/", b"wordprocessingml/2006/"),
)
"""What the strict form of the format calls things that are otherwise the same."""

ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

_BODY = f"{W}body"
_TOP = [
    f"{W}{name}"
    for name in (
        *("p", "tbl", "sdt", "sectPr", "customXml", "ins", "del", "moveFrom", "moveTo"),
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
    )
]


class _Safely(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    recover: bool
    remove_comments: bool
    remove_pis: bool


_SAFELY = _Safely(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=True,
    remove_comments=True,
    remove_pis=True,
)
"""LibreOffice has written documents that break off inside: they are mended, and said to be."""


class XmlReader:
    """Reads the parts of one file, whose elements count together.

    Raises:
        NotReadable: whatever is read, if it is beyond the limits or beyond mending.
    """

    def __init__(self) -> None:
        self.is_mended = False
        self._left = limits.ELEMENTS

    def tree(self, data: bytes) -> etree._Element:
        """The root of a small part."""
        parser = etree.XMLParser(**_SAFELY)
        try:
            root = etree.fromstring(self._looked_over(data), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise damaged() from None
        self.is_mended |= bool(parser.error_log)
        if root is None:
            raise damaged()
        return root

    def body(self, data: bytes) -> Iterator[etree._Element]:
        """What stands directly in the body, in order; each is gone when the next but one comes."""
        found = etree.iterparse(
            BytesIO(self._looked_over(data)), events=("end",), tag=[*_TOP, ALTERNATIVES], **_SAFELY
        )
        last = None
        try:
            for _event, element in found:
                parent = element.getparent()
                if parent is not None and parent.tag == _BODY and _is_under_root(parent):
                    if last is not None:
                        last.clear()
                    last = element
                    yield element
        except etree.XMLSyntaxError:
            raise damaged() from None
        self.is_mended |= bool(found.error_log)
        if found.root is None or found.root.tag != f"{W}document":
            raise damaged()

    def whole_body(self, data: bytes) -> etree._Element:
        """The body of a document that is known to be small, in a third of the time."""
        body = self.tree(data).find(_BODY)
        if body is None:
            raise damaged()
        return body

    def _looked_over(self, data: bytes) -> bytes:
        """The part in usual names, once it is known to declare nothing and to be small enough."""
        plain = _in_bytes(data)
        if any(each in plain for each in _DECLARED):
            raise with_declarations()
        self._left -= plain.count(b"<") - plain.count(b"</")
        if self._left < 0 or plain.count(b"=") > 4 * limits.ELEMENTS:
            raise too_large()
        if STRICT not in plain:
            return plain
        for strict, usual in _SAME:
            plain = plain.replace(STRICT + strict, _USUAL + usual)
        return plain


def _in_bytes(data: bytes) -> bytes:
    """The part in an encoding whose signs are single bytes, so that it can be looked through."""
    if data.startswith(_WIDE):
        try:
            text = data.decode("utf-16" if data[:2] in _WIDE[:2] else _ends(data))
        except UnicodeDecodeError:
            raise damaged() from None
        if "\0" in text:
            raise damaged()
        return re.sub(r"""^<\?xml[^>]{0,200}\?>""", "", text).encode("utf-8", "replace")
    named = _ENCODING.match(data[:200])
    if named and named[1].lower() not in _SPOKEN - {b"utf-16"}:
        raise damaged()
    return data


def _ends(data: bytes) -> str:
    return "utf-16-le" if data[:1] == b"<" else "utf-16-be"


def _is_under_root(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.getparent() is None

"""The finished package: the same document is the same bytes, whenever and wherever it is made.

python-docx's own saving dates every member with the clock and would have to be packed again, which
costs a tenth of the whole export.
"""

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.part import Part

from eia_wizard.files.packing import zip_up

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OF_ONE = ("customXml/", "docProps/", "word/comments")
"""What belongs to one document alone."""


def package_bytes(document: Document, written: bytes) -> bytes:
    """The document as a file, its members in a fixed order and without dates.

    ``written`` is its main part, in place of the one that python-docx holds.
    """
    package = document.part.package
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    members = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": package.rels.xml}
    for part in parts:
        members[part.partname.membername] = written if part is document.part else part.blob
        if part.rels:
            members[part.partname.rels_uri.membername] = part.rels.xml
    return zip_up(members, deflated=True, lasting=_of_the_look(members, document.part))


def _of_the_look(members: Iterable[str], main: Part) -> frozenset[str]:
    """The members that come from the base or are drawn: the next document has the same."""
    own = (main.partname.membername, *_OF_ONE)
    return frozenset(name for name in members if not name.startswith(own))


def _content_types(parts: Sequence[Part]) -> bytes:
    types = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        f'{DECLARATION}<Types xmlns="{_TYPES}">'
        f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    ).encode()

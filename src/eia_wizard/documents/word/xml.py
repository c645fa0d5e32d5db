"""WordprocessingML as text: escaping, runs and paragraphs."""

import re
from html import escape

from eia_wizard.documents.characters import holdable

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
"""The name spaces that every part of ours declares at its root."""

KEEP_NEXT = "<w:keepNext/>"
SPACE_BELOW_TABLE = '<w:spacing w:before="240"/>'

_BREAKS = re.compile("(\t|\r\n|[\r\n])")
_LINE_ENDS = {"\n", "\r", "\r\n"}
_UNUSUAL = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
"""What needs a second look; most words hold none of it and are written as they are."""


def attribute(text: str) -> str:
    """Words fit for an attribute: one line, escaped."""
    return escape(" ".join(holdable(text).split()))


def run(text: str, style: str = "") -> str:
    """Words in one character style; every space, tab and line break is kept."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    if _UNUSUAL.search(text):
        return f"<w:r>{look}{_careful(text)}</w:r>"
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(style: str, content: str, settings: str = "") -> str:
    """A paragraph in a style; ``settings`` are its own properties, in the order Word wants."""
    look = f'<w:pStyle w:val="{style}"/>{settings}' if style != "Normal" else settings
    properties = f"<w:pPr>{look}</w:pPr>" if look else ""
    return f"<w:p>{properties}{content}</w:p>"


def _careful(text: str) -> str:
    safe = escape(holdable(text), quote=False)
    return "".join(_piece(piece) for piece in _BREAKS.split(safe) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece in _LINE_ENDS:
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{piece}</w:t>'

"""The look of a document that has to stand on one page: the same letters, less room round them."""

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle

_SIZES = {"Title": 18, "Subtitle": 13, "Heading 1": 14}
_ROOM = {
    "Marking": (0, 4),
    "Title": (0, 2),
    "Subtitle": (0, 4),
    "Heading 1": (7, 3),
    "Normal": (0, 4),
    "Note": (0, 2),
    "List Bullet": (0, 1),
}
"""Points above and below a paragraph of each style."""

_LINE = 1.05
MARGIN = Twips(1021)


def set_closely(document: Document, section: Section) -> None:
    """Take room away, and nothing from the letters of the text."""
    for style in document.styles:
        if isinstance(style, ParagraphStyle) and style.name in _ROOM:
            _tighten(style, *_ROOM[style.name])
    for name in ("top_margin", "bottom_margin"):
        setattr(section, name, min(getattr(section, name) or MARGIN, MARGIN))


def _tighten(style: ParagraphStyle, above: int, below: int) -> None:
    look = style.paragraph_format
    look.space_before, look.space_after, look.line_spacing = Pt(above), Pt(below), _LINE
    wanted = _SIZES.get(style.name or "")
    if wanted:
        style.font.size = Pt(wanted)
        _as_large_in_other_scripts(style.element)


def _as_large_in_other_scripts(style: BaseOxmlElement) -> None:
    for size, other in zip(style.iter(qn("w:sz")), style.iter(qn("w:szCs")), strict=False):
        other.set(qn("w:val"), size.get(qn("w:val"), ""))

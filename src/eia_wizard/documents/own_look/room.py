"""How much room for words a look leaves on the one page of a summary."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Length, Pt

from eia_wizard.documents.word.close import MARGIN

_LINE = 1.4
"""A line of a header with the space round it, in sizes of its letters."""


def room_on_a_page(look: bytes) -> float:
    """The letters that stand on a page, but for a factor that is the same for every look."""
    document = Document(BytesIO(look))
    section = document.sections[0]
    normal = document.styles["Normal"]
    size: float = (normal.font.size or Pt(12)).pt
    high = _given(section.page_height) - _top(section, size) - _bottom(section, size)
    wide = _given(section.page_width) - _given(section.left_margin) - _given(section.right_margin)
    return max(0.0, high) * max(0.0, wide) / size**2


def _top(section: Section, size: float) -> float:
    head = section.first_page_header if section.different_first_page_header_footer else None
    taken = _height(head or section.header, size) + _given(section.header_distance)
    return max(min(_given(section.top_margin), _given(MARGIN)), taken)


def _bottom(section: Section, size: float) -> float:
    taken = _height(section.footer, size) + _given(section.footer_distance)
    return max(min(_given(section.bottom_margin), _given(MARGIN)), taken)


def _height(margin: _Header | _Footer, size: float) -> float:
    """Points of its lines; one with a picture is as high as that."""
    total = 0.0
    for paragraph in margin.part.element.iterchildren(qn("w:p")):
        pictures = paragraph.iter(qn("wp:extent"))
        highest = max((int(each.get("cy", "0")) for each in pictures), default=0)
        total += max(Length(highest).pt, size * _LINE)
    return total


def _given(length: Length | None) -> float:
    return float(length.pt) if length is not None else 0.0

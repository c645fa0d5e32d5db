"""Figures: a picture in the line of text with its alternative text, and a caption under it."""

from io import BytesIO

from eia_wizard.documents.word.blocks import body_paragraph
from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.pictures import picture
from eia_wizard.documents.word.xml import paragraph, run
from eia_wizard.domain.prose import Figure, line

_UNITS_PER_MM = 36_000
_TALLEST_MM = 220


def figure(draft: Draft, part: Figure) -> str:
    """The figure, or its alternative text as a paragraph where nobody paints it."""
    png = draft.painter.paint(part.name, part.width_mm) if draft.painter else None
    if png is None:
        return body_paragraph(draft, "Normal", line(part.alt)) + _caption(part)
    relation, image = draft.part.get_or_add_image(BytesIO(png))
    size = _size(part.width_mm, image.px_width, image.px_height)
    drawing = picture(draft.next_drawing(), part.alt, relation, size)
    draft.below_table = False
    return paragraph("Figure", draft.anchors() + drawing + draft.ends()) + _caption(part)


def _caption(part: Figure) -> str:
    if not part.caption.strip():
        return ""
    return paragraph("FigureCaption", run(part.caption))


def _size(width_mm: int, pixels_wide: int, pixels_high: int) -> tuple[int, int]:
    """Width and height in Word's units, no taller than a page."""
    height_mm = width_mm * pixels_high / pixels_wide
    scale = min(1.0, _TALLEST_MM / height_mm) * _UNITS_PER_MM
    return round(width_mm * scale), round(height_mm * scale)

"""Figures: a picture in the line of text with its alternative text, and a caption under it."""

from io import BytesIO

from eia_wizard.documents.word.blocks import body_paragraph
from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.xml import attribute, paragraph, run
from eia_wizard.domain.prose import Figure, line

_UNITS_PER_MM = 36_000
_TALLEST_MM = 220
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


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


def picture(number: int, alt: str, relation: str, size: tuple[int, int]) -> str:
    """A picture in the line of text; ``size`` is in Word's units."""
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    name = f'id="{number}" name="Figure {number}" descr="{attribute(alt)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {name}/>"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )

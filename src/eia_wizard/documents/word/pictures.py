"""A picture as Word keeps it, with its words for who cannot see it."""

from eia_wizard.documents.word.xml import attribute

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


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

"""Pictures, charts, shapes and text boxes: what they are called, and the words inside them."""

from collections.abc import Iterator

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.model import Block, Change, Drawing
from eia_wizard.documents.word_in.walk import Walk

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_BOX = f"{W}txbxContent"
_KINDS = {
    "picture": "picture",
    "chart": "chart",
    "chartex": "chart",
    "diagram": "diagram",
    "wordprocessingShape": "shape",
    "wordprocessingGroup": "shape",
    "wordprocessingCanvas": "shape",
}


def drawing_of(
    element: etree._Element, walk: Walk, link: str, changes: tuple[Change, ...]
) -> Drawing:
    """A ``w:drawing``."""
    placed = next((each for each in element if _plain(each) in ("inline", "anchor")), element)
    about = placed.find(f"{_WP}docPr")
    blocks = _words_in(element, walk)
    return Drawing(
        kind=_kind(placed, blocks),
        name=_said(about, "name"),
        alt=_said(about, "descr"),
        title=_said(about, "title"),
        is_decorative=about is not None and any(_is_decorative(each) for each in about.iter()),
        is_floating=_plain(placed) == "anchor",
        link=link or _link(about, walk),
        blocks=blocks,
        changes=changes,
    )


def old_drawing_of(
    element: etree._Element, walk: Walk, link: str, changes: tuple[Change, ...]
) -> Drawing:
    """A ``w:pict`` or ``w:object``, as Word wrote them before 2007 and others still do."""
    shapes = [each for each in element.iter() if str(each.tag).startswith(_V) and each.get("id")]
    shape = shapes[0] if shapes else next(iter(element), None)
    blocks = _words_in(element, walk)
    if blocks:
        kind = "text box"
    elif element.tag == f"{W}object":
        kind = "object"
    else:
        kind = "picture" if element.find(f".//{_V}imagedata") is not None else "shape"
    style = "" if shape is None else shape.get("style", "")[: limits.TEXT].replace(" ", "")
    return Drawing(
        kind=kind,
        name=_said(shape, "id"),
        alt=_said(shape, "alt"),
        title=_said(shape, "title"),
        is_decorative=any(each.get(f"{_O}hr") in ("t", "true") for each in element.iter()),
        is_floating="position:absolute" in style,
        link=link,
        blocks=blocks,
        changes=changes,
    )


def _kind(placed: etree._Element, blocks: tuple[Block, ...]) -> str:
    if blocks:
        return "text box"
    graphic = placed.find(f"{_A}graphic/{_A}graphicData")
    if graphic is None:
        return "shape"
    if any(_plain(each) == "webVideoPr" for each in placed.iter()):
        return "film"
    return _KINDS.get(graphic.get("uri", "").rpartition("/")[2], "shape")


def _words_in(element: etree._Element, walk: Walk) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for box in _outermost_boxes(element):
        walk.deeper()
        blocks += walk.blocks_of(box, walk)
        walk.depth -= 1
    return tuple(blocks)


def _outermost_boxes(element: etree._Element) -> Iterator[etree._Element]:
    for box in element.iter(_BOX):
        above = box.getparent()
        while above is not None and above is not element and above.tag != _BOX:
            above = above.getparent()
        if above is element:
            yield box


def _is_decorative(element: etree._Element) -> bool:
    return _plain(element) == "decorative" and element.get("val") in ("1", "true")


def _link(about: etree._Element | None, walk: Walk) -> str:
    clicked = None if about is None else about.find(f"{_A}hlinkClick")
    return "" if clicked is None else walk.address(clicked, clicked.get(f"{_R}id", ""))


def _said(element: etree._Element | None, name: str) -> str:
    return "" if element is None else element.get(name, "")[: limits.TEXT]


def _plain(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]

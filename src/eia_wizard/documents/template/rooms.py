"""How wide the room is at a place of a form, in twentieths of a point."""

from collections.abc import Iterator

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in.properties import number

_PAGE, _MARGIN, _PADDING = 11_906, 1_440, 216
_LEAST, _MOST = 1_000, 40_000


def room_at(thing: etree._Element, root: etree._Element) -> int:
    """The width of the cell that something stands in, or of the page between its margins."""
    cell = next(thing.iterancestors(f"{W}tc"), None)
    page = _of_page(thing, root)
    if cell is None:
        return page
    return max(_LEAST, min(width_of_cell(cell) or page, page) - _PADDING)


def width_of_cell(cell: etree._Element) -> int:
    """The width that a cell says or its columns give: the less, where both do; 0 where neither."""
    said = cell.find(f"{W}tcPr/{W}tcW")
    is_told = said is not None and said.get(f"{W}type", "dxa") == "dxa"
    own = _count(said, "w") if said is not None and is_told else 0
    table = next(cell.iterancestors(f"{W}tbl"), None)
    columns = [] if table is None else table.findall(f"{W}tblGrid/{W}gridCol")
    before = sum(_span(each) for each in cell.itersiblings(f"{W}tc", preceding=True))
    wide = sum(_count(each, "w") for each in columns[before : before + _span(cell)])
    return min(own, wide) if own and wide else own or wide


def _span(cell: etree._Element) -> int:
    said = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if said is None else max(1, _count(said, "val"))


def _of_page(thing: etree._Element, root: etree._Element) -> int:
    """The page of the section that something stands in, which is told where the section ends."""
    section = next(_sections_after(thing), None)
    section = next(root.iter(f"{W}sectPr"), None) if section is None else section
    if section is None:
        return _PAGE - 2 * _MARGIN
    size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    wide = _PAGE if size is None else _count(size, "w") or _PAGE
    sides = (_MARGIN, _MARGIN)
    if margin is not None:
        sides = (_count(margin, "left"), _count(margin, "right"))
    return max(_LEAST, wide - sum(sides))


def _sections_after(thing: etree._Element) -> Iterator[etree._Element]:
    top = thing
    while (above := top.getparent()) is not None and above.tag != f"{W}body":
        top = above
    for each in (top, *top.itersiblings()):
        yield from each.iter(f"{W}sectPr")


def _count(element: etree._Element, name: str) -> int:
    return number(element.get(f"{W}{name}"), most=_MOST)

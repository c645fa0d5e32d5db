"""Paragraphs, tables and what groups them, in the order of the file."""

from collections.abc import Iterator

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.controls import control_of
from eia_wizard.documents.word_in.model import (
    Block,
    Cell,
    Control,
    Group,
    Mark,
    Paragraph,
    Row,
    Table,
)
from eia_wizard.documents.word_in.pieces import pieces_of
from eia_wizard.documents.word_in.properties import (
    VAL,
    by_tag,
    child,
    is_on,
    number,
    of_paragraph,
    shade,
    text_of,
)
from eia_wizard.documents.word_in.safe_xml import ALTERNATIVES
from eia_wizard.documents.word_in.styles import Ground, TableLook
from eia_wizard.documents.word_in.walk import (
    CHANGED,
    LOOKED_THROUGH,
    Walk,
    changes_in,
    mark_of,
    value_at,
)

_PARAGRAPH, _TABLE, _ROW, _CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_PROPERTIES, _MARK, _SECTION = f"{W}pPr", f"{W}rPr", f"{W}sectPr"
_UNSEEN = {f"{W}tcPr", f"{W}trPr", f"{W}tblPr", f"{W}tblGrid", f"{W}tblPrEx"}
_FIRST_ROW, _FIRST_COLUMN = 0x20, 0x80


def blocks_of(container: etree._Element, walk: Walk) -> tuple[Block, ...]:
    """Every block in a container, such as a cell or a header."""
    return tuple(block for each in container for block in blocks_from(each, walk))


def blocks_from(element: etree._Element, walk: Walk) -> Iterator[Block]:
    """The block that an element is, or those inside it."""
    tag = element.tag
    if tag in _UNSEEN:
        return
    if tag == _PARAGRAPH:
        yield _paragraph(element, walk)
    elif tag == _TABLE:
        yield _table(element, walk)
    elif tag == f"{W}sdt":
        walk.deeper()
        content = element.find(f"{W}sdtContent")
        blocks = () if content is None else blocks_of(content, walk)
        walk.depth -= 1
        yield Group(control_of(element), blocks)
    elif tag == f"{W}sectPr":
        _note_columns(element, walk)
    elif tag in CHANGED or tag in LOOKED_THROUGH:
        for each in element:
            yield from blocks_from(each, walk)
    elif tag == ALTERNATIVES:
        chosen = walk.alternative(element)
        yield from () if chosen is None else blocks_of(chosen, walk)
    elif mark := mark_of(element):
        walk.waiting.append(mark)
    else:
        walk.pass_over(element)


def _paragraph(element: etree._Element, walk: Walk) -> Paragraph:
    counted = walk.paragraphs
    walk.paragraphs += 1
    properties = by_tag(child(element, _PROPERTIES))
    given = walk.styles.paragraph(of_paragraph(properties))
    section = properties.get(_SECTION)
    _note_columns(section, walk)
    ending = () if section is None else (Mark("section break"),)
    return Paragraph(
        number=counted,
        pieces=pieces_of(element, given.id, walk) + ending,
        style=given.style,
        level=given.level,
        listed=given.listed,
        align=given.align,
        line=given.line,
        shade=given.shade,
        mark_changes=changes_in(properties.get(_MARK)),
    )


def _note_columns(section: etree._Element | None, walk: Walk) -> None:
    columns = None if section is None else section.find(f"{W}cols")
    if columns is not None:
        walk.columns = max(walk.columns, number(columns.get(f"{W}num"), most=45, otherwise=1))


def _table(element: etree._Element, walk: Walk) -> Table:
    walk.deeper()
    around, counted = walk.under, walk.tables
    walk.tables += 1
    properties = child(element, f"{W}tblPr")
    style = value_at(properties, "tblStyle")
    look = walk.styles.table_look(style)
    parts = _Regions(properties, look)
    grid = child(element, f"{W}tblGrid")
    rows = tuple(
        _row(row, control, walk, parts, index)
        for index, (row, control) in enumerate(_inside(element, _ROW, None, walk))
    )
    walk.under = around
    walk.depth -= 1
    return Table(
        number=counted,
        rows=rows,
        style=walk.styles.names.get(style, style),
        caption=value_at(properties, "tblCaption"),
        description=value_at(properties, "tblDescription"),
        columns=0 if grid is None else len(grid),
        is_floating=properties is not None and properties.find(f"{W}tblpPr") is not None,
    )


class _Regions:
    """What the style of a table gives to each of its cells: first row and column apart."""

    def __init__(self, properties: etree._Element | None, look: TableLook) -> None:
        asked = child(properties, f"{W}tblLook")
        self._rows = _asks(asked, "firstRow", _FIRST_ROW)
        self._columns = _asks(asked, "firstColumn", _FIRST_COLUMN)
        self._grounds = {
            (row, column): look.ground(is_first_row=row, is_first_column=column)
            for row in (False, True)
            for column in (False, True)
        }

    def ground(self, row: int, column: int) -> Ground:
        """What holds for a cell."""
        return self._grounds[row == 0 and self._rows, column == 0 and self._columns]


def _asks(asked: etree._Element | None, name: str, bit: int) -> bool:
    if asked is None:
        return False
    said = asked.get(f"{W}{name}")
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(asked.get(f"{W}val", "0")[:8], 16) & bit)
    except ValueError:
        return False


def _inside(
    container: etree._Element, wanted: str, control: Control | None, walk: Walk
) -> Iterator[tuple[etree._Element, Control | None]]:
    """The rows of a table or the cells of a row, with the control that one lies in."""
    for each in container:
        tag = each.tag
        if tag == wanted:
            yield each, control
        elif tag in _UNSEEN:
            continue
        elif tag == f"{W}sdt":
            content = each.find(f"{W}sdtContent")
            if content is not None:
                yield from _inside(content, wanted, control_of(each), walk)
        elif tag in CHANGED or tag in LOOKED_THROUGH:
            yield from _inside(each, wanted, control, walk)
        elif mark := mark_of(each):
            walk.waiting.append(mark)
        else:
            walk.pass_over(each)


def _row(
    element: etree._Element, control: Control | None, walk: Walk, parts: _Regions, index: int
) -> Row:
    given = child(element, f"{W}trPr")
    properties = by_tag(given)
    cells = tuple(
        _cell(cell, held, walk, parts.ground(index, column))
        for column, (cell, held) in enumerate(_inside(element, _CELL, None, walk))
    )
    return Row(
        cells=cells,
        is_header=is_on(properties.get(f"{W}tblHeader")),
        before=_columns(properties.get(f"{W}gridBefore"), 0),
        after=_columns(properties.get(f"{W}gridAfter"), 0),
        control=control,
        changes=changes_in(given),
    )


def _cell(element: etree._Element, control: Control | None, walk: Walk, ground: Ground) -> Cell:
    properties = by_tag(child(element, f"{W}tcPr"))
    walk.under = ground
    own = properties.get(f"{W}shd")
    return Cell(
        blocks=blocks_of(element, walk),
        span=_columns(properties.get(f"{W}gridSpan"), 1) or 1,
        merge=_merge(properties.get(f"{W}vMerge")),
        shade=text_of(dict(ground), "cell_shade") if own is None else shade(own),
        control=control,
    )


def _merge(merged: etree._Element | None) -> str:
    if merged is None:
        return ""
    return "begins" if merged.get(VAL) == "restart" else "continues"


def _columns(said: etree._Element | None, otherwise: int) -> int:
    return (
        otherwise if said is None else number(said.get(VAL), most=limits.SPAN, otherwise=otherwise)
    )

"""A table as a grid: every cell once, with the rows and columns it covers and how it looks."""

import re
from collections.abc import Iterator
from dataclasses import field

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.line import Line, lines_in
from eia_wizard.documents.template.marks import DARK_GREYS, GREYS, gaps_in
from eia_wizard.documents.word_in.limits import SPAN
from eia_wizard.documents.word_in.properties import number
from eia_wizard.domain.lazy_dataclass import dataclass

VAL = f"{W}val"
_WRAPS = {f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}sdt"}
_PLAIN_SHADES = {"", "auto", "FFFFFF"}
_NOTHING_YET = re.compile(r"(?:n/?a|none|nil|tbc|tba|not applicable|0\s?%?)\W*\Z", re.IGNORECASE)
_UNIT = re.compile(r"[£€$%]\Z")
_POINT = re.compile(r"\W{0,2}(?:\d{1,2}|[a-hA-H]|[ivx]{1,4}|[•*–-])\W{0,2}\Z")
_LONGEST_LABEL = 6
"""Words of a label that stands among others in a cell."""
_THIN = 130
"""Twentieths of a point: a row or a column below that is a line, not a place to write."""


@dataclass(slots=True)
class Cell:
    """A cell of a table; ``row`` and ``column`` are where it begins."""

    element: etree._Element
    row: int
    column: int
    span: int = 1
    height: int = 1
    shade: str = ""
    is_bold: bool = False
    control: etree._Element | None = None
    lines: list[Line] = field(default_factory=list)
    has_table: bool = False
    is_thin: bool = False
    is_crossed: bool = False
    width: int = 0

    @property
    def text(self) -> str:
        """Its words, in one line."""
        return " ".join(" ".join(line.text for line in self.lines).split())

    @property
    def is_prefilled(self) -> bool:
        """Whether it holds no more than words that stand for no answer yet."""
        is_head = self.row == 0 and self.text == "0"
        return bool(_NOTHING_YET.match(self.text)) and not (
            is_head or self.has_table or self.control is not None
        )

    @property
    def is_unit(self) -> bool:
        """Whether it holds no more than the sign of what is to be told, such as pounds."""
        return bool(_UNIT.match(self.text)) and not self.has_holes

    @property
    def is_listing(self) -> bool:
        """Whether it holds nothing but the numbers or points of a list to be written."""
        said = [line.text.strip() for line in self.lines if not line.is_blank]
        return len(said) > 1 and not self.has_holes and all(map(_POINT.match, said))

    @property
    def is_list_of_labels(self) -> bool:
        """Whether it holds nothing but labels, each to be answered behind or under it."""
        said = [line.text.strip() for line in self.lines if line.text.strip()]
        return len(said) > 1 and all(
            text.endswith(":") and len(text.split()) < _LONGEST_LABEL for text in said
        )

    @property
    def has_room(self) -> bool:
        """Whether an empty line is left under its words."""
        return bool(self.text) and len(self.lines) > 1 and self.lines[-1].is_blank

    @property
    def is_blank(self) -> bool:
        """Whether it is an empty cell and nothing else."""
        return (
            not self.has_table
            and self.control is None
            and all(line.is_blank for line in self.lines)
        )

    @property
    def is_grey(self) -> bool:
        """Whether all its words look like a prompt: grey, or in the style of one."""
        runs = [s.run for line in self.lines for s in line.stretches if s.text.strip()]
        has_more = self.has_table or any(line.holes or line.has_picture for line in self.lines)
        return bool(runs) and not has_more and all(is_grey(run) for run in runs)

    @property
    def has_holes(self) -> bool:
        """Whether something in it waits to be filled."""
        return (
            self.has_table
            or self.control is not None
            or any(line.holes or gaps_in(line.text) for line in self.lines)
        )


@dataclass(slots=True)
class Grid:
    """A table: its cells by the row they begin in, and which one covers each place."""

    table: etree._Element
    rows: list[etree._Element] = field(default_factory=list)
    own: list[list[Cell]] = field(default_factory=list)
    covers: list[list[Cell | None]] = field(default_factory=list)
    controls: dict[int, etree._Element] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)
    width: int = 0

    def across(self, row: int) -> list[Cell]:
        """The cells that stand in a row, from left to right, those from above included."""
        found: list[Cell] = []
        for each in self.covers[row]:
            if each is not None and (not found or found[-1] is not each):
                found.append(each)
        return found

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place."""
        if 0 <= row < len(self.covers) and 0 <= column < len(self.covers[row]):
            return self.covers[row][column]
        return None


def grid_of(table: etree._Element) -> Grid:
    """The grid of a table."""
    grid = Grid(table)
    for row, control in _inside(table, f"{W}tr", None):
        _add_row(grid, row, control)
    grid.width = max((len(covers) for covers in grid.covers), default=0)
    for covers in grid.covers:
        covers += [None] * (grid.width - len(covers))
    return grid


def _add_row(grid: Grid, row: etree._Element, control: etree._Element | None) -> None:
    at = len(grid.rows)
    properties = row.find(f"{W}trPr")
    column = _count(properties, "gridBefore", 0)
    covers: list[Cell | None] = [None] * column
    own: list[Cell] = []
    is_thin = _is_thin(properties)
    for tc, held in _inside(row, f"{W}tc", None):
        cell = _cell(tc, at, column, held, is_thin=is_thin)
        above = grid.at(at - 1, column)
        if _continues(tc) and above is not None and above.column == column:
            above.height += 1
            covers += [above] * cell.span
        else:
            own.append(cell)
            covers += [cell] * cell.span
        column += cell.span
    if control is not None:
        grid.controls[at] = control
    if properties is not None and properties.find(f"{W}tblHeader") is not None:
        grid.heads.add(at)
    grid.rows.append(row)
    grid.own.append(own)
    grid.covers.append(covers)


def _cell(
    tc: etree._Element, row: int, column: int, held: etree._Element | None, *, is_thin: bool
) -> Cell:
    properties = tc.find(f"{W}tcPr")
    lines = list(lines_in(tc))
    width = None if properties is None else properties.find(f"{W}tcW")
    is_told = width is not None and width.get(f"{W}type") == "dxa"
    wide = number(width.get(f"{W}w"), most=99_999) if width is not None and is_told else 0
    return Cell(
        element=tc,
        row=row,
        column=column,
        span=max(1, _count(properties, "gridSpan", 1)),
        shade=_shade(properties),
        is_bold=_is_bold(lines),
        control=held,
        lines=lines,
        has_table=tc.find(f".//{W}tbl") is not None,
        is_thin=is_thin or 0 < wide < _THIN,
        is_crossed=_is_crossed(properties),
        width=wide,
    )


def _inside(
    container: etree._Element, wanted: str, control: etree._Element | None
) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    for each in container:
        if each.tag == wanted:
            yield each, control
        elif each.tag == f"{W}sdt":
            yield from _inside(each, wanted, each)
        elif each.tag in _WRAPS:
            yield from _inside(each, wanted, control)


def _count(properties: etree._Element | None, name: str, otherwise: int) -> int:
    said = None if properties is None else properties.find(f"{W}{name}")
    return otherwise if said is None else number(said.get(VAL), most=SPAN, otherwise=otherwise)


def _continues(tc: etree._Element) -> bool:
    merged = tc.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(VAL) != "restart"


def _shade(properties: etree._Element | None) -> str:
    shade = None if properties is None else properties.find(f"{W}shd")
    if shade is None:
        return ""
    fill = shade.get(f"{W}fill", "").upper()
    theme = shade.get(f"{W}themeFill", "")
    if theme:
        tint = shade.get(f"{W}themeFillTint", "") + shade.get(f"{W}themeFillShade", "")
        return "" if theme == "background1" and not tint else theme + tint
    return "" if fill in _PLAIN_SHADES else fill


def _is_thin(properties: etree._Element | None) -> bool:
    height = None if properties is None else properties.find(f"{W}trHeight")
    if height is None or height.get(f"{W}hRule") != "exact":
        return False
    return number(height.get(VAL), most=99999) < _THIN


def _is_crossed(properties: etree._Element | None) -> bool:
    """Whether a line is drawn through a cell from corner to corner: nothing goes there."""
    for name in ("tl2br", "tr2bl"):
        drawn = None if properties is None else properties.find(f"{W}tcBorders/{W}{name}")
        if drawn is not None and drawn.get(VAL) not in ("nil", "none"):
            return True
    return False


def _is_bold(lines: list[Line]) -> bool:
    runs = [s.run for line in lines for s in line.stretches if s.text.strip()]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: etree._Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(VAL) not in ("0", "false", "off")


def is_grey(run: etree._Element) -> bool:
    """Whether a run looks like a prompt rather than like words that stay."""
    look = run.find(f"{W}rPr")
    style = None if look is None else look.find(f"{W}rStyle")
    if style is not None and "placeholder" in style.get(VAL, "").casefold():
        return True
    colour = None if look is None else look.find(f"{W}color")
    shown = "" if colour is None else colour.get(VAL, "").upper()
    is_slanted = look is not None and look.find(f"{W}i") is not None
    return shown in GREYS or (shown in DARK_GREYS and is_slanted)


def row_height(grid: Grid, row: int) -> int:
    """The height that a row is given, in twentieths of a point."""
    height = grid.rows[row].find(f"{W}trPr/{W}trHeight")
    return 0 if height is None else number(height.get(f"{W}val"), most=99_999)

"""Guidance that stands where the answer goes: behind a label, to be typed over or written under."""

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.grid import VAL, Cell, Grid
from eia_wizard.documents.template.requests import requests
from eia_wizard.documents.template.unmeant import is_guide
from eia_wizard.documents.template.wording import is_only_number

_INK = frozenset(("", "AUTO", "000000", "FFFFFF"))
_LONGEST, _FEW = 90, 5


def is_guided(cell: Cell, grid: Grid, head: str) -> bool:
    """Whether a cell behind a label holds nothing but guidance that looks unlike the label.

    It says so where it asks for something, or where other cells of its column are empty.
    """
    if not _stands_behind(cell, grid) or is_guide(head) or cell.has_holes or cell.has_room:
        return False
    label = _label(cell, grid)
    if label is None or not _looks_apart(cell, label) or _may_be_head(cell, grid):
        return False
    return _are_asked(cell, grid, head)


def room_under_guidance(cell: Cell, grid: Grid, head: str) -> list[etree._Element]:
    """The empty paragraphs that a cell behind a label keeps under its guidance."""
    if not _stands_behind(cell, grid) or is_guide(head) or cell.has_holes or not cell.has_room:
        return []
    said = [line for line in cell.lines if not line.is_blank]
    room = cell.lines[len(said) :]
    text = said[-1].text.strip()
    is_label = text.endswith(":") and len(text) < _LONGEST
    if any(not line.is_blank for line in room) or is_label or _label(cell, grid) is None:
        return []
    asks = any(requests(line.text) for line in said) or _is_slanted(cell)
    return [line.paragraph for line in room] if asks else []


def is_asked_below(cell: Cell, label: Cell) -> bool:
    """Whether the only cell of the row under a label holds guidance that is to be typed over."""
    if cell.has_holes or cell.has_table or cell.has_room or not cell.text:
        return False
    return requests(cell.text) and _looks_apart(cell, label)


def is_grey_label(cell: Cell) -> bool:
    """Whether grey words name what goes under them, rather than prompt for it in their place."""
    is_short = len(cell.text.split()) <= _FEW
    return cell.is_grey and cell.has_room and is_short and not cell.text.endswith("?")


def is_slanted_request(cell: Cell) -> bool:
    """Whether a box holds nothing but slanted words that ask for something."""
    is_plain = not (cell.has_holes or cell.has_table or cell.has_room)
    return is_plain and _is_slanted(cell) and requests(cell.text)


def _stands_behind(cell: Cell, grid: Grid) -> bool:
    """Whether it is the last cell of its row that may be answered, and no head."""
    if cell.column == 0 or cell.row in grid.heads or cell.has_table or not cell.text:
        return False
    after = [c for c in grid.across(cell.row) if c.column > cell.column]
    return not any((c.is_blank and not c.is_thin) or c.has_holes for c in after)


def _label(cell: Cell, grid: Grid) -> Cell | None:
    """The short words at the left that the cell belongs to."""
    before = grid.at(cell.row, cell.column - 1)
    if before is None or before is cell or before.has_holes or is_only_number(before.text):
        return None
    return before if 0 < len(before.text) <= 2 * _LONGEST else None


def _may_be_head(cell: Cell, grid: Grid) -> bool:
    """Whether it stands where heads do, or is one word, such as an address of a page."""
    return (cell.row == 0 and len(grid.across(0)) > 2) or " " not in cell.text


def _are_asked(cell: Cell, grid: Grid, head: str) -> bool:
    peers = [c for own in grid.own for c in own if c.column == cell.column and c is not cell]
    if any(c.is_blank and not c.is_thin for c in peers):
        return True
    mine = (cell, *(c for c in peers if c.text and c.row not in grid.heads and c.text != head))
    return all(requests(c.text) or c.has_holes for c in mine)


def _looks_apart(cell: Cell, label: Cell) -> bool:
    if _is_slanted(cell) and not _is_slanted(label):
        return True
    mine, theirs = _colours(cell), _colours(label)
    return bool(mine) and mine.isdisjoint(_INK) and mine.isdisjoint(theirs)


def _runs(cell: Cell) -> list[etree._Element]:
    return [s.run for line in cell.lines for s in line.stretches if s.text.strip()]


def _is_slanted(cell: Cell) -> bool:
    looks = [run.find(f"{W}rPr/{W}i") for run in _runs(cell)]
    return bool(looks) and all(i is not None and i.get(VAL) not in ("0", "false") for i in looks)


def _colours(cell: Cell) -> set[str]:
    found = (run.find(f"{W}rPr/{W}color") for run in _runs(cell))
    return {"" if each is None else each.get(VAL, "").upper() for each in found}

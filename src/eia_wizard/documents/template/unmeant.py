"""Empty cells that nobody is meant to fill: in logs, examples, keys, banners and gutters."""

import re
from collections.abc import Mapping, Sequence

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.heads import Heads
from eia_wizard.documents.template.wording import asks_for_words, is_only_number, is_rating

_EXAMPLE = re.compile(
    r"\W*(?:an? |the )?(?:(?:worked|finished|completed|filled|sample) )?examples?\b|"
    r"\W*(?:sample|specimen)\b|\W*e\.?g\b",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\W*(?:v|version|issue)\s*\d|\W*\d{1,3}(?:\.\d{1,3})+\W*\Z|.*\b(?:19|20)\d\d\b", re.IGNORECASE
)
_GUIDE = re.compile(
    r"\W*(?:what to (?:write|say|include|consider)|guidance|help|hints?|prompts?|how to|"
    r"explanatory notes?|instructions?|things to consider)\b",
    re.IGNORECASE,
)
_FEWEST = 3
_WIDER = 3


def is_example(cells: Sequence[Cell]) -> bool:
    """Whether a row shows how the others are filled."""
    said = [c for c in cells if c.text and not is_only_number(c.text)]
    return len(cells) > 1 < len([c for c in cells if c.text]) and bool(
        said and said[0].column < 2 and _EXAMPLE.match(said[0].text)
    )


def is_spare(grid: Grid, heads: int, rows: Sequence[int]) -> bool:
    """Whether empty rows only follow what is kept above them, as in a list of versions."""
    above = [grid.across(row) for row in range(heads + 1, rows[0])]
    kept = [cells for cells in above if any(c.text for c in cells) and not is_example(cells)]
    whole = [cells for cells in kept if all(c.text for c in cells)]
    if any(_EDITION.match(c.text) for cells in whole for c in cells[:2]):
        return len(rows) <= len(kept) + 1
    return bool(whole) and len(kept) > 1 == len(rows)


def is_told_already(grid: Grid, heads: int, lowest: Mapping[int, str]) -> bool:
    """Whether what stands under heads is full but for a cell here and there, as in a key.

    So it is where reasons are given for every row and only ticks are wanting: it is an example.
    """
    below = [cells for own in grid.own[heads + 1 :] for cells in own]
    blank = [c for c in below if c.is_blank and not c.is_thin]
    if not blank or any(c.has_holes for c in below):
        return False
    if all(_is_mostly_said(below, column) for column in {c.column for c in blank}):
        return True
    others = [c for c in below if not is_rating(lowest.get(c.column, "")) and not c.is_thin]
    explains = any(asks_for_words(lowest.get(c.column, "")) for c in others)
    return explains and all(c.text for c in others)


def _is_mostly_said(cells: Sequence[Cell], column: int) -> bool:
    mine = [c for c in cells if c.column == column]
    return sum(c.is_blank or c.is_prefilled for c in mine) * 2 <= len(mine)


def is_corner(cell: Cell, grid: Grid) -> bool:
    """Whether a cell is the empty one where heads and the names of rows meet."""
    if cell.row or cell.column or len(grid.rows) < _FEWEST:
        return False
    across = [c for c in grid.across(0) if c is not cell]
    down = [grid.at(row, 0) for row in range(cell.height, len(grid.rows))]
    return len(across) > 1 and all(c.text for c in across) and all(c and c.text for c in down)


def is_guide(head: str) -> bool:
    """Whether a head says that guidance stands under it."""
    return bool(_GUIDE.match(head))


def is_empty_guidance(cell: Cell, heads: Heads, grid: Grid) -> bool:
    """Whether an empty cell only lacks the guidance that most others of its column have."""
    if not cell.is_blank or not is_guide(heads.of(cell)):
        return False
    peers = []
    for row in range(heads.row + 1, len(grid.rows)):
        if len(grid.across(row)) == 1:
            break
        peers += [c for c in grid.own[row] if c.column == cell.column]
    return sum(bool(c.text) for c in peers) * 2 > len(peers)


def captions_under(grid: Grid) -> list[tuple[Cell, Cell]]:
    """The empty cells of a table's only row to be filled, each with the words right under it."""
    if len(grid.rows) != 2:
        return []
    blank, under = grid.across(0), grid.across(1)
    named = [c for c in under if c.text]
    is_so = all(c.is_blank for c in blank) and named and len(blank) == len(under) > len(named)
    places = [(grid.at(0, c.column), c) for c in named]
    return [(place, c) for place, c in places if place] if is_so else []


def is_banner(grid: Grid, *, is_first: bool) -> bool:
    """Whether a table is one line of names, such as an organisation and a form's number.

    ``is_first`` is the one that a form begins with: beside an address there is room for a badge.
    """
    if len(grid.rows) != 1:
        return False
    cells = grid.across(0)
    said = [c for c in cells if c.text and not c.has_holes]
    blank = [c for c in cells if c.is_blank]
    asks = any(c.text.rstrip().endswith((":", "?")) for c in said)
    if not blank or asks or len(said) + len(blank) != len(cells):
        return False
    is_address = is_first and any(sum(not e.is_blank for e in c.lines) > 1 for c in said)
    is_badge = is_first and len(said) == len(blank) == 1 and blank[0].column == 0
    return is_address or is_badge or len(said) > len(blank)


def is_gutter(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether an empty cell only keeps two columns apart: far narrower than all beside it."""
    open_ = [c.width for c in cells if c.is_blank and c is not cell]
    before = [c.width for c in cells if c.column + c.span == cell.column]
    if not (cell.width and before and open_):
        return False
    return cell.width * _WIDER <= max(open_) and cell.width * _WIDER <= before[0]

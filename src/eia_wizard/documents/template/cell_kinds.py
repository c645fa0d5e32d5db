"""What kind of answer an empty cell of a table is there for."""

import re
from itertools import pairwise
from typing import NamedTuple

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.head_options import letters_told, options_of
from eia_wizard.documents.template.heads import Heads
from eia_wizard.documents.template.poles import is_pole, is_shade
from eia_wizard.documents.template.wording import (
    asks_for_marks,
    asks_for_words,
    is_only_number,
    is_rating,
    kind_for,
)
from eia_wizard.domain.slots import CHOICE, LONG_TEXT, TEXT, TICK

_NAMES = re.compile(
    r"\W*(?:by |other |any )?(?:names?|who\w*|lead|owners?|roles?|job|titles?|dates?|"
    r"when|ref\w*|numbers?|no|group|comments?|costs?|total|score|sources?|signatures?|details)\b",
    re.IGNORECASE,
)
"""How heads begin under which words or numbers go, even where marks are asked for beside them."""
_RATED = re.compile(
    r"\b(?:rat(?:ed?|ings?)|scores?|effects?|levels?|codes?|grades?|letters?)\b", re.I
)
_OF_ABOVE = re.compile(r"\b(?:above|(?:right|left)[- ]hand column|last column)\b", re.IGNORECASE)
_LONGEST = 160
_MOST_SHADES = 9
"""Rows of a table in which one thing is said more and less surely, with its heads."""


class Told(NamedTuple):
    """What the words above a table say of how it is filled: by letters, or by marks."""

    letters: tuple[str, ...] = ()
    is_marked: bool = False


def told_above(said: str) -> Told:
    """What is told of a table by the lines above it."""
    return Told(letters_told(said), asks_for_marks(said) and not _OF_ABOVE.search(said))


def looks_back(text: str) -> bool:
    """Whether a line tells how the table above it is marked."""
    return asks_for_marks(text) and bool(_OF_ABOVE.search(text))


def kind_of_cell(
    cell: Cell, label: str, heads: Heads, grid: Grid, told: Told, *, is_large: bool
) -> tuple[str, tuple[str, ...]]:
    """The kind that heads, rows and room call for, and what there is to choose from."""
    lowest = heads.lowest.get(cell.column, "")
    choices = options_of(lowest) or options_of(heads.words.get(cell.column, "")[:_LONGEST])
    if choices:
        return CHOICE, choices
    if _is_ticked(cell, lowest, heads, grid, told):
        return TICK, ()
    if told.letters and _is_lettered(cell, heads) and not asks_for_words(label):
        return CHOICE, told.letters
    kind = kind_for(label, is_large=is_large)
    has_room = len(cell.lines) > 2 or cell.span >= grid.width > 1
    return (LONG_TEXT if kind == TEXT and has_room else kind), ()


def _is_ticked(cell: Cell, lowest: str, heads: Heads, grid: Grid, told: Told) -> bool:
    """Whether a mark goes there: under a rating, beside one, or where marks are asked for."""
    beside = grid.at(cell.row, cell.column - 1)
    if beside is not None and beside.text.endswith(":"):
        return False
    if not lowest:
        is_rated = beside is not None and is_rating(beside.text) and not is_only_number(beside.text)
        return (is_rated and (told.is_marked or _are_rated(cell, grid))) or (
            told.is_marked and (_is_last_of_each_row(cell, grid) or _stands_before(cell, grid))
        )
    if asks_for_words(lowest):
        return False
    if is_rating(lowest) or _is_turned(cell, grid):
        return True
    is_rated = any(is_rating(head) for head in heads.lowest.values())
    if is_rated and is_pole(lowest, heads.lowest.values()):
        return True
    return told.is_marked and not is_rated and _is_for_a_mark(lowest)


def _is_lettered(cell: Cell, heads: Heads) -> bool:
    """Whether the letters that are told above are for this column; no head says so of another."""
    if any(options_of(head) for head in heads.lowest.values()):
        return False
    meant = {n for n, head in heads.lowest.items() if n and _is_for_a_mark(head)}
    rated = {n for n in meant if _RATED.search(heads.of_column.get(n, ""))}
    return cell.column in (rated or meant)


def _is_for_a_mark(head: str) -> bool:
    return not asks_for_words(head) and kind_for(head) == TEXT and not _NAMES.match(head)


def _are_rated(cell: Cell, grid: Grid) -> bool:
    """Whether every empty cell of a row stands behind a rating, and there are several."""
    cells = grid.across(cell.row)
    pairs = [(a, b) for a, b in pairwise(cells) if b.is_blank]
    return len(pairs) > 1 and all(is_rating(a.text) for a, _b in pairs)


def _is_last_of_each_row(cell: Cell, grid: Grid) -> bool:
    """Whether each row ends with one narrow cell, and that alone is empty."""
    rows = [grid.across(row) for row in range(len(grid.rows))]
    rows = [cells for cells in rows if len(cells) > 1]
    if any(c.text.endswith(":") for cells in rows for c in cells):
        return False
    alone = [cells for cells in rows if [c.is_blank for c in cells].count(True) == 1]
    return len(rows) > 1 and alone == rows and all(cells[-1].is_blank for cells in rows)


def _stands_before(cell: Cell, grid: Grid) -> bool:
    """Whether empty cells stand before words all along a row, each before its own."""
    cells = grid.across(cell.row)
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    return len(cells) % 2 == 0 and all(a.is_blank and (b.text or b.is_blank) for a, b in pairs)


def _is_turned(cell: Cell, grid: Grid) -> bool:
    """Whether the rows are ratings, and the heads are what is rated."""
    first = [own[0] for own in grid.own if own]
    rated = [c for c in first if is_rating(c.text) and not is_only_number(c.text)]
    if len(rated) > 1 and any(each.row == cell.row for each in rated):
        return True
    if len(first) > _MOST_SHADES:
        return False
    mine = next((c.text for c in first if c.row == cell.row and c.column == 0), "")
    return bool(mine) and is_shade(mine, [c.text for c in first if c.column == 0])

"""Slots in tables: cells that wait, told by what stands beside, above, or at the head."""

from collections.abc import Callable

from eia_wizard.documents.template.bands import Bands
from eia_wizard.documents.template.cell_kinds import kind_of_cell, told_above
from eia_wizard.documents.template.collected import Collected
from eia_wizard.documents.template.grid import Cell, Grid, row_height
from eia_wizard.documents.template.guided import is_slanted_request, room_under_guidance
from eia_wizard.documents.template.heading_rows import HeadingRows
from eia_wizard.documents.template.heads import Heads, first_line, heads_of
from eia_wizard.documents.template.others import is_for_others
from eia_wizard.documents.template.places import AtEnd, Below, Found, Grown, InCell, Ticked
from eia_wizard.documents.template.records import Records
from eia_wizard.documents.template.sight import Sight, one_box, rest_of
from eia_wizard.documents.template.table_parts import TableParts
from eia_wizard.documents.template.unmeant import (
    captions_under,
    is_banner,
    is_corner,
    is_empty_guidance,
    is_example,
    is_gutter,
    is_spare,
    is_told_already,
)
from eia_wizard.documents.template.within import first_of, role_of
from eia_wizard.documents.template.wording import (
    asks_which_other,
    is_only_number,
    is_rating,
    kind_for,
    label_of,
    says_nothing,
)
from eia_wizard.domain.slots import CHOICE, ROWS, TEXT

ReadCell = Callable[[Cell, str, str, bool], None]
"""Finds the slots inside a cell: told its label, where it is, and whether it is free."""
_FIRST = "p1"
"""Where the first thing on the first page stands."""
_TALL = 900
"""Twentieths of a point from which a row leaves room for more than a line or two."""


class TableSlots:
    """Reads one table from its first row to its last."""

    def __init__(
        self, grid: Grid, before: str, where: str, met: Collected, read_cell: ReadCell
    ) -> None:
        self._grid, self._before, self._where = grid, before, where
        self._met, self._read_cell = met, read_cell
        self._told = told_above(met.said)
        self._see = Sight(grid)
        self._heading = HeadingRows(grid, self._see)
        self._many = Records(grid, self._see, self._heading)
        self._bands, self._parts = Bands(grid), TableParts()
        self._band = ""
        self._is_told = False
        self._done: set[int] = set()

    def read(self) -> None:
        """Find every slot of the table."""
        if len(self._grid.rows) == 1 and len(self._grid.across(0)) == 1:
            self._box(self._grid.across(0)[0])
            return
        if is_banner(self._grid, is_first=self._where == _FIRST) or is_for_others(self._before):
            return
        if self._captions():
            return
        for row in range(len(self._grid.rows)):
            if row not in self._done:
                self._row(row)
        self._parts.name(self._met.found)

    def _captions(self) -> bool:
        """Take empty cells that are named by what stands under them, where they are named so."""
        found = captions_under(self._grid)
        for cell, caption in found:
            self._add(cell, self._see.say(caption))
        return bool(found)

    # Rows

    def _row(self, row: int) -> None:
        cells = self._grid.across(row)
        if not cells or all(cell.row != row for cell in cells):
            return
        if self._bands.keep_for_others(cells):
            return
        if len(cells) == 1:
            self._whole_row(row, cells[0])
        elif asking := self._see.asks_of_row_below(row, cells):
            self._whole_row(row, asking)
        elif self._heading.is_head(row):
            self._take_heads(row)
        elif is_example(cells):
            return
        elif self._many.is_record(row):
            self._records(row)
        else:
            self._mixed(row, cells)

    def _whole_row(self, row: int, cell: Cell) -> None:
        if self._see.is_label(cell):
            below = self._grid.across(row + 1) if row + 1 < len(self._grid.rows) else []
            if len(below) == 1 and self._see.is_open(below[0]):
                asking = self._see.asking(row, cell)
                guidance = rest_of(cell) if asking is cell else cell.text
                self._add(below[0], self._see.say(asking), guidance=guidance, is_large=True)
                self._done.add(row + 1)
                return
            if len(below) == 1 and self._see.is_answered_by(below[0], cell):
                self._add(below[0], self._see.say(cell), guidance=below[0].text, is_large=True)
                self._done.add(row + 1)
                return
            if len(below) == 1 and self._see.holds(below[0]) and not cell.has_room:
                self._inside(below[0], self._see.say(cell), is_free=False)
                self._done.add(row + 1)
                return
            if self._bands.ends(self._see.heads, row, cell):
                self._see.heads, self._is_told = Heads(), False
            if says_nothing(label_of(cell.text)) and self._band:
                self._inside(cell, self._band, is_free=True)
                return
            self._band = self._see.say(cell)
            self._inside(cell, "", is_free=True)
        elif self._see.holds(cell):
            self._inside(cell, "", is_free=True)
        elif self._see.is_open(cell) and row == 0 and self._before:
            self._add(cell, self._before, is_large=True)

    def _mixed(self, row: int, cells: list[Cell]) -> None:
        answers = [c for c in cells if self._see.is_open(c) or self._see.holds(c)]
        unasked = [c for c in answers if is_empty_guidance(c, self._see.heads, self._grid)]
        is_one_of_several = len(answers) - len(unasked) > 1
        offered = self._options_across(row, cells)
        for cell in cells:
            if cell.row != row or cell in offered:
                continue
            if self._see.is_label(cell):
                self._labelled(cell, cells)
                continue
            label = self._label_for(cell, cells, is_one_of_several)
            if self._see.holds(cell):
                self._inside(cell, label, is_free=True)
            elif label and self._is_meant(cell, cells):
                self._add(cell, label, is_large=self._is_tall(row))

    def _labelled(self, cell: Cell, cells: list[Cell]) -> None:
        """A cell of words: those of a label beside it may be guidance with room under them."""
        room = room_under_guidance(cell, self._grid, self._see.heads.of(cell))
        if not room:
            self._inside(cell, "", is_free=self._see.is_alone(cell, cells))
            is_named = cell.column == 0 and bool(self._see.heads.of_column)
            if is_named and asks_which_other(cell.text):
                place = AtEnd(cell.lines[-1].paragraph)
                self._met.add(Found(self._see.say(cell), TEXT, place, self._place_of(cell)))
            return
        label = self._see.left_of(cell, cells)
        kind = kind_for(label, is_large=True)
        self._met.add(
            Found(label, kind, Below(room), f"{self._place_of(cell)}/p1", guidance=cell.text)
        )

    def _is_meant(self, cell: Cell, cells: list[Cell]) -> bool:
        if not self._see.is_open(cell) or (cell.is_blank and self._is_told):
            return False
        if is_corner(cell, self._grid) or self._see.is_in_numbers(cell):
            return False
        if is_empty_guidance(cell, self._see.heads, self._grid):
            return False
        is_headed = bool(self._see.heads.of(cell))
        return self._see.comes_first(cell, cells) and (is_headed or not is_gutter(cell, cells))

    def _options_across(self, row: int, cells: list[Cell]) -> list[Cell]:
        """Cells that hold a box with its words each: the options of the row's question."""
        found = [(c, b) for c in cells if c.row == row and (b := one_box(c))]
        label = self._see.left_of(found[0][0], cells) if len(found) > 1 else ""
        if not label:
            return []
        options = [option for _cell, (option,) in found]
        said = tuple(words for _line, _mark, words in options)
        where = self._place_of(found[0][0])
        self._met.add(Found(label, CHOICE, Ticked(options), where, choices=said))
        return [cell for cell, _box in found]

    # Labels

    def _label_for(self, cell: Cell, cells: list[Cell], is_one_of_several: bool) -> str:
        head = self._see.heads.of(cell)
        if self._see.leads_with_boxes(cell, cells):
            return self._see.right_of(cell, cells)
        left = self._see.left_of(cell, cells)
        if left and head and cell.height > 1 and not self._see.is_joined(cell, cells):
            return head
        if left and head and is_one_of_several:
            return f"{left} / {head}"
        if left and is_only_number(left) and cell.text and self._see.holds(cell):
            return ""
        above = self._see.above(cell)
        if left and not (above and is_only_number(left)):
            return self._band if says_nothing(left) and self._band else left
        right = "" if not head and above else self._see.right_of(cell, cells)
        if right and head:
            return f"{right} / {head}" if is_one_of_several or is_rating(head) else right
        asked = self._see.asked_beside(cell, cells)
        return above or (head and f"{self._band} / {head}".strip(" /")) or right or asked

    def _take_heads(self, row: int) -> None:
        cells = self._grid.across(row)
        self._bands.stand_over(row)
        goes_on = self._see.heads.row == row - 1 and bool(self._see.heads.of_column)
        said = [self._see.say(cell) for cell in cells]
        before = self._see.heads if goes_on else None
        self._see.heads = heads_of(before, row, cells, said, self._grid.width)
        self._parts.begin(self._met.found, self._see.heads)
        self._is_told = is_told_already(self._grid, row, self._see.heads.lowest)

    def _records(self, row: int) -> None:
        rows = self._many.from_row(row)
        self._done.update(rows)
        if is_spare(self._grid, self._see.heads.row, rows):
            return
        cells = self._grid.across(row)
        if self._many.is_one(rows):
            for cell in cells:
                self._below_head(cell, row)
            self._see.heads = Heads()
            return
        own = [c for c in cells if not is_only_number(c.text) or not c.text]
        mine = [c for c in own if c.row == row and (self._see.is_open(c) or self._see.holds(c))]
        merged = next(
            (self._see.say(c) for c in cells if c.row != row and self._see.is_label(c)), ""
        )
        label = merged or self._band or self._before
        self._met.add(
            Found(
                label or self._met.section or " / ".join(self._see.heads.of(c) for c in mine),
                ROWS,
                Grown(
                    self._grid.table,
                    [self._grid.rows[each] for each in rows],
                    [self._grid.own[row].index(c) for c in mine],
                ),
                f"{self._where}r{row + 1}",
                columns=tuple(self._see.heads.of(c) for c in mine),
            )
        )

    def _below_head(self, cell: Cell, row: int) -> None:
        label = self._see.heads.of(cell)
        if self._see.holds(cell):
            self._inside(cell, label, is_free=True)
        elif self._see.is_open(cell) and label and not is_only_number(label):
            self._add(cell, label, is_large=self._is_tall(row))

    # Cells

    def _is_tall(self, row: int) -> bool:
        return row_height(self._grid, row) >= _TALL

    def _box(self, cell: Cell) -> None:
        if self._see.is_open(cell) or cell.is_grey or is_slanted_request(cell):
            label = self._before or self._met.section
            if label:
                self._add(cell, label, is_large=True)
        else:
            self._inside(cell, self._before if self._see.holds(cell) else "", is_free=True)

    def _inside(self, cell: Cell, label: str, *, is_free: bool) -> None:
        if is_for_others(first_line(cell)):
            return
        before = len(self._met.found)
        self._read_cell(cell, label, self._place_of(cell), is_free)
        for each in self._met.found[before:]:
            each.within = each.within or role_of(cell, self._grid, self._see)

    def _add(self, cell: Cell, label: str, *, guidance: str = "", is_large: bool = False) -> None:
        heads, band = self._see.heads, self._band
        over = self._before or self._met.section
        label = f"{over} / {label}" if over and is_only_number(label) else label
        kind, choices = kind_of_cell(cell, label, heads, self._grid, self._told, is_large=is_large)
        self._met.add(
            Found(
                label,
                kind,
                InCell(cell.element),
                self._place_of(cell),
                guidance=guidance or ("" if cell.is_prefilled else cell.text),
                choices=choices,
                within=band if heads.of(cell) else first_of(cell, self._grid, self._see, band),
            )
        )

    def _place_of(self, cell: Cell) -> str:
        return f"{self._where}r{cell.row + 1}c{cell.column + 1}"

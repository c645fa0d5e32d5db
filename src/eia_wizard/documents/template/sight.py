"""What stands beside a cell of a form's table: labels to its left, over it and at the head."""

from eia_wizard.documents.template.grid import Cell, Grid
from eia_wizard.documents.template.guided import is_asked_below, is_grey_label, is_guided
from eia_wizard.documents.template.heads import Heads
from eia_wizard.documents.template.ticks import Option, boxed
from eia_wizard.documents.template.wording import is_only_number, label_of, options_in_words


class Sight:
    """Looks from one cell of a table to those round it; ``heads`` are those that hold now."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._closed = _closed_shade(grid)
        shades = {c.shade for own in grid.own for c in own if c.is_blank and c.shade}
        self._has_swatches = len(shades) > 1
        self._is_numbered = _begins_with_numbers(grid)
        self.heads = Heads()

    def left_of(self, cell: Cell, cells: list[Cell]) -> str:
        """The labels to the left, as far as the next answer or, under heads, the row's own."""
        run: list[Cell] = []
        before = [c for c in cells if c.column < cell.column]
        again = [c for c in before if self.heads.begins_again(c.column) and self.is_label(c)]
        start = again[-1].column if again else 0
        for each in reversed([c for c in before if c.column >= start]):
            if self.is_label(each):
                run.insert(0, each)
            elif run and not self.heads.of_column:
                break
        named = [c for c in run if not is_only_number(c.text)] or run
        if not named:
            return ""
        if len(self._grid.rows) == 1:
            return self.say(named[-1])
        group = self._group_of(cells, start)
        if group is None:
            return self.say(named[0])
        own = [c for c in named if c is not group]
        return f"{self.say(group)} / {self.say(own[0])}" if own else self.say(group)

    def _group_of(self, cells: list[Cell], column: int) -> Cell | None:
        """The label that a row shares with others, in a column where labels are joined downwards.

        Where a row has such a label for itself it has one all the same.
        """
        own = [c for c in cells if c.column >= column]
        first, second = ([c for c in own if not is_only_number(c.text)] + [None, None])[:2]
        if first is None or not self.is_label(first):
            return None
        if second is None or not self.is_label(second):
            return first if self.heads.of_column else None
        peers = (c for own in self._grid.own for c in own if c.row > self.heads.row)
        alike = [c for c in peers if c.column == first.column and c.span == first.span]
        is_joined = any(c.height > 1 and self.is_label(c) for c in alike)
        return first if is_joined else None

    def right_of(self, cell: Cell, cells: list[Cell]) -> str:
        """The first label to the right, for a box that stands before its words."""
        after = (c for c in cells if c.column > cell.column and self.is_label(c))
        return next((self.say(c) for c in after if not is_only_number(c.text)), "")

    def leads_with_boxes(self, cell: Cell, cells: list[Cell]) -> bool:
        """Whether boxes stand before their words, each in a cell of its own, all along a row."""
        boxes = [c for c in cells if c.is_blank or is_lone_box(c)]
        is_first = len(boxes) > 1 and boxes[0].column == 0 and cell in boxes
        words = [c for c in cells if c not in boxes]
        return is_first and not self.heads.of(cell) and len(words) == len(boxes)

    def asked_beside(self, cell: Cell, cells: list[Cell]) -> str:
        """What the cell at the left asks before the boxes that it holds."""
        before = [c for c in cells if c.column + c.span == cell.column]
        if not before or not before[0].text or self.is_label(before[0]):
            return ""
        said = self.say(before[0])
        return said if len(before[0].lines) > 1 and before[0].has_holes else ""

    def is_joined(self, cell: Cell, cells: list[Cell]) -> bool:
        """Whether a label goes down as far as a cell does."""
        return any(c.height >= cell.height for c in cells if c.column < cell.column and c.text)

    def above(self, cell: Cell) -> str:
        """A label right above that is the head of nothing but this cell."""
        above = self._grid.at(cell.row - 1, cell.column)
        if above is None or not self.is_label(above) or self.heads.of(cell):
            return ""
        return self.say(above) if above.column == cell.column else ""

    def asks_of_row_below(self, row: int, cells: list[Cell]) -> Cell | None:
        """The question of a row that has only its number beside it, with one empty cell below."""
        below = self._grid.across(row + 1) if row + 1 < len(self._grid.rows) else []
        is_numbered = len(cells) == 2 and is_only_number(cells[0].text) and cells[1].row == row
        is_asked = is_numbered and len(below) == 1 and self.is_open(below[0])
        return cells[1] if is_asked and self.is_label(cells[1]) else None

    def is_answered_by(self, below: Cell, label: Cell) -> bool:
        """Whether guidance under a label gives way to the answer: nothing is left open below it."""
        after = self._grid.at(below.row + 1, 0)
        is_free = after is None or not (self.is_open(after) or after.is_listing)
        return is_free and is_asked_below(below, label)

    def asking(self, row: int, cell: Cell) -> Cell:
        """The row that asks: one of guidance may stand between it and the room under it."""
        above = self._grid.across(row - 1) if row else []
        is_whole = len(above) == 1 and self.is_label(above[0])
        if not is_whole or cell.is_bold or cell.text.rstrip().endswith("?"):
            return cell
        asks = above[0].is_bold or above[0].text.rstrip().endswith("?")
        return above[0] if asks else cell

    def comes_first(self, cell: Cell, cells: list[Cell]) -> bool:
        """Of several empty cells that share a label and have no heads, the first is meant."""
        if self.heads.of(cell):
            return True
        before = [c for c in cells if c.column + c.span == cell.column]
        is_second = bool(before) and self.is_open(before[0]) and not self.heads.of(before[0])
        return not is_second or bool(self.above(cell))

    def is_alone(self, cell: Cell, cells: list[Cell]) -> bool:
        """Whether a label has nobody beside or under it that would answer it."""
        beside = [c for c in cells if c.column == cell.column + cell.span]
        if cell.column > 0 and is_grey_label(cell):
            return True
        if cell.is_list_of_labels and all(c.is_list_of_labels for c in beside):
            return True
        if beside and (self.is_open(beside[0]) or self.holds(beside[0])):
            return False
        below = self._grid.at(cell.row + cell.height, cell.column)
        if below is not None and self.is_open(below) and below.column == cell.column:
            return False
        is_peer = not beside or beside[0].text.rstrip().endswith((":", "?"))
        return is_peer and not self.heads.of(cell)

    def say(self, cell: Cell) -> str:
        """What a cell is called: its first line, with the number before it where that is alone."""
        said = [line.text.strip() for line in cell.lines if line.text.strip()]
        if len(said) > 1 and is_only_number(said[0]):
            return label_of(f"{said[0]} {said[1]}")
        return label_of(said[0]) if said else ""

    def is_label(self, cell: Cell) -> bool:
        """Whether a cell holds words and waits for none."""
        return bool(cell.text) and not self.holds(cell) and not self.prompts(cell)

    def offers(self, cell: Cell) -> bool:
        """Whether a cell behind another holds options in words, of which one is to be left."""
        if cell.column == 0 or cell.row in self._grid.heads or cell.is_listing:
            return False
        cells = self._grid.across(cell.row)
        before = [c for c in cells if c.column < cell.column]
        after = next((c for c in cells if c.column > cell.column), None)
        if after and after.is_blank and all(is_only_number(c.text) for c in before):
            return False
        said = [cell.text, *(line.text for line in cell.lines if len(cell.lines) > 1)]
        return any(options_in_words(text, is_alone=True) for text in said)

    def asks_to_choose(self, cell: Cell) -> bool:
        """Whether a cell asks a question and offers the answers to it in words."""
        asked, mark, said = cell.text.partition("?")
        return bool(mark and asked and options_in_words(said, is_alone=True))

    def lists_labels(self, cell: Cell) -> bool:
        """Whether a cell behind another holds nothing but labels, each to be answered there."""
        first = self._first_of(cell)
        is_behind = (
            first is not None
            and first is not cell
            and bool(first.text)
            and not (first.is_list_of_labels or is_only_number(first.text))
        )
        return is_behind and cell.is_list_of_labels

    def _first_of(self, cell: Cell) -> Cell | None:
        """The cell that a row begins with, which need not be in the first column."""
        return next(iter(self._grid.across(cell.row)), None)

    def is_shut(self, cell: Cell) -> bool:
        """An empty cell that is not there to be filled: coloured as labels are, or only a line."""
        is_swatch = bool(cell.shade) and self._has_swatches
        is_none = cell.is_thin or cell.is_crossed or cell.column in self.heads.gutters
        return is_none or is_swatch or bool(self._closed and cell.shade == self._closed)

    def is_in_numbers(self, cell: Cell) -> bool:
        """Whether an empty cell stands among the numbers of rows, before the words of its own."""
        if not self._is_numbered or cell.column or not cell.is_blank:
            return False
        beside = self._grid.at(cell.row, cell.span)
        return beside is not None and self.is_label(beside)

    def prompts(self, cell: Cell) -> bool:
        """Whether a cell behind a label holds nothing but grey words that are to be typed over."""
        first = self._first_of(cell)
        if first is None or first is cell or not first.text or first.is_grey:
            return False
        if cell.row in self._grid.heads or cell.row == self.heads.row:
            return False
        if is_grey_label(cell):
            return False
        if cell.is_grey or cell.is_listing or is_guided(cell, self._grid, self.heads.of(cell)):
            return True
        if cell.row == 0 and self._grid.width > 2 and len(self._grid.rows) > 1:
            return False
        return cell.is_unit or (cell.is_prefilled and self._is_beside_open(cell))

    def _is_beside_open(self, cell: Cell) -> bool:
        """Whether other cells of a column are empty, so that what stands in one is no answer."""
        column = (c for own in self._grid.own for c in own if c.column == cell.column)
        return any(c.is_blank and not self.is_shut(c) for c in column)

    def is_open(self, cell: Cell) -> bool:
        """Whether a cell is empty and there to be filled."""
        return (cell.is_blank and not self.is_shut(cell)) or self.prompts(cell)

    def holds(self, cell: Cell) -> bool:
        """Whether something in a cell waits, such as a control, a box or options in words."""
        if cell.has_holes or self.lists_labels(cell):
            return True
        return self.heads.row != cell.row and self.offers(cell)

    def looks_like_heads(self, cells: list[Cell]) -> bool:
        """Whether cells look as the heads above them do."""
        same_shade = all(c.shade == self.heads.shade for c in cells)
        same_weight = all(c.is_bold for c in cells) == self.heads.is_bold
        below = (
            self._grid.across(cells[0].row + 1) if cells[0].row + 1 < len(self._grid.rows) else []
        )
        is_apart = bool(self.heads.shade) and all(c.shade != self.heads.shade for c in below[1:])
        return same_shade and (same_weight or is_apart)


def _closed_shade(grid: Grid) -> str:
    """The colour of the labels, where empty cells have it too and others do not."""
    cells = [c for own in grid.own for c in own]
    labels = {c.shade for c in cells if c.text and c.shade}
    blank = [c for c in cells if c.is_blank]
    open_ = [c for c in blank if c.shade not in labels]
    shut = {c.shade for c in blank if c.shade in labels}
    return shut.pop() if len(shut) == 1 and open_ else ""


def _begins_with_numbers(grid: Grid) -> bool:
    """Whether nothing but numbers, and several, stand in the first column."""
    first = (own[0] for own in grid.own if own and own[0].column == 0)
    said = [text for cell in first if (text := cell.text)]
    return len(said) > 1 and all(map(is_only_number, said))


def one_box(cell: Cell) -> list[Option]:
    """The box of a cell that holds nothing but one, with words of its own."""
    said = [line for line in cell.lines if not line.is_blank]
    found = (
        boxed(said[0]) if len(said) == 1 and not cell.has_table and cell.control is None else None
    )
    is_one = found is not None and len(found.options) == 1 and not found.asked
    return found.options if found and is_one and found.options[0][2] else []


def is_lone_box(cell: Cell) -> bool:
    """Whether a cell holds one box and no words."""
    said = [line for line in cell.lines if not line.is_blank]
    found = boxed(said[0]) if len(said) == 1 and not cell.has_table else None
    return found is not None and len(found.options) == 1 and not found.line.text.strip(" \ufffc[]")


def rest_of(cell: Cell) -> str:
    """What a cell says behind its first line."""
    said = [line.text.strip() for line in cell.lines if line.text.strip()]
    return "\n".join(said[1:])[:600]


def is_aligned(cells: list[Cell], below: list[Cell]) -> bool:
    """Whether the cells of a row stand under those of another."""
    edges = {c.column for c in cells}
    return sum(c.column in edges for c in below) * 2 >= len(below)

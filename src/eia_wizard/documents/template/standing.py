"""What somebody wrote into a form: found beside the labels of the empty one's slots."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from eia_wizard.documents.template.pages import (
    CellText,
    LineText,
    Page,
    PageBlock,
    TableText,
    page_of,
)
from eia_wizard.documents.template.said import (
    as_kind,
    behind,
    has_tick,
    is_blank,
    plain,
    said,
    starts_ticked,
)
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import CHOICE, ROWS, TICK, Slot

_IN_TABLE = re.compile(r"r\d+(?:c\d+)?(?:/|\Z)")


@dataclass(slots=True)
class Standing:
    """What stands in each slot: lines, or rows of cells; ``rest`` are words that belong to none."""

    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)


def standing_in(reading: Reading, slots: Sequence[Slot]) -> Standing:
    """What a filled form says in the slots that its empty form had."""
    page = page_of(reading)
    labels = {plain(part) for s in slots for part in (*s.label.split(" / "), s.label, s.section)}
    labels |= {plain(head) for s in slots for head in s.columns}
    finder = _Finder(page, labels)
    for slot in slots:
        finder.find(slot)
    finder.standing.rest = list(finder.not_taken())
    return finder.standing


class _Finder:
    def __init__(self, page: Page, labels: set[str]) -> None:
        self._page, self._labels = page, labels
        self._taken: set[int] = set()
        self._lines_taken: set[tuple[int, str]] = set()
        self.standing = Standing()

    def find(self, slot: Slot) -> None:
        """Find what stands in one slot, and keep it."""
        if slot.kind == ROWS:
            rows = next(filter(None, (self._rows(slot, t) for t in self._tables_for(slot))), ())
            if rows:
                self.standing.rows[slot.id] = rows
            return
        found = self._in_tables(slot) if _IN_TABLE.search(slot.where) else ()
        lines = as_kind(slot, found or self._in_lines(slot) or self._in_tables(slot))
        if lines:
            self.standing.lines[slot.id] = lines

    def not_taken(self) -> Iterator[str]:
        """Cells that hold words which are no label and were read into no slot."""
        for table in self._page.tables():
            for row in table.rows:
                for cell in row:
                    is_label = plain(cell.first) in self._labels
                    is_told = cell.column > 0 and not is_blank(cell.text)
                    if is_told and not is_label and id(cell) not in self._taken:
                        yield cell.text

    # Tables

    def _in_tables(self, slot: Slot) -> tuple[str, ...]:
        """The first cell that is called so, and what stands beside, under or behind that."""
        first, _mark, head = slot.label.partition(" / ")
        wanted = (plain(slot.label), plain(first))
        for table in self._page.tables():
            for number, row in enumerate(table.rows):
                for cell in row:
                    answer: tuple[str, ...] | None = self._behind_in(cell, slot)
                    if answer is None and plain(cell.first) in wanted:
                        answer = self._beside(table, number, cell, slot, head)
                    if answer is not None:
                        return answer
        return ()

    def _behind_in(self, cell: CellText, slot: Slot) -> tuple[str, ...] | None:
        """Words behind a label in the same line of a cell."""
        if slot.kind == TICK:
            return None
        for line in cell.lines:
            rest = behind(line, slot, self._labels)
            if rest and (id(cell), rest) not in self._lines_taken:
                self._lines_taken.add((id(cell), rest))
                return self._take(cell, [rest])
        return None

    def _beside(
        self, table: TableText, number: int, cell: CellText, slot: Slot, head: str
    ) -> tuple[str, ...] | None:
        if head and plain(cell.first) != plain(slot.label):
            return self._under_head(table, number, cell, head)
        right = [c for c in table.rows[number] if c.column >= cell.column + cell.span]
        below = table.rows[number + 1] if number + 1 < len(table.rows) else []
        candidates = [*right, *(c for c in below if c.column == cell.column)]
        own = [line for line in cell.lines[1:] if line.strip() not in slot.guidance.split("\n")]
        if any(map(said, own)) and not right:
            return self._take(cell, own)
        for each in candidates:
            if id(each) not in self._taken and not self._is_label(each):
                return self._take(each)
        return None

    def _under_head(
        self, table: TableText, number: int, cell: CellText, head: str
    ) -> tuple[str, ...] | None:
        """The answer in the row of a label: under its head, or behind a second label."""
        parts = head.split(" / ")
        above = [c for row in table.rows[:number] for c in row]
        for at in range(len(parts)):
            wanted = plain(" / ".join(parts[at:]))
            columns = {c.column for c in above if plain(c.first) == wanted}
            second = plain(parts[at - 1]) if at else ""
            if columns and (found := self._in_column(table, number, cell, second, columns)):
                return self._take(found)
        found = self._in_column(table, number, cell, plain(parts[0]), set())
        return self._take(found) if found else None

    def _in_column(
        self, table: TableText, number: int, cell: CellText, second: str, columns: set[int]
    ) -> CellText | None:
        """The nearest free cell behind a label, in one of these columns where there are some."""
        for row in table.rows[number:]:
            own = next((c for c in row if plain(c.first) == second), None) if second else cell
            if own is None or own not in row:
                continue
            after = [c for c in row if c.column > own.column and c is not cell]
            for each in [c for c in after if c.column in columns][:1] if columns else after[:1]:
                if id(each) not in self._taken and not self._is_label(each):
                    return each
        return None

    def _is_label(self, cell: CellText) -> bool:
        return plain(cell.first) in self._labels and len(plain(cell.first)) > 1

    def _take(self, cell: CellText, lines: Sequence[str] | None = None) -> tuple[str, ...]:
        self._taken.add(id(cell))
        if lines is not None:
            return tuple(lines)
        heads = cell.inner[0] if cell.inner else []
        is_ours = sum(plain(word) in self._labels for word in heads) * 2 > len(heads)
        return (*cell.lines, *(() if is_ours else (" | ".join(row) for row in cell.inner)))

    # Rows

    def _tables_for(self, slot: Slot) -> list[TableText]:
        """The tables that may hold rows: the one under the slot's name first, others after it."""
        named: list[TableText] = []
        others: list[TableText] = []
        last: list[str] = []
        for block in self._page.blocks:
            if isinstance(block, TableText):
                (named if plain(slot.label) in last[-1:] else others).append(block)
            elif block.text.strip():
                last.append(plain(block.text))
        return named + others

    def _rows(self, slot: Slot, table: TableText) -> tuple[tuple[str, ...], ...]:
        wanted = [plain(head) for head in slot.columns]
        for number, row in enumerate(table.rows):
            places = [next((c.column for c in row if plain(c.first) == w), -1) for w in wanted]
            if len(places) > 1 and -1 not in places:
                return tuple(self._below_heads(table.rows[number + 1 :], places))
        return ()

    def _below_heads(
        self, rows: Sequence[Sequence[CellText]], places: Sequence[int]
    ) -> Iterator[tuple[str, ...]]:
        for row in rows:
            at = {cell.column: cell for cell in row}
            cells = [at.get(place) for place in places]
            told = tuple(said(c.text) if c else "" for c in cells)
            if any(told):
                self._taken.update(id(cell) for cell in cells if cell)
                yield told

    # Lines on the page

    def _in_lines(self, slot: Slot) -> tuple[str, ...]:
        """What stands on the page, first under the slot's own heading."""
        start = self._heading(slot.section)
        blocks = self._page.blocks
        return self._from(blocks, start, slot) or (self._from(blocks, 0, slot) if start else ())

    def _heading(self, section: str) -> int:
        wanted = plain(section)
        for number, block in enumerate(self._page.blocks):
            if isinstance(block, LineText) and block.level and plain(block.text) == wanted:
                return number
        return 0

    def _from(self, blocks: Sequence[PageBlock], start: int, slot: Slot) -> tuple[str, ...]:
        wanted = plain(slot.label)
        for number in range(start, len(blocks)):
            block = blocks[number]
            if not isinstance(block, LineText):
                continue
            if slot.kind == TICK:
                is_ticked = starts_ticked(block.text, slot.label)
                if is_ticked is None and wanted in plain(block.text) and has_tick(block.text):
                    return (block.text,)
                if is_ticked is not None:
                    return (block.text,) if is_ticked else ()
                continue
            told = plain(block.text)
            if slot.kind == CHOICE and wanted in told and has_tick(block.text):
                return (block.text,)
            rest = behind(block.text, slot, self._labels)
            is_order = bool(rest) and plain(rest) in plain(slot.guidance)
            if is_order or (told == wanted and " / " not in slot.label):
                return self._after(blocks[number + 1 :], slot)
            if rest and (number, rest) not in self._lines_taken:
                self._lines_taken.add((number, rest))
                return (rest,)
        return ()

    def _after(self, blocks: Sequence[PageBlock], slot: Slot) -> tuple[str, ...]:
        """The lines under a question, or the box that stands there."""
        first = next((b for b in blocks if isinstance(b, TableText) or b.text.strip()), None)
        if isinstance(first, TableText):
            cells = [cell for row in first.rows for cell in row]
            is_box = len(cells) == 1 and not self._is_label(cells[0])
            return self._take(cells[0]) if is_box else ()
        return tuple(_until_label(blocks, self._labels | {plain(slot.until)}))


def _until_label(blocks: Sequence[PageBlock], labels: set[str]) -> Iterator[str]:
    for line in blocks:
        if isinstance(line, TableText):
            return
        begins = {plain(line.text.partition(":")[0]), plain(line.text)}
        if line.level or (line.text.strip() and not begins.isdisjoint(labels)):
            return
        if line.text.strip():
            yield line.text

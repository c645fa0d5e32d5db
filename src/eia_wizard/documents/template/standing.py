"""What somebody wrote into a form: found beside the labels of the empty one's slots."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from eia_wizard.documents.template.marks import gaps_in
from eia_wizard.documents.template.pages import (
    CellText,
    LineText,
    Page,
    PageBlock,
    TableText,
    page_of,
)
from eia_wizard.documents.template.wording import label_of
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.slots import CHOICE, ROWS, TICK, Slot

_TICKED = "☒☑✓✔✗✘"
_SHORTEST = 3
_BLANKS = " \t_.…:☐\u2002\u00a0"


@dataclass(slots=True)
class Standing:
    """What stands in each slot: lines, or rows of cells; ``rest`` are words that belong to none."""

    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)


def standing_in(reading: Reading, slots: Sequence[Slot]) -> Standing:
    """What a filled form says in the slots that its empty form had."""
    page = page_of(reading)
    labels = {_plain(part) for s in slots for part in (*s.label.split(" / "), s.label, s.section)}
    labels |= {_plain(head) for s in slots for head in s.columns}
    finder = _Finder(page, labels)
    for slot in slots:
        finder.find(slot)
    finder.standing.rest = list(finder.not_taken())
    return finder.standing


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", label_of(text).casefold()).strip()


class _Finder:
    def __init__(self, page: Page, labels: set[str]) -> None:
        self._page, self._labels = page, labels
        self._taken: set[int] = set()
        self.standing = Standing()

    def find(self, slot: Slot) -> None:
        """Find what stands in one slot, and keep it."""
        if slot.kind == ROWS:
            rows = next(filter(None, (self._rows(slot, t) for t in self._page.tables())), ())
            if rows:
                self.standing.rows[slot.id] = rows
            return
        found = self._in_tables(slot) or self._in_lines(slot)
        lines = _as_kind(slot, found)
        if lines:
            self.standing.lines[slot.id] = lines

    def not_taken(self) -> Iterator[str]:
        """Cells that hold words which are no label and were read into no slot."""
        for table in self._page.tables():
            for row in table.rows:
                for cell in row:
                    is_label = _plain(cell.first) in self._labels
                    behind = cell.column > 0 and cell.text.strip(_BLANKS)
                    if behind and not is_label and id(cell) not in self._taken:
                        yield cell.text

    # Tables

    def _in_tables(self, slot: Slot) -> tuple[str, ...]:
        """The first cell that is called so, and what stands beside, under or behind that."""
        first, _mark, head = slot.label.partition(" / ")
        wanted = (_plain(slot.label), _plain(first))
        for table in self._page.tables():
            for number, row in enumerate(table.rows):
                for cell in row:
                    answer: tuple[str, ...] | None = self._behind_in(cell, slot)
                    if answer is None and _plain(cell.first) in wanted:
                        answer = self._beside(table, number, cell, slot, head)
                    if answer is not None:
                        return answer
        return ()

    def _behind_in(self, cell: CellText, slot: Slot) -> tuple[str, ...] | None:
        """Words behind a label in the same line of a cell."""
        if slot.kind == TICK or id(cell) in self._taken:
            return None
        for line in cell.lines:
            if rest := _behind(line, slot.label, self._labels):
                return self._take(cell, [rest])
        return None

    def _beside(
        self, table: TableText, number: int, cell: CellText, slot: Slot, head: str
    ) -> tuple[str, ...] | None:
        if head and _plain(cell.first) != _plain(slot.label):
            return self._under_head(table, number, cell, head)
        right = [c for c in table.rows[number] if c.column >= cell.column + cell.span]
        below = table.rows[number + 1] if number + 1 < len(table.rows) else []
        candidates = [*right, *(c for c in below if c.column == cell.column)]
        own = [line for line in cell.lines[1:] if line.strip() not in slot.guidance.split("\n")]
        if any(map(_said, own)) and not right:
            return self._take(cell, own)
        for each in candidates:
            if id(each) not in self._taken and not self._is_label(each):
                return self._take(each, each.lines)
        return None

    def _under_head(
        self, table: TableText, number: int, cell: CellText, head: str
    ) -> tuple[str, ...] | None:
        wanted = [_plain(part) for part in head.split(" / ")]
        above = [c for row in table.rows[:number] for c in row]
        columns = {c.column for c in above if _plain(c.first) == wanted[-1]}
        for row in table.rows[number:]:
            own = next((c for c in row if _plain(c.first) == wanted[0]), None)
            if own is None and row is not table.rows[number]:
                continue
            after = [c for c in row if c is not cell and (own is None or c.column > own.column)]
            answers = [c for c in after if c.column in columns] or (after[:1] if own else [])
            for each in answers:
                if id(each) not in self._taken and not self._is_label(each):
                    return self._take(each, each.lines)
        return None

    def _is_label(self, cell: CellText) -> bool:
        return _plain(cell.first) in self._labels

    def _take(self, cell: CellText, lines: Sequence[str]) -> tuple[str, ...]:
        self._taken.add(id(cell))
        return tuple(lines)

    def _rows(self, slot: Slot, table: TableText) -> tuple[tuple[str, ...], ...]:
        wanted = [_plain(head) for head in slot.columns]
        for number, row in enumerate(table.rows):
            places = [next((c.column for c in row if _plain(c.first) == w), -1) for w in wanted]
            if len(places) > 1 and -1 not in places:
                return tuple(self._below_heads(table.rows[number + 1 :], places))
        return ()

    def _below_heads(
        self, rows: Sequence[Sequence[CellText]], places: Sequence[int]
    ) -> Iterator[tuple[str, ...]]:
        for row in rows:
            at = {cell.column: cell for cell in row}
            cells = [at.get(place) for place in places]
            said = tuple(_said(c.text) if c else "" for c in cells)
            if any(said):
                self._taken.update(id(cell) for cell in cells if cell)
                yield said

    # Lines on the page

    def _in_lines(self, slot: Slot) -> tuple[str, ...]:
        wanted, blocks = _plain(slot.label), self._page.blocks
        for number, block in enumerate(blocks):
            if not isinstance(block, LineText):
                continue
            said = _plain(block.text)
            if slot.kind in (TICK, CHOICE) and wanted in said and _has_tick(block.text):
                return (block.text,)
            if said == wanted:
                return self._after(blocks[number + 1 :], slot)
            rest = "" if slot.kind == TICK else _behind(block.text, slot.label, self._labels)
            if rest:
                return (rest,)
        return ()

    def _after(self, blocks: Sequence[PageBlock], slot: Slot) -> tuple[str, ...]:
        """The lines under a question, or the box that stands there."""
        first = next((b for b in blocks if isinstance(b, TableText) or b.text.strip()), None)
        if isinstance(first, TableText):
            cells = [cell for row in first.rows for cell in row]
            is_box = len(cells) == 1 and not self._is_label(cells[0])
            return self._take(cells[0], cells[0].lines) if is_box else ()
        return tuple(_until_label(blocks, self._labels | {_plain(slot.until)}))


def _behind(text: str, label: str, labels: set[str]) -> str:
    """The words of a line behind a label, up to the next one that ends with a colon."""
    at = text.casefold().find(label.casefold())
    is_inside = at > 0 and (text[at - 1].isalnum() or "[" in text[:at])
    if at < 0 or is_inside or len(label) < _SHORTEST or _plain(text) in labels:
        return ""
    rest = text[at + len(label) :]
    if any(gap.start == 0 for gap in gaps_in(rest.lstrip(" :\t"))):
        return ""
    if not rest[:1] or rest[:1].isalnum():
        return ""
    ends = [
        m.start()
        for m in re.finditer(r"[^\W\d_][\w ’'/-]{1,60}?(?=:)", rest)
        if _plain(m[0]) in labels or any(_plain(m[0]).endswith(f" {each}") for each in labels)
    ]
    for end in ends:
        tail = rest[end:].partition(":")[0]
        words = tail.split(" ")
        for skip in range(len(words)):
            if _plain(" ".join(words[skip:])) in labels:
                return _said(rest[: end + len(" ".join(words[:skip]))])
    return _said(rest)


def _said(text: str) -> str:
    """What somebody wrote behind a label; nothing where only its dots or its prompt are there."""
    told = text.lstrip(" :\t\u00a0").rstrip()
    gaps = gaps_in(told)
    is_prompt = any(gap.start == 0 and gap.end >= len(told) for gap in gaps)
    return "" if is_prompt or not told.strip(_BLANKS) else told


def _until_label(blocks: Sequence[PageBlock], labels: set[str]) -> Iterator[str]:
    for line in blocks:
        if isinstance(line, TableText):
            return
        begins = _plain(line.text.partition(":")[0]) if ":" in line.text else _plain(line.text)
        if line.level or begins in labels:
            return
        if line.text.strip():
            yield line.text


# What it means for the kind of slot


def _as_kind(slot: Slot, found: Sequence[str]) -> tuple[str, ...]:
    told = slot.guidance.split("\n")
    lines = tuple(said for line in found if (said := _said(line)) and line.strip() not in told)
    text = " ".join(lines)
    if slot.kind == TICK:
        is_ticked = _has_tick(text) or text.strip().casefold() in ("x", "yes", "y")
        return ("ticked",) if is_ticked else ()
    if slot.kind == CHOICE:
        return tuple(_chosen(slot, text))
    return lines


def _has_tick(text: str) -> bool:
    return any(mark in text for mark in _TICKED) or bool(re.search(r"[\[(]\s*[xX]\s*[\])]", text))


def _chosen(slot: Slot, text: str) -> Iterator[str]:
    """The options that are ticked, or the one that is left of several in words."""
    mark = rf"(?:[{_TICKED}]|[\[(]\s*[xX]\s*[\])])"
    if not _has_tick(text):
        left = [c for c in slot.choices if re.search(rf"(?<!\w){re.escape(c)}(?!\w)", text, re.I)]
        yield from left[:1] if len(left) == 1 else ()
        return
    is_before = bool(re.match(rf"\s*(?:☐|\[\s*\]|{mark})", text))
    for choice in slot.choices:
        said = re.escape(choice)
        form = rf"{mark}\s*{said}(?!\w)" if is_before else rf"(?<!\w){said}\s*{mark}"
        if re.search(form, text, re.IGNORECASE):
            yield choice

"""A Word file as plain lines and cells, every tracked change accepted, ticks as signs."""

import re
from collections.abc import Iterator
from dataclasses import field
from typing import TypeAlias

from eia_wizard.documents.word_in.model import (
    Block,
    Cell,
    Group,
    Held,
    Paragraph,
    Piece,
    Reading,
    Table,
    Words,
)
from eia_wizard.domain.lazy_dataclass import dataclass

_APART = 9
"""The level of an empty line before what stands beside the body."""
_LISTED = {"bullet": "- "}
_COUNTED = re.compile(r"^(\d{1,3}[.)])\t")
_SYMBOLS = {"\uf0fe": "☒", "\uf0fd": "☒", "\uf078": "☒", "\uf0a8": "☐", "\uf06f": "☐"}


@dataclass(slots=True)
class LineText:
    """A paragraph on the page; ``level`` is that of a heading, else 0."""

    text: str
    level: int = 0


@dataclass(slots=True)
class CellText:
    """A cell: its lines, the columns that it covers, and the rows of tables that stand in it."""

    lines: list[str]
    column: int
    span: int = 1
    inner: list[list[str]] = field(default_factory=list)

    @property
    def first(self) -> str:
        """Its first line with words."""
        return next((line for line in self.lines if line.strip()), "")

    @property
    def text(self) -> str:
        """Its words, a paragraph a line."""
        return "\n".join(line for line in self.lines if line.strip())


@dataclass(slots=True)
class TableText:
    """A table: its rows of cells; what is merged stands in the first row alone."""

    rows: list[list[CellText]] = field(default_factory=list)


PageBlock: TypeAlias = LineText | TableText


@dataclass(slots=True)
class Page:
    """Everything in reading order; tables inside cells follow the table they stand in."""

    blocks: list[PageBlock] = field(default_factory=list)

    def tables(self) -> Iterator[TableText]:
        """Every table."""
        return (block for block in self.blocks if isinstance(block, TableText))


def page_of(reading: Reading) -> Page:
    """The body of a file as lines and cells."""
    page = Page()
    _take(reading.body, page)
    for story in reading.stories:
        if story.kind in ("header", "footer"):
            page.blocks.append(LineText("", _APART))
            _take(story.blocks, page)
    return page


def _take(blocks: tuple[Block, ...], page: Page) -> None:
    for block in blocks:
        match block:
            case Paragraph():
                page.blocks.append(LineText(_line(block), block.level))
            case Group(control=control, blocks=inner):
                if not control.is_waiting:
                    _take(inner, page)
            case Table():
                _table(block, page)


def _table(table: Table, page: Page) -> None:
    made = TableText()
    page.blocks.append(made)
    for row in table.rows:
        column, cells = row.before, []
        for cell in row.cells:
            if cell.merge != "continues":
                is_waiting = cell.control is not None and cell.control.is_waiting
                lines = [] if is_waiting else list(_lines(cell.blocks))
                cells.append(CellText(lines, column, cell.span, list(_rows_in(cell))))
                _inner(cell, page)
            column += cell.span
        made.rows.append(cells)


def _rows_in(cell: Cell) -> Iterator[list[str]]:
    for block in cell.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            yield [" ".join(filter(None, _lines(each.blocks))) for each in row.cells]


def _inner(cell: Cell, page: Page) -> None:
    for block in cell.blocks:
        if isinstance(block, Table):
            _table(block, page)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _line(block)
            case Group(control=control, blocks=inner):
                yield from () if control.is_waiting else _lines(inner)


def _line(paragraph: Paragraph) -> str:
    mark = _LISTED.get(paragraph.listed.form, "") if paragraph.listed else ""
    text = "".join(_texts(paragraph.pieces))
    if text.startswith("•\t"):
        text = f"- {text[2:]}"
    text = _COUNTED.sub(r"\1 ", text)
    return f"{mark}{text}" if text.strip() else ""


def _texts(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Words(text=text, changes=changes):
                if not any(change.is_away for change in changes):
                    yield "".join(_SYMBOLS.get(letter, letter) for letter in text)
            case Held(control=control, pieces=inner):
                if control.kind.endswith("tick box"):
                    yield "☒" if control.is_ticked else "☐"
                elif not control.is_waiting:
                    yield from _texts(inner)
                    if control.kind == "old list" and not inner:
                        yield ""
            case _:
                pass
